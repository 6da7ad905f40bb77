import type { FormEvent } from "react";
import type { CountGroup } from "../../model/count-definition.ts";
import { COUNT_GROUP_WORDS } from "../../views/count-group-words.ts";
import { INCIDENT_WORDS, STATUS_WORDS } from "../../views/plain-words.ts";

/** Parts of a definition that are typed, several parted by a semicolon. */
const TYPED = [
  { name: "actor", label: "Actor that takes part", hint: "by any name; several parted by ;" },
  { name: "country", label: "Country", hint: "two letters, as SY; several parted by ;" },
  { name: "region", label: "Only in region", hint: "first-order divisions" },
  { name: "exclude-region", label: "Without region", hint: "first-order divisions" },
  { name: "since", label: "From", hint: "2016, 2016-08 or 2016-08-01" },
  { name: "until", label: "To", hint: "its last day counts" },
  { name: "dataset", label: "Dataset", hint: "as ucdp-ged or ucdp-ged@25.1; all where empty" },
] as const;

const DAYS: ReadonlySet<string> = new Set(["since", "until"]);

/** Reads a form into the parts of an address; what is empty bounds nothing. */
function queryOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") continue;
    const values = DAYS.has(name) ? [value] : value.split(";");
    for (const one of values) if (one.trim() !== "") query.append(name, one.trim());
  }
  return query.toString();
}

interface FormParts {
  /** The definition as the parts of an address. */
  readonly query: string;
  readonly onAsk: (query: string) => void;
}

/** What is to be counted. The address holds all of it, so that a shared address gives the same count. */
export function CountForm({ query, onAsk }: FormParts) {
  const fields = new URLSearchParams(query);
  const groups = Object.entries(COUNT_GROUP_WORDS) as [CountGroup, string][];
  const by = fields.getAll("by");
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAsk(queryOf(event.currentTarget));
  };
  return (
    <form key={query} className="count-form" onSubmit={onSubmit}>
      {TYPED.map(({ name, label, hint }) => (
        <div key={name} className="field">
          <label htmlFor={`count-${name}`}>{label}</label>
          <input id={`count-${name}`} name={name} defaultValue={fields.getAll(name).join("; ")} aria-describedby={`count-${name}-hint`} />
          <span id={`count-${name}-hint`} className="soft">
            {hint}
          </span>
        </div>
      ))}
      <div className="field">
        <label htmlFor="count-type">Kind of attack</label>
        <select id="count-type" name="type" defaultValue={fields.get("type") ?? ""}>
          <option value="">all kinds of attack</option>
          {Object.entries(INCIDENT_WORDS).map(([type, words]) => (
            <option key={type} value={type}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="count-status">What became of it</label>
        <select id="count-status" name="status" defaultValue={fields.get("status") ?? ""}>
          <option value="">took place</option>
          {Object.entries(STATUS_WORDS).flatMap(([status, words]) =>
            words === null
              ? []
              : [
                  <option key={status} value={status}>
                    {words}
                  </option>,
                ],
          )}
        </select>
      </div>
      {[0, 1].map((at) => (
        <div key={at} className="field">
          <label htmlFor={`count-by-${at}`}>{at === 0 ? "Parted by" : "and by"}</label>
          <select id={`count-by-${at}`} name="by" defaultValue={by[at] ?? ""}>
            <option value="">nothing</option>
            {groups.map(([group, words]) => (
              <option key={group} value={group}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
      <fieldset className="count-flags">
        <legend className="unseen">How actors count</legend>
        <label>
          <input type="checkbox" name="affiliates" value="yes" defaultChecked={fields.get("affiliates") === "yes"} /> with groups that
          belong to the actor
        </label>
        <label>
          <input type="checkbox" name="accused" value="yes" defaultChecked={fields.get("accused") === "yes"} /> only where the dataset holds
          it responsible
        </label>
      </fieldset>
      <button type="submit" className="strong">
        Count
      </button>
    </form>
  );
}
