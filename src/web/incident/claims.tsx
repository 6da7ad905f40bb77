import type { ClaimCheck } from "../../model/claim-check.ts";
import { dateWords } from "../../views/date-words.ts";
import { BORNE_OUT_WORDS, channelWords, lagWords } from "../../views/incident-words.ts";
import { keyed } from "../keyed.ts";
import { Fact } from "../report/fact.tsx";
import { StatementRefs } from "./statement-ref.tsx";

/** What to look at in each claim of responsibility; nothing is added up to a score. */
export function Claims({ claims }: { readonly claims: readonly ClaimCheck[] }) {
  return keyed(claims, ({ claimant, claimedFor, time }) => `${claimant} ${claimedFor} ${time.edtf ?? ""}`).map(({ key, item }) => (
    <article key={key} className="note">
      <h3>
        <bdi>{item.claimant}</bdi>
        {item.claimedFor !== item.claimant && (
          <>
            {" for "}
            <bdi>{item.claimedFor}</bdi>
          </>
        )}{" "}
        <StatementRefs places={item.statements} />
      </h3>
      <dl className="facts">
        <Fact term="Said" value={item.time.edtf === null ? "day not known" : dateWords(item.time.edtf)} />
        <Fact term="After the event" value={lagWords(item.lagDays)} />
        <Fact term="Channel" value={channelWords(item.channel)} />
        <Fact term="Material of its own" value={item.material.length === 0 ? "none is told of" : item.material.join(", ")} />
        {item.details.map(({ detail, answer, others }) => (
          <Fact key={detail} term={detail} value={`${BORNE_OUT_WORDS[answer]}${others.length === 0 ? "" : ` (${others.join(", ")})`}`} />
        ))}
      </dl>
    </article>
  ));
}
