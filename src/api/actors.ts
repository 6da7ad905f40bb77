import { z } from "zod";
import { ActorPageSchema, ActorSummarySchema } from "../views/actor-page.ts";

/** Actors over all reports, those that most reports name first. */
export const ActorListSchema = z.object({ actors: z.array(ActorSummarySchema) }).meta({ id: "ActorList" });
export type ActorList = Readonly<z.infer<typeof ActorListSchema>>;

export const ActorResponseSchema = ActorPageSchema.meta({ id: "ActorOverReports" });
