import { z } from "zod";
import { WarningBoardSchema } from "../views/warning-board.ts";
import { AsOfSchema } from "./as-of.ts";

/** Of when, and of whose warnings, the board is asked. */
export const WarningsQuerySchema = AsOfSchema.extend({
  issuer: z.string().max(300).optional().meta({ description: "Words that stand in the name of an issuer." }),
});

export const WarningsResponseSchema = WarningBoardSchema.meta({ id: "WarningBoard" });
