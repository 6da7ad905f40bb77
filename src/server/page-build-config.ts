import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";

/** Top folder of the project. */
export const PROJECT_FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/** Folder of the page's sources. */
export const PAGE_SOURCES = fileURLToPath(new URL("../web", import.meta.url));

/** Folder of the built page. */
export const BUILT_PAGE = fileURLToPath(new URL("../../dist/web", import.meta.url));

/** How Vite builds the page, for the desk and for the command line alike. Targets are the first browsers with CSS `light-dark()`. */
export const PAGE_BUILD: InlineConfig = {
  root: PAGE_SOURCES,
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: BUILT_PAGE,
    emptyOutDir: true,
    target: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
  },
};
