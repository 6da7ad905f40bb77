import { PAGE_BUILD } from "./src/server/page-build-config.ts";

// Vite takes its configuration from a default export.
export default PAGE_BUILD;
