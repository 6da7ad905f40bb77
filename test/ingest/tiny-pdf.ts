/** A PDF written by hand: one page a text, one line of type a line of it. `locked` puts a password on it that nobody knows. */
export function tinyPdf(pages: readonly string[], locked = false): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  pages.forEach((text, index) => {
    const lines = text.split("\n").map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj 0 -14 Td`);
    const stream = text === "" ? "" : `BT /F1 12 Tf 72 720 Td ${lines.join(" ")} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
    );
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  let trailer = `/Size ${objects.length + 1} /Root 1 0 R`;
  if (locked) {
    const key = "k".repeat(32);
    objects.push(`<< /Filter /Standard /V 1 /R 2 /O (${key}) /U (${key}) /P -44 >>`);
    const id = "<00112233445566778899aabbccddeeff>";
    trailer = `/Size ${objects.length + 1} /Root 1 0 R /Encrypt ${objects.length} 0 R /ID [${id} ${id}]`;
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
