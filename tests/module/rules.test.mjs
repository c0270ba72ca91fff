// What rules(), topics(), compare() and unclear() say beside a rule's own words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { STRANGE } from "./strange.mjs";
import { compare, procedures, refusal, rules, topics, unclear } from "./support.mjs";

const AREAS = procedures().map((it) => it.id);
const RULES = Object.fromEntries(AREAS.map((it) => [it, rules(it)]));

function rule(procedure, id) {
  const found = RULES[procedure].find((it) => it.id === id);
  assert.ok(found, `${procedure} has no rule ${id}`);
  return found;
}

test("what a rule turns on, ends with, belongs to and hands out", () => {
  for (const area of AREAS) {
    const all = RULES[area];
    const ids = all.map((it) => it.id);
    const timescales = all.filter((it) => it.kind === "timescale").map((it) => it.id);
    for (const it of all) {
      assert.ok(it.insteadOf.every((id) => ids.includes(id)), `${area}: ${it.id}`);
      assert.ok([...it.bends, ...it.datedBy].every((id) => timescales.includes(id)), `${area}: ${it.id}`);
      assert.equal(it.kind === "invitee", "invites" in it, `${area}: ${it.id}`);
      assert.ok(it.kind !== "content" || it.papers.length > 0, `${area}: ${it.id}`);
      assert.ok(it.to.length === 0 || it.papers.length > 0, `${area}: ${it.id}`);
      assert.ok(!("rule" in it), "a rule has an id, and what mentions it has `rule`");
    }
  }
  const some = (field) => AREAS.flatMap((it) => RULES[it]).some((it) => [it[field]].flat().length > 0 && field in it);
  for (const field of ["eachChild", "until", "datedBy", "papers", "to", "invites"]) assert.ok(some(field), field);
});

test("of which age a child is that a rule speaks of", () => {
  assert.deepEqual(rule("cumbria", "child-11-nyas").eachChild, { from: 11 });
  assert.ok(!("eachChild" in rule("york", "quorum-minimum")), "done once for the conference");
  for (const it of AREAS.flatMap((it) => RULES[it]).filter((it) => it.eachChild)) {
    const { from, under, ...rest } = it.eachChild;
    assert.ok(from === undefined || under === undefined, it.id);
    assert.deepEqual(rest, {});
    assert.ok(from === undefined || (from >= 0 && from < 18), it.id);
    assert.ok(under === undefined || (under > 0 && under <= 18), it.id);
  }
  const unborn = RULES.york.filter((it) => it.circumstances.includes("unborn"));
  assert.ok(unborn.length > 0 && unborn.every((it) => it.eachChild), "so of one child, so done for each");
});

test("one list holds everything unclear, and each rule has its part of it", () => {
  for (const area of AREAS) {
    const [points, all] = [unclear(area), RULES[area]];
    assert.ok(points.length > 0, area);
    assert.equal(new Set(points.map((it) => it.id)).size, points.length, "an id stands once");
    for (const { id, rules: touched, text, readings } of points) {
      assert.ok(id && text && touched.length > 0 && Array.isArray(readings), `${area}: ${id}`);
      assert.ok(touched.every((id) => all.some((it) => it.id === id)), `${area}: ${id}`);
    }
    for (const it of all) {
      assert.deepEqual(it.unclearPoints, points.filter((point) => point.rules.includes(it.id)), `${area}: ${it.id}`);
      const own = points.find((point) => point.id === it.id);
      assert.equal(it.unclear, own?.text, `${area}: ${it.id}`);
    }
  }
  const conference = unclear("middlesbrough").find((it) => it.id === "icpc-15wd");
  assert.deepEqual(conference.rules, ["icpc-15wd"]);
  assert.deepEqual(conference.readings, ["from the discussion that began the enquiry", "from the last discussion"]);
});

test("topics, each once and in words", () => {
  const all = topics();
  assert.ok(all.length > 20);
  assert.equal(new Set(all.map((it) => it.id)).size, all.length);
  for (const it of all) assert.deepEqual(Object.keys(it), ["id", "title"]);
  assert.ok(all.every((it) => it.id && it.title));
});

