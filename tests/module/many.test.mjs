import assert from "node:assert/strict";
import { test } from "node:test";
import { CONFERENCE, deadline, refusal, schedule, scheduleMany, york } from "./support.mjs";

test("each question is answered in its place, without the numbered days", () => {
  const answers = scheduleMany([york(), york({ events: { "strategy-discussion": ["2020-04-20"] } })]);
  assert.deepEqual(answers.map((it) => deadline(it, CONFERENCE).due), ["2027-01-07", "2020-05-12"]);
  assert.deepEqual(answers[0], schedule(york({ counts: false })));
});

test("the numbered days come where they are asked for", () => {
  const [answer] = scheduleMany([york({ counts: true })]);
  assert.deepEqual(answer, schedule(york()));
});

test("a bad question is refused in its place and spoils no other", () => {
  const bad = [
    [york({ events: { birth: ["2026-02-31"] } }), "invalid-date", "birth"],
    [york({ procedure: "leeds" }), "unknown-procedure", "procedure"],
    [null, "wrong-type", "questions"],
    [undefined, "wrong-type", "questions"],
    [{ procedure: "york" }, "missing-field", "events"],
  ];
  const answers = scheduleMany([york(), ...bad.map(([question]) => question), york()]);
  assert.equal(answers.length, bad.length + 2);
  assert.equal(deadline(answers[0], CONFERENCE).due, "2027-01-07");
  assert.deepEqual(answers.at(-1), answers[0]);
  bad.forEach(([, code, field], at) => {
    const { error } = answers[at + 1];
    assert.deepEqual([error.code, error.field], [code, field]);
    assert.ok(error.message.length > 10);
  });
  assert.match(answers[3].error.message, /entry 4 /);
  assert.deepEqual(structuredClone(answers), answers);
});

test("both fields of a disagreement are named", () => {
  const events = { "strategy-discussion": ["2026-12-14"], "initial-conference": ["2026-12-01"] };
  const [{ error }] = scheduleMany([york({ events })]);
  assert.equal(error.code, "events-out-of-order");
  assert.deepEqual([error.field, error.otherField], ["initial-conference", "strategy-discussion"]);
});

test("no questions, no answers", () => assert.deepEqual(scheduleMany([]), []));

test("what is not a list is refused", () => {
  for (const it of [undefined, null, york(), "york", 7, new Set([york()]), Symbol("s"), 10n, () => []]) {
    const { code, field } = refusal(() => scheduleMany(it));
    assert.deepEqual([code, field], ["wrong-type", "questions"]);
  }
  assert.equal(refusal(() => scheduleMany(new Array(100_001))).code, "too-long");
});

test("ten thousand questions", (context) => {
  const days = ["2026-12-14", "2020-04-20", "2022-05-16", "2025-12-12"];
  const due = ["2027-01-07", "2020-05-12", "2022-06-08", "2026-01-07"];
  const question = (_, at) => york({ events: { "strategy-discussion": [days[at % 4]], "due-date": ["2027-03-01"] } });
  const questions = Array.from({ length: 10_000 }, question);
  const started = performance.now();
  const answers = scheduleMany(questions);
  context.diagnostic(`ten thousand questions took ${Math.round(performance.now() - started)} ms`);
  assert.equal(answers.length, 10_000);
  answers.forEach((it, at) => assert.equal(deadline(it, CONFERENCE).due, due[at % 4]));
});
