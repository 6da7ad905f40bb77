import type { Reading } from "../../../src/model/reading.ts";
import type { PageDesk } from "../../../src/server/page-desk.ts";
import { type ActorPage, saidInReports } from "../../../src/views/actor-page.ts";

/** Actors over the readings of a desk in memory: actors of one id are one. */
export function actorsOf(readings: () => readonly Reading[]): Pick<PageDesk, "actors" | "actor"> {
  const pages = (asOf: string | null): ActorPage[] => {
    const known = readings().filter(({ report }) => asOf === null || (report.published ?? "") <= asOf);
    const byId = new Map(known.flatMap(({ actors }) => actors.map((actor) => [actor.id, actor] as const)));
    return [...byId.values()].map((actor) => {
      const told = known.filter(({ actors }) => actors.some(({ id }) => id === actor.id));
      const said = saidInReports(told.map((reading) => ({ reading, ids: new Set([actor.id]), names: [actor.name] })));
      const affiliations =
        actor.affiliateOf === null
          ? []
          : [
              {
                name: actor.affiliateOf,
                role: "affiliate",
                period: "2027/..",
                standing: "in-force" as const,
                source: told[0]?.report.id ?? "",
              },
            ];
      return {
        id: actor.id,
        name: actor.name,
        kind: actor.kind,
        country: actor.country,
        reports: told.length,
        heldFor: said.about.length > 0 ? 1 : 0,
        claimed: said.by.some(({ statement }) => statement.act === "claims-responsibility") ? 1 : 0,
        affiliation: affiliations[0] ?? null,
        undecided: 1,
        asOf,
        names: [actor.name, ...actor.aliases].map((name) => ({ name, times: 2, reports: told.length })),
        disputed: ["The Grey Wing"],
        affiliations,
        told: told.map(({ report }) => ({
          report: report.id,
          title: report.title,
          publisher: report.publisher,
          published: report.published,
          actor: actor.id,
        })),
        joins: [{ a: actor.id, b: "act_other", reason: "the same letters", by: "actors-across@1" }],
        doubts: [{ id: "act_ostmark", name: "Ostmark", reason: "one name fits both", by: "actors-across@1" }],
        decisions: [{ id: "alk_1", a: actor.id, b: "act_other", answer: "same", reason: "its own page says so", by: "person:ada" }],
        ...said,
      };
    });
  };
  return {
    actors: () => Promise.resolve(pages(null)),
    actor: (query, { asOf } = {}) => Promise.resolve(pages(asOf ?? null).find(({ id, name }) => id === query || name === query) ?? null),
  };
}
