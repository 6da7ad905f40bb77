import { expect, test } from "vitest";
import { ReadingJobSchema, type ReadingJob } from "../../src/api/reading-job.ts";
import { ReportListSchema } from "../../src/api/lists.ts";
import { ReportResponseSchema } from "../../src/api/report.ts";
import { LARGEST_REQUEST } from "../../src/server/routes/reports.ts";
import { isLoopback } from "../../src/server/same-machine.ts";
import { startServer } from "../../src/server/start-server.ts";
import { DeskError } from "../../src/desk/desk-error.ts";
import { fakeDesk, type FakeDesk } from "../web/support/fake-desk.ts";
import { portSarnReading } from "../web/support/port-sarn.ts";
import { PAGE, server } from "./app-under-test.ts";

type Ask = ReturnType<typeof server>["ask"];

async function ended(ask: Ask, response: Response): Promise<ReadingJob> {
  let job = ReadingJobSchema.parse(await response.json());
  while (job.state === "waiting" || job.state === "reading") {
    job = ReadingJobSchema.parse(await (await ask(`/api/jobs/${job.id}?seen=${job.revision}`)).json());
  }
  return job;
}

test("a pasted text is read, with what was said of its publication", async () => {
  const { ask, post, desk } = server();
  const response = await post({ kind: "text", text: "Words, naïve 🕊️.", published: "2031-05-24", publisher: "The Harbour Wire" });
  expect(response.status).toBe(202);
  const job = await ended(ask, response);
  expect([job.state, job.done, job.reports.map(({ id, state, statements }) => [id, state, statements])]).toEqual([
    "done",
    1,
    [["rep_fresh-0", "read", portSarnReading().statements.length]],
  ]);
  const [asked] = desk.asked;
  if (asked?.source.kind !== "bytes") throw new Error("bytes were expected");
  expect(new TextDecoder().decode(asked.source.bytes)).toBe("Words, naïve 🕊️.");
  expect([asked.published, asked.publisher, asked.source.obtained]).toEqual(["2031-05-24", "The Harbour Wire", "pasted"]);
});

test("empty fields of publication count as not given", async () => {
  const { ask, post, desk } = server();
  await ended(ask, await post({ kind: "text", text: "Words.", published: "", publisher: "" }));
  expect([desk.asked[0]?.published, desk.asked[0]?.publisher]).toEqual([undefined, undefined]);
});

test("files are read in their order, and a bad one does not stop the others", async () => {
  const { ask, desk } = server();
  const form = new FormData();
  form.append("files", new File(["One."], "one.txt", { type: "text/plain" }));
  form.append("files", new File([new Uint8Array([0, 1, 2, 3])], "broken.bin"));
  form.append("files", new File(["<p>Three.</p>"], "three.html", { type: "text/html" }));
  form.append("publisher", "The Harbour Wire");
  const job = await ended(ask, await ask("/api/reports", { method: "POST", body: form }));
  expect(job.reports.map(({ name, state }) => [name, state])).toEqual([
    ["one.txt", "read"],
    ["broken.bin", "unreadable"],
    ["three.html", "read"],
  ]);
  expect(desk.asked.map(({ source, publisher }) => [source.kind === "bytes" && source.mediaType, publisher])).toEqual([
    ["text/plain", "The Harbour Wire"],
    [undefined, "The Harbour Wire"],
    ["text/html", "The Harbour Wire"],
  ]);
  const { problems } = (await (await ask("/api/problems")).json()) as { problems: { problem: { code: string; file: string } }[] };
  expect(problems.map(({ problem }) => [problem.code, problem.file])).toEqual([["not-text", "broken.bin"]]);
});

test("one file alone is read, too", async () => {
  const { ask } = server();
  const form = new FormData();
  form.append("files", new File(["One."], "one.txt"));
  expect((await ended(ask, await ask("/api/reports", { method: "POST", body: form }))).reports).toHaveLength(1);
});

test("an address is handed to the desk", async () => {
  const { ask, post, desk } = server();
  await ended(ask, await post({ kind: "address", address: "https://harbour-wire.example/a" }));
  expect(desk.asked[0]?.source).toEqual({ kind: "address", address: "https://harbour-wire.example/a" });
});

test.each([
  ["no text", { kind: "text", text: " \n " }, "Paste the words"],
  ["an address of another kind", { kind: "address", address: "file:///etc/passwd" }, "http://"],
  ["a script as address", { kind: "address", address: "javascript:alert(1)" }, "http://"],
  ["a day that is none", { kind: "text", text: "Words.", published: "2031-13-01" }, "2031-05-24"],
  ["an unknown kind", { kind: "folder", path: "/" }, "kind"],
  ["nothing", null, ""],
])("%s is refused in plain words, and nothing is read", async (_name, body, words) => {
  const { post, desk } = server();
  const response = await post(body);
  expect(response.status).toBe(400);
  const error = (await response.json()) as { code: string; message: string };
  expect(error.code).toBe("bad-request");
  expect(error.message).toContain(words);
  expect(desk.asked).toEqual([]);
});

