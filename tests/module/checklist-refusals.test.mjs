// What checklist() refuses beside what schedule() does, and in which words.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FLAG, LIST, OBJECT, STRANGE, TEXT, thrower, throwingList } from "./strange.mjs";
import { checklist, refusal, schedule, scheduleMany, york } from "./support.mjs";

function check(more, code, field, words) {
  const error = refusal(() => checklist(york(more)));
  assert.deepEqual([error.code, error.field], [code, field], error.message);
  if (words) assert.match(error.message, words);
  return error;
}

after(() => assert.ok(checklist(york()).stages.length > 0, "still in order"));

test("what a schedule refuses, in the same words", () => {
  for (const more of [
    { procedure: "leeds" }, { events: 7 }, { events: undefined }, { events: { icpc: [] } }, { circumstances: ["twins"] },
    { asOf: "2026-02-31" }, { closures: "2026-12-24" }, { circumstances: ["plan-made", "no-plan"] }, { counts: 1 },
    { events: { birth: ["1999-01-01"] } }, { happened: { icpc: "2026-12-14" } }, { countFrom: "" }, { events: thrower },
  ]) {
    const [one, other] = [checklist, schedule].map((call) => refusal(() => call(york(more))));
    assert.deepEqual([one.code, one.field, one.otherField, one.message], [other.code, other.field, other.otherField, other.message]);
  }
  for (const question of [undefined, null, 7, "york", [], [york()]]) {
    const { code, field } = refusal(() => checklist(question));
    assert.deepEqual([code, field], ["wrong-type", "question"]);
  }
  assert.equal(refusal(() => checklist(thrower)).code, "unreadable");
});

test("fields that there are not, at every level", () => {
  check({ roles: ["chair"] }, "unknown-field", "roles", /“roles” is not a field of the question; use one of .*role, children/);
  check({ children: [{}, { name: "A" }] }, "unknown-field", "name", /“name” is not a field of entry 2 of children; use one of age, circumstances/);
  assert.equal(scheduleMany([york({ role: "chair" })])[0].error.code, "unknown-field", "a schedule has no role");
  assert.equal(scheduleMany([york({ children: [] })])[0].error.code, "unknown-field");
});

test("roles that there are not", () => {
  check({ role: "chairman" }, "unknown-role", "role", /“chairman” is not a role; use one of social-worker, .*chair, /);
  check({ role: "" }, "unknown-role", "role", /empty/);
  check({ role: "Chair" }, "unknown-role", "role");
  check({ role: "constructor" }, "unknown-role", "role");
});

test("ages of nobody who is a child", () => {
  for (const age of [18, 255, 256, 1e21, -1, 3.5, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER]) {
    check({ children: [{ age: 4 }, { age }] }, "invalid-child", "age", /^age in entry 2 of children: \S+ is not the age of a child; give whole years from 0 to 17, or leave it out$/);
  }
  for (const age of [0, -0, 17, undefined]) assert.ok(checklist(york({ children: [{ age }] })).stages.length > 0);
});

test("what is so of the whole conference is not so of one child", () => {
  for (const circumstance of ["inquorate", "plan-made", "interpreter"]) {
    const { message } = check({ children: [{ circumstances: ["unborn", circumstance] }] }, "invalid-child", "circumstances");
    assert.match(message, /^entry 2 of circumstances in entry 1 of children: \S+ is so of the whole conference; put it into/);
    assert.match(message, /use one of unborn, child-attending, looked-after, child-not-attending here$/);
  }
  check({ children: [{ circumstances: ["twins"] }] }, "unknown-circumstance", "circumstances", /“twins” is not a circumstance/);
});

test("what cannot both be so of one child", () => {
  const both = { circumstances: ["child-attending", "child-not-attending"] };
  const clash = check({ children: [{}, both] }, "circumstances-clash", "child-attending", /^entry 2 of children: child-attending and child-not-attending cannot both be so/);
  assert.equal(clash.otherField, "child-not-attending");
  const [comes, stays] = [{ circumstances: ["child-attending"] }, { circumstances: ["child-not-attending"] }];
  check({ circumstances: ["child-attending"], children: [stays] }, "circumstances-clash", "child-not-attending");
  for (const circumstances of [[], ["child-attending"], ["child-not-attending"]]) {
    for (const children of [[stays, comes], [comes, stays]]) assert.ok(checklist(york({ circumstances, children })));
  }
});

