import type { ReactNode } from "react";

interface SidewaysParts {
  /** What it is, for those who hear the page. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Holds what may be wider than the page: it scrolls sideways by itself, by keyboard too. */
export function Sideways({ label, className, children }: SidewaysParts) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <section className={`sideways ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
