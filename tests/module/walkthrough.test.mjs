// The guide for families: every area's steps, what they rest on, and dates that are the schedule's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { procedures, rules, schedule, walkthrough } from "../../target/module/index.js";

const AREAS = procedures().map((it) => it.id);
const HELD = { "initial-conference": ["2027-04-15"] };

test("every area has the same steps, each with something to tell", () => {
  const [first, ...others] = AREAS.map((procedure) => walkthrough({ procedure, events: {} }).steps);
  assert.equal(first.length, 18);
  for (const steps of others) {
    assert.deepEqual(steps.map(({ id, title }) => [id, title]), first.map(({ id, title }) => [id, title]));
  }
  for (const step of [first, ...others].flat()) assert.ok(step.says.length > 0 && step.title, step.id);
});

test("what is told rests on rules, or says that the document leaves it open and how to ask", () => {
  for (const procedure of AREAS) {
    const known = new Set(rules(procedure).map((it) => it.id));
    for (const say of walkthrough({ procedure, events: {} }).steps.flatMap((it) => it.says)) {
      assert.equal(say.rules.length > 0, say.basis === "rules", say.text);
      for (const rule of say.rules) assert.ok(known.has(rule.rule), rule.rule);
      if (say.basis !== "rules") assert.ok(say.ask, say.text);
      assert.ok(!/\{|\}/.test(say.text), say.text);
    }
  }
});

test("a date is the schedule's, and there without a circumstance to name", () => {
  let dates = 0;
  for (const procedure of AREAS) {
    const { deadlines } = schedule({ procedure, events: HELD });
    for (const rule of walkthrough({ procedure, events: HELD }).steps.flatMap((it) => it.says).flatMap((it) => it.rules)) {
      const its = deadlines.find((it) => it.rule === rule.rule);
      if (its) assert.deepEqual([rule.due, rule.latest], [its.due, its.latest], rule.rule);
      dates += "due" in rule;
    }
  }
  assert.ok(dates > 20, `${dates} dates`);
  const due = (procedure, id) =>
    walkthrough({ procedure, events: HELD }).steps.flatMap((it) => it.says).flatMap((it) => it.rules).find((it) => it.rule === id).due;
  // Three working days before Thursday 15 April: Wednesday, Tuesday, Monday the 12th.
  assert.equal(due("york", "reports-to-family-3wd"), "2027-04-12");
  assert.ok(!("due" in walkthrough({ procedure: "york", events: {} }).steps[2].says[0].rules[0]));
});

test("a bad question is refused as everywhere", () => {
  assert.throws(() => walkthrough({ procedure: "atlantis", events: {} }), { code: "unknown-procedure" });
  assert.throws(() => walkthrough({ procedure: "york", events: {}, role: "chair" }), { code: "unknown-field" });
});

test("what is handed back is plain", () => {
  const told = walkthrough({ procedure: "stoke-on-trent", events: HELD, asOf: "2027-04-01" });
  assert.deepEqual(JSON.parse(JSON.stringify(told)), told);
  assert.equal(told.asOf, "2027-04-01");
});
