// What is refused, and in which words. Nothing that is given may panic, or leave the module out of order.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import vm from "node:vm";
import { FLAG, LIST, OBJECT, STRANGE, TEXT, revoked, thrower, throwingList } from "./strange.mjs";
import { CONFERENCE, deadline, refusal, schedule, scheduleMany, toCsv, toIcs, york } from "./support.mjs";

const refused = (more) => refusal(() => schedule(york(more)));

function check(more, code, field, words) {
  const error = refused(more);
  assert.deepEqual([error.code, error.field], [code, field], error.message);
  if (words) assert.match(error.message, words);
  return error;
}

after(() => assert.equal(deadline(schedule(york()), CONFERENCE).due, "2027-01-07", "still in order"));

test("no question at all", () => {
  for (const question of [undefined, null, 7, "york", [], [york()], true, 10n, Symbol("s"), () => york()]) {
    const { code, field, message } = refusal(() => schedule(question));
    assert.deepEqual([code, field], ["wrong-type", "question"]);
    assert.match(message, /procedure: "york"/);
  }
  assert.equal(refusal(() => schedule()).code, "wrong-type");
});

test("a missing field", () => {
  const missing = (question) => {
    const { code, field } = refusal(() => schedule(question));
    return [code, field];
  };
  assert.deepEqual(missing({ events: {} }), ["missing-field", "procedure"]);
  assert.deepEqual(missing({ procedure: "york" }), ["missing-field", "events"]);
  assert.deepEqual(missing({ procedure: "york", events: undefined }), ["missing-field", "events"]);
});

test("unknown procedures", () => {
  check({ procedure: "leeds" }, "unknown-procedure", "procedure", /“leeds” is not a procedure; use one of cumbria, /);
  check({ procedure: "" }, "unknown-procedure", "procedure", /empty/);
  check({ procedure: "x".repeat(10_000) }, "unknown-procedure", "procedure", /x…”/);
});

test("unknown fields, at every level", () => {
  check({ asof: "2026-12-16" }, "unknown-field", "asof", /“asof” is not a field of the question; use one of procedure, events, .*asOf/);
  check({ role: "chair" }, "unknown-field", "role");
  check({ "": 1 }, "unknown-field", "");
  check({ strategyDiscussion: undefined }, "unknown-field", "strategyDiscussion");
  check({ events: { icpc: ["2026-12-14"] } }, "unknown-event", "icpc", /“icpc” is not an event; use one of strategy-discussion, /);
  check({ events: { "": [] } }, "unknown-event", "");
  check({ events: JSON.parse('{ "__proto__": [] }') }, "unknown-event", "__proto__");
  check({ circumstances: ["unborn", "twins"] }, "unknown-circumstance", "circumstances", /“twins” .*; use one of unborn, /);
  check({ circumstances: [""] }, "unknown-circumstance", "circumstances", /empty/);
  check({ happened: { "icpc": "2026-12-14" } }, "unknown-rule", "icpc");
  check({ happened: { "": "2026-12-14" } }, "unknown-rule", "");
});

test("unknown options", () => {
  check({ countFrom: "tomorrow" }, "unknown-option", "countFrom", /next-day, same-day/);
  check({ countFrom: "" }, "unknown-option", "countFrom");
  check({ daysMean: "weekdays" }, "unknown-option", "daysMean", /working, calendar/);
  check({ daysMean: "" }, "unknown-option", "daysMean");
});

test("dates that are none", () => {
  const none = [
    "2026-02-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "14/12/2026", "14 December 2026",
    "2026-12-14T", "2026-12-14T10", "2026-12-14T24:00", "2026-12-14T10:60", "2026-12-14T10:00:00", "2026-12-14T10:00Z",
    "2026-12-14 10:00", " 2026-12-14", "2026-12-14 ", "20261214", "10000-01-01", "-2026-12-14", "２０２６-12-14", "NaN", "\0",
    "\ud800", "2026-12-14\n",
  ];
  for (const text of none) {
    check({ events: { visit: ["2026-12-14", text] } }, "invalid-date", "visit", /^entry 2 of visit: /);
    check({ asOf: text }, "invalid-date", "asOf");
    check({ closures: [text] }, "invalid-date", "closures", /^entry 1 of closures/);
    check({ happened: { [CONFERENCE]: text } }, "invalid-date", CONFERENCE);
  }
  check({ asOf: "" }, "invalid-date", "asOf", /empty.*or leave it out/);
  check({ events: { visit: [""] } }, "invalid-date", "visit", /empty/);
});

