import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { applyTheme, chosenTheme } from "./shell/theme.ts";
import "./styles/base.css";

applyTheme(chosenTheme());

const place = document.querySelector("#page");
if (place === null) throw new Error("index.html has no element with the id page");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
