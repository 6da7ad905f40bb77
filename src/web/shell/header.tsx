import { useState } from "react";
import type { Route } from "../route.ts";
import { chosenTheme, chooseTheme, isDark } from "./theme.ts";
import "./header.css";

/** Where the bar leads, with the views that lie there. */
const PLACES: readonly { readonly href: string; readonly name: string; readonly views: readonly Route["view"][] }[] = [
  { href: "#/", name: "Reports", views: ["reports"] },
  { href: "#/incidents", name: "Incidents", views: ["incidents", "incident"] },
  { href: "#/warnings", name: "Warnings", views: ["warnings"] },
  { href: "#/actors", name: "Actors", views: ["actors", "actor"] },
  { href: "#/counts", name: "Counts", views: ["counts"] },
  { href: "#/problems", name: "Problems", views: ["problems"] },
];

/** The bar at the head of every page. */
export function Header({ view }: { readonly view: Route["view"] }) {
  const [theme, setTheme] = useState(chosenTheme);
  const dark = isDark(theme);
  const turn = (): void => {
    const next = dark ? "light" : "dark";
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <header className="header">
      <a className="header-name" href="#/">
        Hearsay
      </a>
      <nav aria-label="Desk">
        {PLACES.map(({ href, name, views }) => (
          <a key={href} href={href} aria-current={views.includes(view) ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <button type="button" className="quiet" onClick={turn} aria-label={dark ? "Switch to a light page" : "Switch to a dark page"}>
        <svg viewBox="0 0 16 16" aria-hidden="true" className="icon">
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </svg>
        {dark ? "Light" : "Dark"}
      </button>
    </header>
  );
}