test.each([
  ["broken JSON", "{", "application/json", 400],
  ["a form that is none", "x", "multipart/form-data; boundary=x", 400],
  [
    "a form without files",
    '--x\r\nContent-Disposition: form-data; name="publisher"\r\n\r\nA\r\n--x--\r\n',
    "multipart/form-data; boundary=x",
    400,
  ],
  ["plain text", "Words.", "text/plain", 415],
  ["a simple form", "text=Words", "application/x-www-form-urlencoded", 400],
])("%s is refused", async (_name, body, type, status) => {
  const { ask, desk } = server();
  const response = await ask("/api/reports", { method: "POST", body, headers: { "content-type": type } });
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty("message");
  expect(desk.asked).toEqual([]);
});

test("too large a request is refused before it is held", async () => {
  const { ask, desk } = server();
  const chunk = new Uint8Array(1024 * 1024).fill(65);
  let sent = 0;
  const endless = new ReadableStream({ pull: (controller) => (sent++, controller.enqueue(chunk)) });
  const init = { method: "POST", body: endless, duplex: "half" as const, headers: { "content-type": "application/json" } };
  const response = await ask("/api/reports", init);
  expect(response.status).toBe(413);
  expect(((await response.json()) as { code: string }).code).toBe("too-large");
  expect(sent).toBeLessThan(LARGEST_REQUEST / chunk.length + 8);
  expect(desk.asked).toEqual([]);
});

test("a job tells how far it is, and can be cancelled", async () => {
  const { ask, post, desk } = server();
  desk.hold();
  const { id } = ReadingJobSchema.parse(await (await post({ kind: "address", address: "https://harbour-wire.example/slow" })).json());
  let job = ReadingJobSchema.parse(await (await ask(`/api/jobs/${id}`)).json());
  while (job.current === null) job = ReadingJobSchema.parse(await (await ask(`/api/jobs/${id}?seen=${job.revision}`)).json());
  expect([job.state, job.current, job.done]).toEqual(["reading", "https://harbour-wire.example/slow", 0]);
  expect((await ask(`/api/jobs/${id}`, { method: "DELETE" })).status).toBe(200);
  expect((await ended(ask, await ask(`/api/jobs/${id}`))).state).toBe("cancelled");
});

test("a job that waits for another is cancelled without the desk being asked", async () => {
  const desk = fakeDesk();
  let calls = 0;
  const counting: FakeDesk = {
    ...desk,
    readSources: (sources, options, onProgress) => {
      calls++;
      return desk.readSources(sources, options, onProgress);
    },
  };
  const { ask, post } = server(counting);
  const held = desk.hold();
  const first = await post({ kind: "text", text: "First." });
  const second = ReadingJobSchema.parse(await (await post({ kind: "text", text: "Second." })).json());
  await ask(`/api/jobs/${second.id}`, { method: "DELETE" });
  held.release();
  expect((await ended(ask, first)).state).toBe("done");
  const third = await post({ kind: "text", text: "Third." });
  expect((await ended(ask, third)).state).toBe("done");
  expect((await ended(ask, await ask(`/api/jobs/${second.id}`))).state).toBe("cancelled");
  expect(calls).toBe(2);
});

test("a mistake of the desk ends the job in plain words, is reported once, and the next job runs", async () => {
  const desk = fakeDesk();
  const broken: FakeDesk = {
    ...desk,
    readSources: (sources, options, onProgress) => {
      if (options?.publisher === "broken") throw new Error("inner words of a fault");
      return desk.readSources(sources, options, onProgress);
    },
  };
  const { ask, post, mistakes } = server(broken);
  const job = await ended(ask, await post({ kind: "text", text: "Words.", publisher: "broken" }));
  expect(job.state).toBe("failed");
  expect(job.error?.message).not.toContain("inner words");
  expect(mistakes).toHaveLength(1);
  expect((await ended(ask, await post({ kind: "text", text: "Words." }))).state).toBe("done");
});

test("the list and a report keep to their schemas", async () => {
  const { ask } = server();
  const { reports } = ReportListSchema.parse(await (await ask("/api/reports")).json());
  expect(reports.map(({ id, statements }) => [id, statements])).toEqual([["rep_port-sarn", portSarnReading().statements.length]]);
  const { reading, page } = ReportResponseSchema.parse(await (await ask("/api/reports/rep_port-sarn")).json());
  expect(reading).toEqual(portSarnReading());
  expect(page.ledger).toHaveLength(reading.statements.length);
});

