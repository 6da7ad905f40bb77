import { type FormEvent, useEffect, useRef, useState } from "react";
import { keyed } from "../keyed.ts";
import { isUnderWay, type Reading } from "../reading/use-reading-job.ts";

const WAYS = [
  { way: "text", label: "Paste text" },
  { way: "files", label: "Files" },
  { way: "address", label: "Address" },
] as const;
type Way = (typeof WAYS)[number]["way"];

/** Gives the desk words, files or an address to read. Files can be dropped anywhere on the page. */
export function ReadForm({ reading }: { readonly reading: Reading }) {
  const [way, setWay] = useState<Way>("text");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [missing, setMissing] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const dropping = useDroppedFiles((dropped) => {
    setWay("files");
    setFiles(dropped);
    setMissing(null);
  });
  const busy = reading.sending || isUnderWay(reading.job);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const field = (name: string): string => {
      const value = fields.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const about = {
      ...(field("published") === "" ? {} : { published: field("published") }),
      ...(field("publisher") === "" ? {} : { publisher: field("publisher") }),
    };
    const lacks = way === "text" ? field("text") === "" : way === "address" ? field("address") === "" : files.length === 0;
    setMissing(lacks ? MISSING[way] : null);
    if (lacks) {
      form.current?.querySelector<HTMLElement>("[data-needed]")?.focus();
      return;
    }
    if (way === "text") reading.start({ kind: "text", text: field("text"), ...about });
    else if (way === "address") reading.start({ kind: "address", address: field("address"), ...about });
    else reading.start({ kind: "files", files, ...about });
  };

  const choose = (chosen: Way): void => {
    setWay(chosen);
    setMissing(null);
  };

  return (
    <form ref={form} className="read-form" onSubmit={submit} noValidate data-dropping={dropping || undefined}>
      <fieldset className="ways">
        <legend className="unseen">What to read</legend>
        {WAYS.map(({ way: each, label }) => (
          <label key={each}>
            <input type="radio" name="way" value={each} checked={way === each} onChange={() => choose(each)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {way === "text" && (
        <label className="field">
          <span>The words of the report</span>
          <textarea name="text" rows={9} data-needed aria-describedby={missing === null ? undefined : "read-missing"} spellCheck={false} />
        </label>
      )}
      {way === "files" && <FilesField files={files} onChoose={setFiles} />}
      {way === "address" && (
        <label className="field">
          <span>Address of the page</span>
          <input
            name="address"
            type="url"
            inputMode="url"
            placeholder="https://"
            data-needed
            aria-describedby={missing === null ? undefined : "read-missing"}
          />
        </label>
      )}
      <div className="field-row">
        <label className="field">
          <span>Published on</span>
          <input name="published" type="date" />
        </label>
        <label className="field">
          <span>Publisher</span>
          <input name="publisher" type="text" maxLength={300} autoComplete="off" />
        </label>
      </div>
      <p className="hint soft">Date and publisher are needed only where the report does not tell them.</p>
      {missing !== null && (
        <p id="read-missing" role="alert" className="alert">
          {missing}
        </p>
      )}
      <button type="submit" className="strong" disabled={busy}>
        {busy ? "Reading …" : "Read"}
      </button>
    </form>
  );
}

const MISSING: Readonly<Record<Way, string>> = {
  text: "There is no text yet. Paste the words of a report.",
  files: "No file is chosen yet. Choose one or more, or drop them on the page.",
  address: "There is no address yet. Give one that starts with https:// or http://.",
};

function FilesField({ files, onChoose }: { readonly files: readonly File[]; readonly onChoose: (files: readonly File[]) => void }) {
  return (
    <div className="field files-field">
      <label>
        <span>Text, HTML, PDF or e-mail; choose files or drop them anywhere on this page</span>
        <input type="file" multiple data-needed onChange={(event) => onChoose([...(event.currentTarget.files ?? [])])} />
      </label>
      {files.length > 0 && (
        <ul>
          {keyed(files, ({ name, size }) => `${name} ${size}`).map(({ key, item: file }) => (
            <li key={key}>
              <bdi>{file.name}</bdi> <span className="soft">{sizeWords(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/** Takes files that are dropped on the window, and tells whether some are held over it. */
function useDroppedFiles(onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onDrop);
  useEffect(() => {
    take.current = onDrop;
  });
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const dragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const dragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragover", dragOver);
    addEventListener("dragleave", dragLeave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", dragOver);
      removeEventListener("dragleave", dragLeave);
      removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
