import assert from "node:assert/strict";
import { test } from "node:test";
import { procedures, refusal, rules } from "./support.mjs";

test("the five areas, each with its document and whether that is in force", () => {
  const all = procedures();
  assert.deepEqual(
    all.map((it) => [it.id, it.authority, it.state.kind]),
    [
      ["cumbria", "cumbria", "replaced"],
      ["middlesbrough", "middlesbrough", "replaced"],
      ["redcar-and-cleveland", "redcar-and-cleveland", "not-known"],
      ["stoke-on-trent", "stoke-on-trent", "replaced"],
      ["york", "york", "not-known"],
    ],
  );
  for (const it of all) {
    assert.ok(it.name && it.title && it.lines > 0 && it.state.checked && it.state.evidence, it.id);
    assert.ok(it.events.length > 0 && it.events.every(({ id, name }) => id && name), it.id);
    assert.ok(it.notCovered.every(({ topic, text }) => topic && text), it.id);
  }
});

test("an area's own titles and names", () => {
  const york = procedures().find((it) => it.id === "york");
  assert.equal(york.titles.chair, "Independent Reviewing Officer");
  assert.deepEqual(york.events[0], { id: "strategy-discussion", name: "strategy meeting" });
  assert.ok(!("version" in york), "the document bears none");
});

test("Stoke-on-Trent's document says its version, and what replaced it", () => {
  const stoke = procedures().find((it) => it.id === "stoke-on-trent");
  assert.ok(stoke.version && stoke.published && stoke.reviewDue);
  assert.equal(stoke.state.since, "3 March 2025");
  assert.match(stoke.state.followedBy, /West Midlands/);
});

test("every rule has its words, its doer and its lines", () => {
  for (const { id, lines } of procedures()) {
    const all = rules(id);
    assert.equal(new Set(all.map((it) => it.id)).size, all.length, "an id stands once");
    for (const it of all) {
      const whole = it.title && it.text && it.who && it.whoTitle && it.stage && it.kind && it.strength;
      assert.ok(whole, `${id}: ${it.id}`);
      const [first, last] = it.source.lines;
      assert.ok(it.source.section && first >= 1 && first <= last && last <= lines, `${id}: ${it.id}`);
      const lists = [it.covers, it.circumstances, it.insteadOf, it.bends];
      assert.ok(lists.every(Array.isArray), `${id}: ${it.id}`);
    }
  }
});

test("one rule of York's", () => {
  const rule = rules("york").find((it) => it.id === "icpc-15wd-last-strategy");
  assert.equal(rule.kind, "timescale");
  assert.equal(rule.who, "service-manager");
  assert.equal(rule.whoTitle, "Service Manager");
  assert.deepEqual(rule.circumstances, []);
});

test("rules of a procedure that there is not", () => {
  for (const id of ["leeds", "", "York", "york ", "__proto__"]) {
    const { code, field, message } = refusal(() => rules(id));
    assert.deepEqual([code, field], ["unknown-procedure", "procedure"]);
    assert.match(message, /cumbria, middlesbrough, redcar-and-cleveland, stoke-on-trent, york/);
  }
  for (const id of [undefined, null, 7, ["york"], {}, Symbol("york"), new String("york")]) {
    assert.equal(refusal(() => rules(id)).code, "wrong-type");
  }
});
