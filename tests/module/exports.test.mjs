import assert from "node:assert/strict";
import { test } from "node:test";
import { deadline, procedures, refusal, rules, schedule, toCsv, toIcs, york } from "./support.mjs";

const EVENTS = {
  "strategy-discussion": ["2026-12-14"],
  "initial-conference": ["2027-01-06T10:00"],
  "due-date": ["2027-03-01"],
  "assessment-finished": ["2027-01-04"],
  "core-group": ["2027-01-18"],
};
const full = schedule(york({ events: EVENTS, asOf: "2026-12-16" }));

/** Reads RFC 4180: rows of cells, some in quotation marks. */
function readCsv(text) {
  const rows = [];
  let cells = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match; cell.lastIndex < text.length && (match = cell.exec(text)); ) {
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === "\r\n") {
      rows.push(cells);
      cells = [];
    }
  }
  assert.equal(rows.map((row) => row.length).every((it) => it === rows[0].length), true);
  const [headings, ...lines] = rows;
  return lines.map((line) => Object.fromEntries(line.map((it, at) => [headings[at], it])));
}

/** Reads RFC 5545: lines that were broken are joined again. */
function readIcs(text) {
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, `${line} is too long`);
    assert.ok(!/[\r\n]/.test(line));
  }
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const events = [];
  for (const line of lines) {
    const [, name, value] = line.match(/^([A-Z-]+(?:;[A-Z=]+)?):(.*)$/) ?? [];
    if (line === "BEGIN:VEVENT") events.push({});
    else if (name && events.length > 0 && !["BEGIN", "END"].includes(name)) events.at(-1)[name] = value;
  }
  return { lines, events };
}

test("a list reads back: a row for each deadline", () => {
  const rows = readCsv(toCsv(full));
  assert.equal(rows.length, full.deadlines.length);
  rows.forEach((row, at) => {
    const it = full.deadlines[at];
    assert.equal(row.procedure, "york");
    assert.match(row["document state"], /not known whether it is in use \(checked \w+ \d{4}\)/);
    assert.equal(row.rule, it.rule);
    assert.equal(row.title, it.title);
    assert.equal(row.who, it.whoTitle);
    assert.equal(row.stage, it.stage);
    assert.equal(row.strength, it.strength);
    assert.equal(row["last working day"], it.lastWorkingDay ?? "");
    assert.equal(row.status, it.status ?? "");
    assert.equal(row.source, `${it.source.section}, lines ${it.source.lines[0]} to ${it.source.lines[1]}`);
    const at_ = (day, time) => (time ? `${day} ${time}` : day);
    const dates = [row["aim for"], row["late after"], row["not before"]];
    if (it.limit === "not-before") assert.deepEqual(dates, ["", "", at_(it.latest, it.latestTime)]);
    else assert.deepEqual(dates, [at_(it.due, it.time), at_(it.latest, it.latestTime), ""]);
  });
});

test("a list's row, worked out on paper", () => {
  const row = readCsv(toCsv(full)).find((it) => it.rule === "reports-to-admin-3-days");
  assert.deepEqual([row["aim for"], row["late after"], row["last working day"]], ["2026-12-31", "2027-01-03", "2026-12-31"]);
  assert.equal(row.status, "ahead");
  const born = readCsv(toCsv(full)).find((it) => it.rule === "review-1-month-after-birth");
  assert.match(born.marks, /only if plan-made/);
});

test("commas, quotation marks and line ends in a list", () => {
  const strange = structuredClone(full);
  strange.deadlines = strange.deadlines.slice(0, 1);
  strange.deadlines[0].title = 'a, "b"\r\nc';
  assert.equal(readCsv(toCsv(strange))[0].title, 'a, "b"\r\nc');
});

test("nothing to list is a row of headings", () => {
  const csv = toCsv(schedule(york({ events: {} })));
  assert.match(csv, /^procedure,document state,rule,[^\r]*source\r\n$/);
});

test("a replaced document says so in both files", () => {
  const events = { "initial-conference": ["2027-01-06"] };
  const stoke = schedule({ procedure: "stoke-on-trent", events });
  const words = "replaced since 3 March 2025 (checked November 2026)";
  assert.ok(readCsv(toCsv(stoke)).every((it) => it["document state"] === words));
  assert.ok(readIcs(toIcs(stoke)).events.every((it) => it.DESCRIPTION.includes(words)));
});

test("a calendar: whole days, times without a zone, one entry for each deadline", () => {
  const { lines, events } = readIcs(toIcs(full));
  assert.deepEqual(lines.slice(0, 2), ["BEGIN:VCALENDAR", "VERSION:2.0"]);
  assert.equal(events.length, full.deadlines.length);
  events.forEach((event, at) => {
    const it = full.deadlines[at];
    const [day, time] = it.limit === "not-before" ? [it.latest, it.latestTime] : [it.due, it.time];
    const date = day.replaceAll("-", "");
    if (time) assert.equal(event.DTSTART, `${date}T${time.replace(":", "")}00`);
    else assert.equal(event["DTSTART;VALUE=DATE"], date);
    assert.equal(event.DTSTAMP, "20261216T000000Z", "the day of the question, not of a clock");
    assert.equal(event.CLASS, "PRIVATE");
    assert.equal(event.TRANSP, "TRANSPARENT");
  });
  const other = schedule(york());
  assert.equal(readIcs(toIcs(other)).events[0].DTSTAMP, "20270107T000000Z");
});

