// What decisions() and decide() refuse beside what schedule() does, and in which words.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import vm from "node:vm";
import { FLAG, LIST, OBJECT, STRANGE, TEXT, revoked, thrower, throwingList } from "./strange.mjs";
import { decide, decisions, procedures, refusal, schedule, scheduleMany, york } from "./support.mjs";

const KNOWN =
  "convening, invitations, child-attendance, parents-attendance, exclusion, domestic-abuse, others-present, delay, quorum, plan, ending, minutes-access";
const ask = (answers, more = {}) => york({ answers, ...more });

function check(decision, question, code, field, words) {
  const error = refusal(() => decide(decision, question));
  assert.deepEqual([error.code, error.field], [code, field], error.message);
  if (words instanceof RegExp) assert.match(error.message, words);
  else if (words) assert.equal(error.message, words);
  return error;
}

after(() => assert.equal(decide("child-attendance", ask({ wish: "no", asked: "both" })).status, "settled", "still in order"));

test("decisions of a procedure that there is not", () => {
  for (const id of ["leeds", "", "York", "york ", "__proto__", "constructor"]) {
    const { code, field, message } = refusal(() => decisions(id));
    assert.deepEqual([code, field], ["unknown-procedure", "procedure"]);
    assert.match(message, /use one of cumbria, middlesbrough, redcar-and-cleveland, stoke-on-trent, york$/);
  }
  for (const [name, value] of Object.entries({ ...STRANGE, ...OBJECT, ...FLAG, ...LIST, nothing: undefined })) {
    const { code, field } = refusal(() => decisions(value));
    assert.match(code, /^(wrong-type|unreadable)$/, name);
    assert.equal(field, "procedure", name);
  }
  assert.equal(refusal(() => decisions("y".repeat(10_001))).code, "too-long");
});

test("decisions that there are not", () => {
  for (const id of ["attendance", "Exclusion", "exclusion ", "__proto__", "constructor", "toString", "x".repeat(10_000)]) {
    const { message } = check(id, ask({}), "unknown-decision", "decision");
    assert.ok(message.endsWith(`is not a decision; use one of ${KNOWN}`), message);
  }
  check("", ask({}), "unknown-decision", "decision", `decision: empty text is not a decision; use one of ${KNOWN}`);
  check("e".repeat(10_001), ask({}), "too-long", "decision");
  check("attendance", undefined, "unknown-decision", "decision");
  for (const [name, value] of Object.entries({ ...STRANGE, ...OBJECT, ...FLAG, ...LIST, nothing: undefined })) {
    const { code, field, message } = refusal(() => decide(value, ask({})));
    assert.match(code, /^(wrong-type|unreadable)$/, name);
    assert.equal(field, "decision", name);
    assert.match(message, /the id of a decision, such as "exclusion"$|; give plain objects/, name);
  }
});

test("what a schedule refuses, in the same words, whatever the answers are", () => {
  for (const more of [
    { procedure: "leeds" }, { events: 7 }, { events: undefined }, { events: { icpc: [] } }, { circumstances: ["twins"] },
    { asOf: "2026-02-31" }, { closures: "2026-12-24" }, { circumstances: ["plan-made", "no-plan"] }, { counts: 1 },
    { events: { birth: ["1999-01-01"] } }, { happened: { icpc: "2026-12-14" } }, { countFrom: "" }, { events: thrower },
    { events: { "initial-conference": ["2027-01-06"], "review-conference": ["2026-12-01"] } },
  ]) {
    for (const decision of ["exclusion", "quorum"]) {
      const calls = [() => decide(decision, ask({}, more)), () => schedule(york(more))];
      const [one, other] = calls.map((call) => refusal(call));
      assert.deepEqual([one.code, one.field, one.otherField, one.message], [other.code, other.field, other.otherField, other.message]);
    }
  }
  const cumbria = { procedure: "cumbria", events: { "initial-conference": ["2027-01-06"], "review-conference": ["2026-12-01"] }, answers: {} };
  check("quorum", cumbria, "events-out-of-order", "review-conference");
  for (const question of [undefined, null, 7, "york", [], [ask({})], () => ask({})]) {
    check("exclusion", question, "wrong-type", "question", /procedure: "york"/);
  }
  for (const question of [thrower, revoked]) check("exclusion", question, "unreadable", "question");
});

test("fields that there are not, and answers that are missing", () => {
  check("exclusion", ask({}, { answer: {} }), "unknown-field", "answer", /“answer” is not a field of the question; use one of procedure, .*answers$/);
  for (const field of ["role", "children"]) check("exclusion", ask({}, { [field]: [] }), "unknown-field", field);
  const words = `answers is missing from the question; give each question's answer, such as { wish: "no" }, or {}`;
  for (const question of [york(), ask(undefined)]) check("exclusion", question, "missing-field", "answers", words);
  check("quorum", { procedure: "cumbria", events: {} }, "missing-field", "answers", words);
  assert.equal(scheduleMany([ask({})])[0].error.code, "unknown-field", "a schedule has no answers");
});