test.each([
  ["an unknown report", "/api/reports/rep_none", 404],
  ["an unknown job", "/api/jobs/none", 404],
  ["an unknown part of the interface", "/api/nothing", 404],
  ["an unknown file", "/assets/none.js", 404],
  ["a path that climbs", "/assets/..%2f..%2fpackage.json", 404],
  ["a page of a list that is none", "/api/reports?limit=many", 400],
])("%s is refused as { code, message }", async (_name, path, status) => {
  const response = await server().ask(path);
  expect(response.status).toBe(status);
  expect(Object.keys((await response.json()) as object).sort()).toEqual(["code", "message"]);
});

test.each([
  ["ambiguous-id", 409],
  ["no-such-report", 404],
  ["store-unavailable", 503],
] as const)("the desk's own error %s has its status and its words", async (code, status) => {
  const desk: FakeDesk = { ...fakeDesk(), show: () => Promise.reject(new DeskError(code, "Plain words of the desk.")) };
  const response = await server(desk).ask("/api/reports/rep_a");
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ code, message: "Plain words of the desk." });
});

test.each([
  ["another name that resolves to this machine", { host: "attacker.example:4173" }, "/api/reports", 403],
  ["another name, for the page", { host: "attacker.example" }, "/", 403],
  ["a name that begins like this machine", { host: "127.0.0.1.attacker.example" }, "/api/reports", 403],
  ["another site's script", { origin: "https://attacker.example" }, "/api/reports", 403],
  ["a page on another port", { origin: "http://127.0.0.1:8080" }, "/api/reports", 403],
  ["a sandboxed page", { origin: "null" }, "/api/reports", 403],
  ["a request that the browser calls cross-site", { "sec-fetch-site": "cross-site" }, "/api/reports", 403],
  ["a link on another site to the page", { "sec-fetch-site": "cross-site" }, "/", 200],
  ["the page itself", { origin: "http://127.0.0.1:4173", "sec-fetch-site": "same-origin" }, "/api/reports", 200],
  ["the page under localhost", { host: "localhost:4173", origin: "http://localhost:4173" }, "/api/reports", 200],
  ["a program on this machine", {}, "/api/reports", 200],
])("%s is answered %o at %s with %i", async (_name, headers, path, status) => {
  expect((await server().ask(path, { headers })).status).toBe(status);
});

test("another site can not have anything read", async () => {
  const { ask, desk } = server();
  const form = new FormData();
  form.append("files", new File(["One."], "one.txt"));
  expect((await ask("/api/reports", { method: "POST", body: form, headers: { origin: "https://attacker.example" } })).status).toBe(403);
  expect((await ask("/api/reports", { method: "POST", body: form, headers: { "sec-fetch-site": "same-site" } })).status).toBe(403);
  expect(desk.asked).toEqual([]);
});

test("every answer, errors too, forbids what the page does not need", async () => {
  for (const path of ["/", "/api/reports", "/api/reports/none", "/nothing"]) {
    const { headers } = await server().ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("names with a hash are kept by the browser, the page itself is asked for again", async () => {
  const { ask } = server();
  expect((await ask("/assets/main-1a2b.js")).headers.get("cache-control")).toContain("immutable");
  expect((await ask("/")).headers.get("cache-control")).toBe("no-cache");
  expect((await ask("/api/reports")).headers.get("cache-control")).toBe("no-store");
});

test("the description of the interface lists every route", async () => {
  const document = (await (await server().ask("/api/openapi.json")).json()) as { paths: Record<string, object> };
  expect(
    Object.entries(document.paths)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
      .sort(),
  ).toEqual([
    "delete /api/jobs/{id}",
    "get /api/actors",
    "get /api/actors/{id}",
    "get /api/counts",
    "get /api/counts/map.svg",
    "get /api/counts/series.svg",
    "get /api/incidents",
    "get /api/incidents/{id}",
    "get /api/jobs/{id}",
    "get /api/problems",
    "get /api/reports",
    "get /api/reports/{id}",
    "get /api/warnings",
    "post /api/reports",
  ]);
});

test.each([
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["::1", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["::", false],
  ["192.168.1.5", false],
  ["127.0.0.1.example", false],
  ["localhost.example", false],
])("%s is of this machine alone: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test("a started server answers at its address, refuses a taken port in plain words, and stops", async () => {
  const desk = fakeDesk([portSarnReading()]);
  const running = await startServer({ desk, port: 0, page: PAGE });
  const port = Number(new URL(running.address).port);
  expect((await fetch(`${running.address}/api/reports`)).status).toBe(200);
  await expect(startServer({ desk, port, page: PAGE })).rejects.toMatchObject({
    name: "DeskError",
    code: "port-taken",
    message: expect.stringMatching(
      new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is taken .* needs a free one.*--port ${port + 1}`),
    ) as string,
  });
  await expect(startServer({ desk, host: "0.0.0.0", port: 0, page: PAGE })).rejects.toMatchObject({
    name: "DeskError",
    code: "host-refused",
    message: expect.stringMatching(/this machine only/) as string,
  });
  await running.close();
  await expect(fetch(`${running.address}/api/reports`)).rejects.toThrow();
});