test("every topic, all areas side by side", () => {
  for (const { id, title } of topics()) {
    const it = compare(id);
    assert.deepEqual([it.topic, it.title], [id, title]);
    assert.deepEqual(it.cells.map((cell) => cell.procedure), AREAS);
    assert.ok(it.cells.some((cell) => cell.rules.length > 0), `${id}: nobody says anything`);
    for (const cell of it.cells) {
      assert.equal(cell.authority, cell.procedure);
      assert.ok(cell.area && cell.document.title && cell.document.state.checked);
      assert.equal("silent" in cell, cell.rules.length === 0, `${id}: ${cell.procedure}`);
      for (const said of cell.rules) assert.deepEqual(said, rule(cell.procedure, said.id));
    }
  }
});

test("what one area says and another leaves out", () => {
  const { title, cells } = compare("quorum", ["york", "cumbria", "york"]);
  assert.equal(title, topics().find((it) => it.id === "quorum").title);
  assert.deepEqual(cells.map((it) => it.procedure), ["york", "cumbria"], "in the order asked for, each once");
  assert.ok(cells[0].rules.some((it) => it.id === "quorum-minimum"));
  assert.deepEqual(cells[1].rules, []);
  const written = procedures().find((it) => it.id === "cumbria").notCovered.find((it) => it.topic === "quorum");
  assert.equal(cells[1].silent, written.text);
  assert.deepEqual(compare("quorum", []).cells, []);
  assert.deepEqual(compare("quorum", undefined), compare("quorum"));
});

test("where nobody wrote the sentence, silence is not taken for leave", () => {
  const silent = topics().flatMap(({ id }) => compare(id).cells.map((it) => ({ id, ...it }))).filter((it) => it.silent);
  const words = "This document does not say. That does not mean there is no rule.";
  for (const it of silent) {
    const all = procedures().find((other) => other.id === it.procedure).notCovered;
    assert.equal(it.silent, all.find((other) => other.topic === it.id)?.text ?? words);
  }
  assert.ok(silent.some((it) => it.silent === words));
});

test("topics and procedures that there are not", () => {
  const known = topics().map((it) => it.id).join(", ");
  for (const id of ["Quorum", "", "quorum ", "__proto__", "x".repeat(10_000)]) {
    const { code, field, message } = refusal(() => compare(id));
    assert.deepEqual([code, field], ["unknown-topic", "topic"]);
    assert.ok(message.endsWith(`is not a topic; use one of ${known}`), message);
  }
  for (const id of ["leeds", "", "York"]) {
    const { code, field, message } = refusal(() => compare("quorum", ["york", id]));
    assert.deepEqual([code, field], ["unknown-procedure", "procedures"]);
    assert.match(message, /is not a procedure; use one of cumbria, /);
    assert.equal(refusal(() => unclear(id)).code, "unknown-procedure");
  }
});

test("topics and procedures that are none", () => {
  for (const [name, value] of Object.entries({ ...STRANGE, "nothing": undefined, "a flag": true, "an object": {}, "a list": [] })) {
    const { code, field } = refusal(() => compare(value));
    assert.deepEqual([code, field], ["wrong-type", "topic"], name);
    assert.equal(refusal(() => unclear(value)).code, "wrong-type", name);
    assert.match(refusal(() => compare("quorum", [value])).message, /^entry 1 of the list of procedures is /, name);
    if (value === undefined || name === "a list") continue;
    const list = refusal(() => compare("quorum", value));
    assert.match(list.code, name === "a revoked proxy" ? /wrong-type|unreadable/ : /^wrong-type$/, name);
    assert.equal(list.field, "procedures", name);
  }
  assert.equal(refusal(() => compare("quorum", "york")).code, "wrong-type");
  assert.equal(refusal(() => compare("quorum", new Array(100_001))).code, "too-long");
  assert.equal(refusal(() => compare("q".repeat(10_001))).code, "too-long");
});