test("questions that are not asked", () => {
  const asked = decisions("york").find((it) => it.id === "child-attendance").questions.map((it) => it.id);
  for (const id of ["Wish", "wish ", "", "none", "toString", "hasOwnProperty", "0"]) {
    const { message } = check("child-attendance", ask({ wish: "no", [id]: "no" }), "unknown-field", id);
    assert.ok(message.endsWith(`is not a field of answers; use one of ${asked.join(", ")}`), message);
  }
  for (const id of ["__proto__", "constructor"]) {
    const answers = JSON.parse(`{ "wish": "no", "${id}": "no" }`);
    check("child-attendance", ask(answers), "unknown-field", id);
  }
  check("child-attendance", ask({ reasons: undefined }), "unknown-field", "reasons");
  check("exclusion", ask({ wish: "no" }), "unknown-field", "wish", /use one of stage, reasons, known, least, who, police$/);
});

test("where a document has nothing on a decision, nothing is asked, and every answer is refused", () => {
  for (const { id: procedure } of procedures()) {
    for (const { id } of decisions(procedure).filter((it) => !it.covered)) {
      const question = (answers) => ({ procedure, events: {}, answers });
      check(id, question({ wish: "no" }), "unknown-field", "wish", "“wish” is not a field of answers; leave it out");
      check(id, question(JSON.parse('{ "__proto__": 7 }')), "unknown-field", "__proto__", /leave it out$/);
      check(id, question([]), "wrong-type", "answers");
      check(id, question(thrower), "unreadable", "answers");
      assert.equal(decide(id, question({})).status, "not-covered");
    }
  }
});

test("answers that there are not", () => {
  const words = (id) => `“${id}” is not an answer to wish; use one of no, yes, unsure, too-young, not-known`;
  for (const id of ["No", "no ", "perhaps", "none", "some", "__proto__", "not known"]) {
    check("child-attendance", ask({ wish: id }), "unknown-answer", "wish", words(id));
  }
  check("child-attendance", ask({ wish: "" }), "unknown-answer", "wish", /^wish: empty text is not an answer to wish; use one of no, /);
  check("child-attendance", ask({ wish: "no", age: "10" }), "unknown-answer", "age", /use one of under-10, ten-or-over, not-known$/);
  for (const reasons of ["not-known", "", "none", ["welfare", "conflict", "Welfare"], [""], ["welfare,conflict"]]) {
    check("exclusion", ask({ reasons }), "unknown-answer", "reasons", /is not an answer to reasons; use one of welfare, disruption, /);
  }
  const long = "x".repeat(10_001);
  check("child-attendance", ask({ wish: long }), "too-long", "wish", /wish is too long a text/);
  check("exclusion", ask({ reasons: long }), "too-long", "reasons");
  check("exclusion", ask({ reasons: [long] }), "too-long", "reasons", /^entry 1 of reasons is too long a text/);
});

test("every question of every table refuses an answer of another, and a question with one answer a list", () => {
  for (const { id: procedure } of procedures()) {
    for (const { id: decision, questions } of decisions(procedure)) {
      for (const { id, many, answers } of questions) {
        const question = (answer) => ({ procedure, events: {}, answers: { [id]: answer } });
        const known = answers.map((it) => it.id).join(", ");
        const nobody = `“nobody's” is not an answer to ${id}; use one of ${known}`;
        check(decision, question("nobody's"), "unknown-answer", id, nobody);
        const first = answers[0].id;
        assert.ok(decide(decision, question(first)));
        if (many) {
          for (const it of [[], [first], answers.map((it) => it.id)]) assert.ok(decide(decision, question(it)));
          check(decision, question([first, "nobody's"]), "unknown-answer", id, nobody);
          check(decision, question([[first]]), "wrong-type", id, `entry 1 of ${id} is a list; give the id of one answer, such as "${first}"`);
        } else {
          for (const it of [[], [first], [first, first]]) {
            check(decision, question(it), "wrong-type", id, `${id} is a list; give the id of one answer, such as "${first}"`);
          }
        }
      }
    }
  }
});

