import type { Answer, Stance, StripEntry } from "../../views/responsibility-strip.ts";
import type { Act } from "../../model/statement.ts";
import { ActSign } from "../marks/act-sign.tsx";
import { CertaintyWord } from "../marks/certainty-word.tsx";
import { StatementLink } from "../marks/statement-link.tsx";
import { VoiceName } from "../marks/voice-name.tsx";
import { incidentAddress } from "../route.ts";
import { Tolls } from "./tolls.tsx";
import "./strip.css";

/** The heart of the page: who is said to be responsible, by whom, how surely. */
export function Strip({ entries }: { readonly entries: readonly StripEntry[] }) {
  const answered = entries.filter(({ answers }) => answers.length > 0);
  const others = entries.filter(({ answers }) => answers.length === 0);
  return (
    <section className="strip" aria-labelledby="strip-heading">
      <h2 id="strip-heading">Who is said to be responsible, by whom, how surely</h2>
      {entries.length === 0 && <p className="soft">No incident was found in this report.</p>}
      {answered.map((entry) => (
        <Incident key={entry.incident} entry={entry} />
      ))}
      {others.length > 0 && (
        <div className="strip-others">
          <h3>{answered.length > 0 ? "Also told of, without a word on who did it" : "Told of, without a word on who did it"}</h3>
          <ul>
            {others.map((entry) => (
              <li key={entry.incident}>
                <IncidentName entry={entry} />{" "}
                <a className="over-reports" href={incidentAddress(entry.incident)}>
                  Over all reports<span className="unseen">: {entry.label}</span>
                </a>
                <Tolls tolls={entry.tolls} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function IncidentName({ entry }: { readonly entry: StripEntry }) {
  return (
    <>
      {entry.label}
      {entry.status !== null && <span className="status">{entry.status}</span>}
    </>
  );
}

function Incident({ entry }: { readonly entry: StripEntry }) {
  return (
    <article className="incident" aria-labelledby={`incident-${entry.incident}`}>
      <h3 id={`incident-${entry.incident}`}>
        <IncidentName entry={entry} />
        <a className="over-reports" href={incidentAddress(entry.incident)}>
          Over all reports<span className="unseen">: {entry.label}</span>
        </a>
      </h3>
      <div className="answers">
        {entry.answers.map((answer) => (
          <AnswerGroup key={answer.actor} answer={answer} />
        ))}
      </div>
      <Tolls tolls={entry.tolls} />
    </article>
  );
}

function AnswerGroup({ answer }: { readonly answer: Answer }) {
  return (
    <div className="answer-group">
      {answer.named ? (
        <AnswerRow answer={answer} />
      ) : (
        <div className="answer">
          <h4>{answer.actor}</h4>
          <p className="soft">not named itself; its affiliate is</p>
        </div>
      )}
      {answer.affiliates.map((affiliate) => (
        <AnswerRow key={affiliate.actor} answer={affiliate} affiliateOf={answer.actor} />
      ))}
    </div>
  );
}

type Row = Omit<Answer, "named" | "affiliates">;

function AnswerRow({ answer, affiliateOf }: { readonly answer: Row; readonly affiliateOf?: string }) {
  return (
    <div className="answer" data-affiliate={affiliateOf === undefined ? undefined : true}>
      <h4>
        <bdi>{answer.actor}</bdi>
        {affiliateOf !== undefined && <span className="soft"> affiliate of {affiliateOf}</span>}
      </h4>
      <dl>
        {STANCES.map(({ list, label, act }) => (
          <Stances key={list} label={label} act={act} stances={answer[list]} />
        ))}
      </dl>
    </div>
  );
}

/** The four ways to speak of an actor's part, with the act that each stands for. */
const STANCES = [
  { list: "claimedBy", label: "Claimed by", act: "claims-responsibility" },
  { list: "attributedBy", label: "Attributed by", act: "attributes" },
  { list: "deniedBy", label: "Denied by", act: "denies-responsibility" },
  { list: "dismissedBy", label: "Dismissed by", act: "dismisses" },
] as const;

function Stances({ label, act, stances }: { readonly label: string; readonly act: Act; readonly stances: readonly Stance[] }) {
  return (
    <div className="stance" data-empty={stances.length === 0 || undefined}>
      <dt>
        <ActSign act={act} /> {label}
      </dt>
      {stances.length === 0 && (
        <dd className="nobody">
          <span aria-hidden="true">–</span>
          <span className="unseen">nobody</span>
        </dd>
      )}
      {stances.map((stance) => (
        <dd key={stance.voice.name}>
          <VoiceName voice={stance.voice} />
          {stance.says.map(({ certainty, statements }) => (
            <span key={certainty} className="said">
              <CertaintyWord certainty={certainty} />
              {statements.map((statement) => (
                <StatementLink key={statement} statement={statement} />
              ))}
            </span>
          ))}
        </dd>
      ))}
    </div>
  );
}
