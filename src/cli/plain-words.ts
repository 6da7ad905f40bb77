/**
 * Text of a report as it may go to a terminal: control characters, which a terminal would obey, and marks that turn the direction
 * of writing, which could make a line read otherwise than it is, are shown as U+FFFD; line breaks and tabs become spaces.
 */
export function plainWords(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\s+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/** Text in lines of at most `width` characters, broken between words; each line begins with `indent`. */
export function wrapped(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of plainWords(text).trim().split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(indent + line);
  return lines.join("\n");
}
