// Everything handed back is plain: it can be cloned, sent to a worker, written as JSON and read again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checklist, compare, decide, decisions, procedures, rules, schedule, scheduleMany, topics, unclear, york } from "./support.mjs";

const question = york({
  events: {
    "strategy-discussion": ["2026-12-14"],
    "initial-conference": ["2027-01-06T10:00"],
    "due-date": ["2027-03-01"],
    "core-group": ["2027-01-18"],
  },
  asOf: "2026-12-16",
  assumeLatest: true,
  closures: ["2026-12-24"],
});

for (const [name, result] of Object.entries({
  procedures: procedures(),
  rules: rules("york"),
  unclear: unclear("york"),
  topics: topics(),
  compare: compare("quorum"),
  checklist: checklist({ ...question, children: [{ age: 4 }, { circumstances: ["unborn"] }] }),
  decisions: decisions("york"),
  decide: decide("plan", { ...question, answers: { views: "plan", harm: "likely", basis: ["research"], unborn: "no" } }),
  schedule: schedule(question),
  scheduleMany: scheduleMany([question, { procedure: "leeds", events: {} }]),
})) {
  test(`${name}: plain objects, lists, text, numbers and flags`, () => {
    checkPlain(result, name);
    assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
    assert.deepEqual(structuredClone(result), result);
  });
}

function checkPlain(value, place) {
  if (Array.isArray(value)) {
    value.forEach((it, at) => checkPlain(it, `${place}[${at}]`));
  } else if (typeof value === "object" && value !== null) {
    assert.equal(Object.getPrototypeOf(value), Object.prototype, place);
    for (const [key, it] of Object.entries(value)) checkPlain(it, `${place}.${key}`);
  } else if (value === null) {
    assert.match(place, /\.count\[\d+\]\.day$/, "nothing is null but a skipped day's number");
  } else {
    assert.ok(["string", "number", "boolean"].includes(typeof value), place);
    if (typeof value === "number") assert.ok(Number.isSafeInteger(value), place);
  }
}

test("what is handed back is the caller's own", () => {
  const first = schedule(question);
  first.deadlines[0].title = "changed";
  first.document.state.kind = "in-use";
  assert.notEqual(schedule(question).deadlines[0].title, "changed");
  assert.equal(procedures().find((it) => it.id === "york").state.kind, "not-known");
});

test("the same question has the same answer", () => {
  assert.deepEqual(schedule(question), schedule(structuredClone(question)));
});
