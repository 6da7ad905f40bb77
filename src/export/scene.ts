/** A drawing as a list of shapes, in the order in which they are laid over each other; whoever writes it as SVG or paints it adds nothing. */
export interface Scene {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in a sentence, for those who cannot see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export interface Paint {
  /** CSS colour; null paints nothing. */
  readonly fill?: string | null;
  readonly stroke?: string | null;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export type Shape =
  | (Paint & { readonly kind: "path"; /** SVG path data. */ readonly d: string })
  | (Paint & { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number; readonly title?: string })
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly anchor: "start" | "middle" | "end";
      readonly bold?: boolean;
    };

/** Colours of drawings: told apart by those who do not see all colours, and read on white paper. */
export const INK = {
  paper: "#ffffff",
  text: "#1f2328",
  faint: "#57606a",
  land: "#eceff1",
  border: "#b6bec5",
  mark: "#0b5cad",
  band: "#9cc3ea",
  line: "#d0d7de",
} as const;
