import type { FormEvent } from "react";
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
      <Choice
        id="count-type"
        name="type"
        label="Kind of attack"
        none="all kinds of attack"
        words={INCIDENT_WORDS}
        chosen={fields.get("type")}
      />
      <Choice
        id="count-status"
        name="status"
        label="What became of it"
        none="took place"
        words={STATUS_WORDS}
        chosen={fields.get("status")}
      />
      <Choice id="count-by-0" name="by" label="Parted by" none="nothing" words={COUNT_GROUP_WORDS} chosen={by[0]} />
      <Choice id="count-by-1" name="by" label="and by" none="nothing" words={COUNT_GROUP_WORDS} chosen={by[1]} />
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

interface ChoiceParts {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly none: string;
  /** By value; what has no words cannot be chosen. */
  readonly words: Readonly<Record<string, string | null>>;
  readonly chosen: string | null | undefined;
}

function Choice({ id, name, label, none, words, chosen }: ChoiceParts) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen ?? ""}>
        <option value="">{none}</option>
        {Object.entries(words)
          .filter(([, told]) => told !== null)
          .map(([value, told]) => (
            <option key={value} value={value}>
              {told}
            </option>
          ))}
      </select>
    </div>
  );
}
