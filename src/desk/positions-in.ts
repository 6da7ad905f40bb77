import type { Act, Statement } from "../model/statement.ts";
import { originsOf } from "../resolve/origins/origins-of.ts";
import { assertionOf } from "./assertion-of.ts";
import { type Position, statementsAbout, type ToldIncident } from "../views/incident-page.ts";

const FOR: ReadonlySet<Act> = new Set<Act>(["claims-responsibility", "attributes", "accuses", "reports"]);
const AGAINST: ReadonlySet<Act> = new Set<Act>(["denies-responsibility", "dismisses"]);

/** Who is held responsible for an incident, and by how many independent origins; and who is said not to be. In the order in which they are first named. */
export function positionsIn(told: readonly ToldIncident[], copies: ReadonlyMap<string, { readonly report: string }>): Position[] {
  const found = new Map<string, { accused: string; stance: Position["stance"]; held: Held[] }>();
  for (const one of told)
    for (const statement of statementsAbout(one)) {
      const stance = stanceOf(statement);
      if (stance === null) continue;
      for (const { name, actorId } of statement.accused) {
        const key = `${stance} ${actorId ?? name}`;
        const position = found.get(key) ?? { accused: name, stance, held: [] };
        position.held.push({ told: one, statement });
        found.set(key, position);
      }
    }
  return [...found.values()].map(({ accused, stance, held }) => {
    const { origins, circular } = originsOf(
      held.map(({ told: { reading }, statement }) => {
        const report = reading.report.id;
        return assertionOf({
          id: `${report} ${statement.id}`,
          reading,
          statement,
          speaker: statement.speaker?.name ?? null,
          copyOf: copies.get(report)?.report ?? null,
        });
      }),
    );
    return {
      accused,
      stance,
      statements: held.map(({ told: { reading }, statement }) => ({ report: reading.report.id, statement: statement.id })),
      origins: origins.length,
      chains: origins.flatMap(({ chain }) => chain),
      uncertain: circular || origins.some(({ maybeSameAs }) => maybeSameAs.length > 0),
    };
  });
}

interface Held {
  readonly told: ToldIncident;
  readonly statement: Statement;
}

function stanceOf({ act, polarity }: Statement): Position["stance"] | null {
  if (AGAINST.has(act)) return "against";
  if (!FOR.has(act)) return null;
  return polarity === "positive" ? "for" : "against";
}