test("more children than anybody has", () => {
  assert.ok(checklist(york({ children: Array.from({ length: 100 }, () => ({ age: 7 })) })).stages.length > 0);
  check({ children: new Array(101).fill({}) }, "too-long", "children", /children is too long a list; give no more than 100 entries/);
  check({ children: new Array(2 ** 32 - 1) }, "too-long", "children");
  const circumstances = new Array(100_000).fill("unborn");
  const again = Array.from({ length: 10 }, () => ({ circumstances }));
  const once = again.map(() => ({ circumstances: ["unborn"] }));
  assert.deepEqual(checklist(york({ circumstances, children: again })), checklist(york({ children: once })));
});

for (const [field, question, kinds] of [
  ["role", (value) => ({ role: value }), [STRANGE, LIST, OBJECT, FLAG]],
  ["children", (value) => ({ children: value }), [STRANGE, TEXT, OBJECT, FLAG]],
  ["children", (value) => ({ children: [value] }), [STRANGE, TEXT, LIST, FLAG]],
  ["age", (value) => ({ children: [{ age: value }] }), [{ ...STRANGE, NaN: "7", "a number": "4", "minus nothing": "" }, TEXT, LIST, OBJECT, FLAG]],
  ["circumstances", (value) => ({ children: [{ circumstances: value }] }), [STRANGE, TEXT, OBJECT, FLAG]],
  ["circumstances", (value) => ({ children: [{ circumstances: [value] }] }), [STRANGE, LIST, OBJECT, FLAG]],
]) {
  test(`${field}: a value of the wrong sort, as ${JSON.stringify(question("…"))}`, () => {
    for (const [name, value] of Object.entries(Object.assign({}, ...kinds))) {
      const error = refusal(() => checklist(york(question(value))));
      assert.match(error.code, /^(wrong-type|unreadable)$/, `${name}: ${error.message}`);
      assert.equal(error.field, field, name);
      assert.match(error.message, /; give /, name);
    }
  });
}

test("what throws while it is read", () => {
  check({ children: [thrower] }, "unreadable", "children");
  check({ children: throwingList }, "unreadable", "children");
  const child = { get age() { throw new Error("no"); } };
  for (let time = 0; time < 20_000; time++) assert.throws(() => checklist(york({ children: [child] })));
  check({ children: [child] }, "unreadable", "children");
});

test("a thousand random questions are answered or refused", () => {
  let seed = 20270106;
  const below = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % most;
  };
  const pick = (list) => list[below(list.length)];
  const strange = [...Object.values(STRANGE), ...Object.values(LIST), ...Object.values(OBJECT)];
  const so = () => pick(["unborn", "child-attending", "child-not-attending", "looked-after"]);
  const child = () => ({ age: below(3) ? below(18) : undefined, circumstances: Array.from({ length: below(2) }, so) });
  const event = () => pick(["strategy-discussion", "initial-conference", "due-date", "birth", "core-group", "review-conference", "plan-end"]);
  const date = () => pick(["2012-01-01", "2026-12-14", "2027-01-06T10:00", "2100-12-31T23:59"]);
  let [answered, refused] = [0, 0];
  for (let round = 0; round < 1000; round++) {
    const question = {
      procedure: pick(["cumbria", "middlesbrough", "redcar-and-cleveland", "stoke-on-trent", "york"]),
      events: Object.fromEntries(Array.from({ length: below(3) }, () => [event(), [date()]])),
      children: Array.from({ length: below(5) }, child),
    };
    if (below(2)) question.role = pick(["chair", "social-worker", "police", "parent", "child", "observer", "core-group"]);
    if (!below(3)) question.circumstances = [pick(["unborn", "child-attending", "no-plan", "plan-ended"])];
    if (!below(3)) question.assumeLatest = true;
    if (!below(4)) question.children.push(pick(strange));
    try {
      const { stages } = checklist(question);
      answered += 1;
      for (const it of stages.flatMap(({ items }) => items)) {
        assert.ok((it.children ?? []).every((place) => place < question.children.length), it.rule);
        assert.ok(!it.due || (it.due <= it.latest && it.needs.length === 0), it.rule);
      }
    } catch (error) {
      assert.ok(error.code && error.message.length > 10 && typeof error.field === "string", `${error}`);
      refused += 1;
    }
  }
  assert.ok(answered > 300 && refused > 100, `${answered} answered, ${refused} refused`);
});
