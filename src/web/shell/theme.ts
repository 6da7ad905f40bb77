/** How light the page is; null follows the machine. */
export type Theme = "light" | "dark" | null;

const KEY = "hearsay-theme";

/** The theme that was chosen on this machine. */
export function chosenTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : null;
  } catch {
    return null;
  }
}

/** Whether the page is dark under a theme. */
export function isDark(theme: Theme): boolean {
  return theme === null ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}

/** Shows the page in a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === null) delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Shows the page in a theme and keeps the choice, where the browser allows it. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    if (theme === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing shows the theme for this visit alone.
  }
}