test("a calendar gives nothing away", () => {
  for (const { id, name, title } of procedures()) {
    const made = schedule({ procedure: id, events: { ...EVENTS, "core-group": ["2027-01-18"] }, circumstances: ["plan-made"] });
    const file = toIcs(made);
    const { events } = readIcs(file);
    events.forEach((it, at) => assert.equal(it.SUMMARY, `Date ${at + 1} of ${events.length} (see my notes)`));
    const names = ["BEGIN:VALARM", "CATEGORIES", "LOCATION", "ORGANIZER", "ATTENDEE", "X-", "URL"];
    const words = ["child", "protection", "conference", "safeguard", "family", "birth", "strategy", "enquiry", "abuse"];
    const own = [id, name, title, ...rules(id).flatMap((it) => [it.id, it.title])];
    const whole = file.replaceAll("\r\n ", "").toLowerCase();
    for (const it of [...names, ...words, ...own]) {
      assert.ok(!whole.includes(it.toLowerCase()), `${id}: the file says “${it}”`);
    }
  }
});

test("an entry keeps its id, and no two share one", () => {
  const ids = (it) => readIcs(toIcs(it)).events.map((event) => event.UID);
  assert.deepEqual(ids(full), ids(schedule(york({ events: EVENTS, asOf: "2026-12-17" }))));
  assert.equal(new Set(ids(full)).size, full.deadlines.length);
  const run = { ...EVENTS, "review-conference": ["2027-06-01"] };
  const recurring = ids(schedule(york({ events: run, circumstances: ["plan-made"] })));
  assert.equal(new Set(recurring).size, recurring.length);
});

test("what was only assumed is in neither file", () => {
  const assuming = schedule(york({ assumeLatest: true }));
  assert.ok(assuming.deadlines.some((it) => it.anchor.assumed));
  const facts = assuming.deadlines.filter((it) => !it.anchor.assumed);
  assert.deepEqual(readCsv(toCsv(assuming)).map((it) => it.rule), facts.map((it) => it.rule));
  assert.equal(readIcs(toIcs(assuming)).events.length, facts.length);
});

test("a calendar without a date is refused", () => {
  const { code, field, message } = refusal(() => toIcs(schedule(york({ events: {} }))));
  assert.deepEqual([code, field], ["nothing-to-export", "deadlines"]);
  assert.match(message, /add the dates/);
});

test("a provisional date and one that could not be met say so", () => {
  const events = { "strategy-discussion": ["2040-03-05"], "initial-conference": ["2040-03-06"] };
  const hurried = schedule(york({ events }));
  const reports = deadline(hurried, "reports-to-family-3wd");
  assert.equal(reports.due, "2040-03-01", "5 and 2 and 1 March, before the meeting that led to it");
  assert.deepEqual(reports.readings.map((it) => it.possible), [false]);
  const row = readCsv(toCsv(hurried)).find((it) => it.rule === "reports-to-family-3wd");
  assert.match(row.marks, /provisional.*could not be met/);
  const entry = readIcs(toIcs(hurried)).events.find((it) => it["DTSTART;VALUE=DATE"] === "20400301");
  assert.match(entry.DESCRIPTION, /could not be met.*Provisional/);
});

test("after a journey through JSON a schedule makes the same files", () => {
  const back = JSON.parse(JSON.stringify(full));
  assert.equal(toCsv(back), toCsv(full));
  assert.equal(toIcs(back), toIcs(full));
});

test("what is not a schedule is refused, and says where", () => {
  for (const call of [toCsv, toIcs]) {
    for (const it of [undefined, null, 7, "york", [], [full], new Map(), () => full]) {
      assert.equal(refusal(() => call(it)).code, "wrong-type");
    }
    assert.equal(refusal(() => call({})).code, "missing-field");
    const broken = (change) => {
      const copy = structuredClone(full);
      change(copy);
      const { code, field, message } = refusal(() => call(copy));
      return [code, field, message];
    };
    assert.deepEqual(broken((it) => delete it.document).slice(0, 2), ["missing-field", "document"]);
    assert.deepEqual(broken((it) => (it.deadlines = {})).slice(0, 2), ["wrong-type", "deadlines"]);
    const [code, field, message] = broken((it) => (it.deadlines[1].due = "soon"));
    assert.deepEqual([code, field], ["invalid-date", "due"]);
    assert.match(message, /due in entry 2 of deadlines/);
    assert.equal(broken((it) => (it.deadlines[0].time = "25:00"))[0], "invalid-date");
    assert.equal(broken((it) => (it.deadlines[0].limit = "by"))[0], "unknown-option");
    assert.equal(broken((it) => (it.document.state.kind = "fine"))[0], "unknown-option");
    assert.equal(broken((it) => (it.deadlines[0].source.lines = ["1", "2"]))[0], "wrong-type");
    const needed = ["rule", "title", "whoTitle", "stage", "strength", "due", "latest", "limit", "anchor", "provided"];
    for (const name of [...needed, "readings", "provisional", "source"]) {
      const strange = { ...full, deadlines: [{ ...full.deadlines[0], [name]: Symbol("s") }] };
      assert.equal(refusal(() => call(strange)).code, "wrong-type", name);
      const missing = { ...full, deadlines: [{ ...full.deadlines[0], [name]: undefined }] };
      assert.equal(refusal(() => call(missing)).code, "missing-field", name);
    }
    const more = { ...full, mine: 1, deadlines: full.deadlines.map((it) => ({ ...it, mine: Symbol("s") })) };
    assert.equal(call(more), call(full), "what the files do not need may be anything");
  }
});
