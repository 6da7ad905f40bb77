import { ENGINES } from "../../src/extract/engines/index.ts";
import { engineContract } from "./engine.ts";

for (const engine of ENGINES) engineContract(engine);