for (const [field, decision, question, kinds] of [
  ["answers", "exclusion", (value) => value, [STRANGE, TEXT, LIST, FLAG]],
  ["wish", "child-attendance", (value) => ({ wish: value }), [STRANGE, LIST, OBJECT, FLAG]],
  ["reasons", "exclusion", (value) => ({ reasons: value }), [STRANGE, OBJECT, FLAG]],
  ["reasons", "exclusion", (value) => ({ reasons: ["welfare", value] }), [STRANGE, LIST, OBJECT, FLAG, { nothing: undefined }]],
]) {
  test(`${field}: a value of the wrong sort, as ${JSON.stringify(question("…"))}`, () => {
    for (const [name, value] of Object.entries(Object.assign({}, ...kinds))) {
      const error = refusal(() => decide(decision, ask(question(value))));
      assert.match(error.code, /^(wrong-type|unreadable)$/, `${name}: ${error.message}`);
      assert.equal(error.field, field, name);
      assert.match(error.message, /; give /, name);
    }
  });
}

test("what is wanted instead is said", () => {
  check("exclusion", ask(null), "wrong-type", "answers", `answers is null; give each question's answer, such as { wish: "no" }, or {}`);
  check("child-attendance", ask({ wish: 7 }), "wrong-type", "wish", 'wish is a number; give the id of one answer, such as "no"');
  check("exclusion", ask({ reasons: {} }), "wrong-type", "reasons", /^reasons is an object .*; give the ids of answers, such as \["welfare"\], or \[\] for none$/);
  check("exclusion", ask({ reasons: [7] }), "wrong-type", "reasons", 'entry 1 of reasons is a number; give the id of one answer, such as "welfare"');
});

test("what throws while it is read", () => {
  check("exclusion", ask(thrower), "unreadable", "answers");
  check("exclusion", ask({ reasons: throwingList }), "unreadable", "reasons");
  const sly = { get reasons() { throw new Error("no"); } };
  for (let time = 0; time < 20_000; time++) assert.throws(() => decide("exclusion", ask(sly)));
  check("exclusion", ask(sly), "unreadable", "answers");
  const asked = { procedure: "york", events: {}, get answers() { throw new Error("no"); } };
  check("exclusion", asked, "unreadable", "question");
});

test("a getter is read once, and what it gives is what counts", () => {
  let times = 0;
  const answers = { get wish() { return ++times > 1 ? "yes" : "no"; }, asked: "both" };
  assert.equal(decide("child-attendance", ask(answers)).status, "settled");
  assert.equal(times, 1);
});

test("lists and objects without end", () => {
  check("exclusion", ask({ reasons: new Array(100_001).fill("welfare") }), "too-long", "reasons", /no more than 100000 entries/);
  check("exclusion", ask({ reasons: new Array(2 ** 32 - 1) }), "too-long", "reasons");
  const endless = new Proxy([], { get: (_, key) => (key === "length" ? Infinity : "welfare") });
  check("exclusion", ask({ reasons: endless }), "too-long", "reasons");
  const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [`question-${at}`, "no"]));
  check("exclusion", ask(many), "too-long", "answers");
});

test("plain objects of another realm, without a prototype or behind a proxy are read like any other", () => {
  const [ours, answers] = [decide("exclusion", ask({ reasons: ["welfare"] })), { reasons: ["welfare"] }];
  assert.deepEqual(decide("exclusion", ask(vm.runInNewContext('({ reasons: ["welfare"] })'))), ours);
  assert.deepEqual(decide("exclusion", ask(Object.assign(Object.create(null), answers))), ours);
  assert.deepEqual(decide("exclusion", ask(new Proxy(answers, {}))), ours);
  const inherited = Object.create({ reasons: ["welfare"] });
  check("exclusion", ask(inherited), "wrong-type", "answers");
});

test("a thousand random questions are answered or refused", () => {
  let seed = 20270107;
  const below = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % most;
  };
  const pick = (list) => list[below(list.length)];
  const strange = [...Object.values(STRANGE), ...Object.values(LIST), ...Object.values(OBJECT), "perhaps", undefined];
  const areas = procedures().map((it) => ({ id: it.id, decisions: decisions(it.id) }));
  let [answered, refused] = [0, 0];
  for (let round = 0; round < 1000; round++) {
    const { id: procedure, decisions } = pick(areas);
    const { id, questions } = pick(decisions);
    const one = ({ answers }) => pick(answers).id;
    const answer = (it) => (it.many ? Array.from({ length: below(4) }, () => one(it)) : one(it));
    const answers = Object.fromEntries(questions.filter(() => below(4)).map((it) => [it.id, answer(it)]));
    if (!below(4)) answers[questions.length > 0 && below(2) ? pick(questions).id : "question"] = pick(strange);
    try {
      const { status, headline, unanswered } = decide(id, york({ procedure, answers }));
      assert.ok(status && headline && Array.isArray(unanswered));
      answered += 1;
    } catch (error) {
      assert.ok(error.code && error.message.length > 10 && typeof error.field === "string", `${error}`);
      refused += 1;
    }
  }
  assert.ok(answered > 300 && refused > 100, `${answered} answered, ${refused} refused`);
});