test("a time where a day alone is wanted", () => {
  check({ asOf: "2026-12-14T10:00" }, "invalid-date", "asOf", /has a time; give the day alone, as 2026-12-14/);
  check({ closures: ["2026-12-14T10:00"] }, "invalid-date", "closures");
  check({ happened: { [CONFERENCE]: "2026-12-14T10:00" } }, "invalid-date", CONFERENCE);
});

test("dates outside the years that are known", () => {
  for (const day of ["0000-01-01", "0001-01-01", "1999-12-31", "2011-12-31", "2101-01-01", "9999-12-31"]) {
    const words = /2012 .*2100/;
    check({ events: { birth: [day] } }, "date-out-of-range", "birth", words);
    check({ events: { birth: [`${day}T10:00`] } }, "date-out-of-range", "birth", words);
    check({ asOf: day }, "date-out-of-range", "asOf", words);
    check({ closures: [day] }, "date-out-of-range", "closures", words);
    check({ happened: { [CONFERENCE]: day } }, "date-out-of-range", CONFERENCE, words);
  }
});

test("facts that cannot stand together", () => {
  const events = { "initial-conference": ["2027-01-06"], "review-conference": ["2026-12-01"] };
  const order = check({ events }, "events-out-of-order", "review-conference", /check both dates/);
  assert.equal(order.otherField, "initial-conference");

  const named = { "strategy-discussion": ["2026-12-14"], "section-47-discussion": ["2026-12-15"] };
  const listed = check({ events: named }, "discussion-not-listed", "section-47-discussion");
  assert.equal(listed.otherField, "strategy-discussion");

  const clash = check({ circumstances: ["plan-made", "no-plan"] }, "circumstances-clash", "plan-made");
  assert.equal(clash.otherField, "no-plan");

  const done = { asOf: "2026-12-16", happened: { [CONFERENCE]: "2026-12-17" } };
  const future = check(done, "happened-in-future", CONFERENCE);
  assert.ok(!("otherField" in future));
});

for (const [field, kinds] of Object.entries({
  procedure: [LIST, OBJECT, FLAG],
  events: [TEXT, LIST, FLAG],
  circumstances: [TEXT, OBJECT, FLAG],
  asOf: [LIST, OBJECT, FLAG],
  countFrom: [LIST, OBJECT, FLAG],
  daysMean: [LIST, OBJECT, FLAG],
  closures: [TEXT, OBJECT, FLAG],
  assumeLatest: [TEXT, LIST, OBJECT],
  happened: [TEXT, LIST, FLAG],
  counts: [TEXT, LIST, OBJECT],
})) {
  test(`${field}: a value of the wrong sort`, () => {
    for (const [name, value] of Object.entries(Object.assign({}, STRANGE, ...kinds))) {
      const error = refused({ [field]: value });
      const code = name === "a throwing proxy" || name === "a revoked proxy" ? /wrong-type|unreadable/ : /^wrong-type$/;
      assert.match(error.code, code, `${field}: ${name}: ${error.message}`);
      assert.equal(error.field, field, name);
      assert.match(error.message, /; give /, name);
    }
  });
}

test("a value of the wrong sort inside a list or an object", () => {
  const wrong = Object.assign({}, STRANGE, LIST, OBJECT, FLAG);
  for (const [name, value] of [...Object.entries(wrong), ["nothing", undefined]]) {
    for (const [field, more] of [
      ["visit", { events: { visit: ["2026-12-14", value] } }],
      ["circumstances", { circumstances: [value] }],
      ["closures", { closures: [value] }],
    ]) {
      const error = check(more, "wrong-type", field);
      assert.match(error.message, /^entry \d of /, name);
    }
    if (value !== undefined) check({ happened: { [CONFERENCE]: value } }, "wrong-type", CONFERENCE);
  }
  for (const [name, value] of Object.entries(Object.assign({}, STRANGE, TEXT, OBJECT, FLAG))) {
    const error = refused({ events: { visit: value } });
    assert.match(error.code, /wrong-type|unreadable/, name);
    assert.equal(error.field, "visit");
  }
  check({ events: { "strategy-discussion": "2026-12-14" } }, "wrong-type", "strategy-discussion", /is text; give a list of dates, such as \["2026-12-14"\]/);
});

test("what throws while it is read", () => {
  check({ events: thrower }, "unreadable", "events", /threw/);
  check({ events: revoked }, "unreadable", "events");
  check({ happened: thrower }, "unreadable", "happened");
  check({ closures: throwingList }, "unreadable", "closures");
  const getter = { get events() { throw new Error("no"); }, procedure: "york" };
  assert.equal(refusal(() => schedule(getter)).code, "unreadable");
  for (const call of [schedule, toIcs, toCsv]) assert.equal(refusal(() => call(thrower)).code, "unreadable");
  assert.equal(refusal(() => scheduleMany(throwingList)).code, "unreadable");
  assert.equal(scheduleMany([thrower])[0].error.code, "unreadable");
  // An exception that flew past Rust would leave a little of its stack behind each time, until there is none.
  for (let time = 0; time < 100_000; time++) assert.throws(() => schedule(getter));
  assert.equal(deadline(schedule(york()), CONFERENCE).due, "2027-01-07");
});

test("lists and texts without end", () => {
  check({ closures: new Array(100_001) }, "too-long", "closures", /100000/);
  check({ closures: new Array(2 ** 32 - 1) }, "too-long", "closures");
  check({ asOf: "2".repeat(10_001) }, "too-long", "asOf");
  check({ procedure: "y".repeat(2 ** 26) }, "too-long", "procedure");
  const endless = new Proxy([], { get: (_, key) => (key === "length" ? Infinity : "2026-12-14") });
  check({ events: { visit: endless } }, "too-long", "visit");
  const nameless = new Proxy([], { get: (_, key) => (key === "length" ? "many" : "2026-12-14") });
  check({ events: { visit: nameless } }, "unreadable", "visit");
  const manyFields = Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [`rule-${at}`, "2026-12-14"]));
  check({ happened: manyFields }, "too-long", "happened");
});

test("plain objects of another realm, without a prototype or frozen are read like any other", () => {
  const elsewhere = vm.runInNewContext(`({ procedure: "york", events: { "strategy-discussion": ["2026-12-14"] } })`);
  const bare = Object.assign(Object.create(null), york());
  const ours = schedule(york());
  assert.deepEqual(schedule(elsewhere), ours);
  assert.deepEqual(schedule(bare), ours);
  assert.deepEqual(schedule(Object.freeze(york())), ours);
  assert.deepEqual(schedule(new Proxy(york(), {})), ours);
});

test("a question is left as it was", () => {
  const question = york({ circumstances: ["plan-made"], closures: ["2026-12-24"], asOf: "2026-12-16" });
  const before = structuredClone(question);
  schedule(question);
  assert.deepEqual(question, before);
});

test("fifty thousand random questions are answered or refused", () => {
  let seed = 20261214;
  const below = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % most;
  };
  const pick = (list) => list[below(list.length)];
  const values = [...Object.values(STRANGE), ...Object.values(LIST), ...Object.values(OBJECT), "york", "2026-12-14", true];
  const date = () =>
    pick(["2026-12-14", "2027-01-06T10:00", "2012-01-01", "2100-12-31", "2100-12-31T23:59", "2024-02-29", "2026-02-31", ""]);
  const event = () =>
    pick(["strategy-discussion", "section-47-discussion", "initial-conference", "due-date", "birth", "core-group",
      "review-conference", "epo-end", "visit", "plan-start", "birthday-18", "move-in", "plan-end", "case-closure", "seance"]);
  const dates = () => (below(20) ? Array.from({ length: below(4) }, date) : pick(values));
  const question = () => {
    const made = {
      procedure: pick(["cumbria", "middlesbrough", "redcar-and-cleveland", "stoke-on-trent", "york"]),
      events: Object.fromEntries(Array.from({ length: below(5) }, () => [event(), dates()])),
    };
    if (!below(3)) made.circumstances = [pick(["unborn", "plan-made", "no-plan", "plan-ended", "observer", "child-attending"])];
    if (!below(3)) made.asOf = date();
    if (!below(4)) made.countFrom = pick(["next-day", "same-day"]);
    if (!below(4)) made.daysMean = pick(["working", "calendar"]);
    if (!below(4)) made.closures = dates();
    if (!below(3)) made.assumeLatest = true;
    if (!below(6)) made.counts = true;
    if (!below(40)) made[pick(["procedure", "events", "asOf", "happened", "counts", "what"])] = pick(values);
    return made;
  };
  let answered = 0;
  for (let round = 0; round < 50; round++) {
    for (const answer of scheduleMany(Array.from({ length: 1000 }, question))) {
      if ("error" in answer) {
        assert.ok(answer.error.code && answer.error.message && typeof answer.error.field === "string");
        continue;
      }
      answered += 1;
      for (const it of answer.deadlines) {
        assert.ok(it.due <= it.latest && it.readings.length > 0 && it.because.endsWith("."), it.rule);
      }
      assert.equal(toCsv(answer).startsWith("procedure,"), true);
    }
  }
  assert.ok(answered > 5000, `${answered} answered`);
});
