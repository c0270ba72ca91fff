// Who has to do what, when and for which child.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checklist, procedures, rules, schedule } from "./support.mjs";

const AREAS = procedures().map((it) => it.id);
const STAGES = [
  "referral", "enquiry", "convening", "pre-birth", "transfer", "pre-conference", "conference", "decision", "after",
  "records", "core-group", "review", "ending",
];
const EVENTS = { "strategy-discussion": ["2026-12-14"], "initial-conference": ["2027-01-06T10:00"] };
const ask = (more = {}) => ({ procedure: "york", events: EVENTS, ...more });
const items = (list) => list.stages.flatMap((it) => it.items);
const everything = (list) => [...items(list), ...list.agenda, ...list.contents.flatMap((it) => it.items)];

function item(list, rule) {
  const found = items(list).find((it) => it.rule === rule);
  assert.ok(found, `${rule} is not among ${items(list).map((it) => it.rule)}`);
  return found;
}

test("every area: stages in their order, and each item as its rule has it", () => {
  for (const procedure of AREAS) {
    const list = checklist(ask({ procedure }));
    const stages = list.stages.map((it) => it.stage);
    assert.deepEqual(stages, STAGES.filter((it) => stages.includes(it)), procedure);
    assert.ok(stages.length > 2 && list.stages.every((it) => it.items.length > 0), procedure);
    assert.ok(list.stages.every((it) => it.items.every(({ stage }) => stage === it.stage)), procedure);
    const all = new Map(rules(procedure).map((it) => [it.id, it]));
    for (const it of everything(list)) {
      const { title, text, who, whoTitle, stage, strength, kind, source } = all.get(it.rule);
      const said = { title, text, who, whoTitle, stage, strength, kind, source };
      assert.deepEqual({ ...it, ...said }, it, "the same words");
      assert.ok(!("children" in it), "nobody was told apart");
    }
    assert.ok(items(list).every((it) => !["agenda", "content", "criterion", "definition"].includes(it.kind)));
  }
});

test("whose document it is, whether that is in force, and what was taken for granted", () => {
  const question = ask({ procedure: "stoke-on-trent", asOf: "2026-12-16", closures: ["2026-12-24"] });
  const [list, dates] = [checklist(question), schedule(question)];
  for (const field of ["procedure", "area", "document", "asOf", "notes"]) assert.deepEqual(list[field], dates[field]);
  assert.equal(list.document.state.kind, "replaced");
  assert.ok(!("asOf" in checklist(ask())));
});

test("dates are the schedule's own", () => {
  for (const procedure of AREAS) {
    const question = ask({ procedure, asOf: "2026-12-16", events: { ...EVENTS, "due-date": ["2027-03-01"] } });
    const { deadlines, waiting } = schedule(question);
    const dated = new Map(rules(procedure).map((it) => [it.id, [it.id, ...it.datedBy]]));
    let [withDate, withNeeds] = [0, 0];
    for (const it of everything(checklist(question))) {
      const its = deadlines.filter((one) => dated.get(it.rule).includes(one.rule) && (one.occurrence ?? 1) === 1);
      assert.equal("due" in it, its.length > 0, it.rule);
      const first = its[0] ?? {};
      for (const field of ["key", "due", "time", "latest", "latestTime", "limit", "anchor", "provisional", "status"]) {
        assert.deepEqual(it[field], first[field], `${it.rule}: ${field}`);
      }
      const lacks = waiting.filter((one) => dated.get(it.rule).includes(one.rule)).flatMap((one) => one.needs);
      assert.deepEqual(it.needs, its.length > 0 ? [] : lacks, it.rule);
      withDate += its.length > 0;
      withNeeds += it.needs.length > 0;
    }
    assert.ok(withDate > 0 && withNeeds > 0, `${procedure}: ${withDate}, ${withNeeds}`);
  }
});

test("a date that was worked out by hand", () => {
  // 7, 8, 11 to 15, 18 to 22, 25 to 27 January: fifteen working days after Wednesday 6 January 2027.
  const record = item(checklist(ask()), "record-15wd");
  assert.deepEqual([record.due, record.limit, record.anchor.event], ["2027-01-27", "no-later-than", "initial-conference"]);
  assert.deepEqual(item(checklist(ask({ events: {} })), "record-15wd").needs, ["initial-conference", "review-conference"]);
});

test("each role has its own list, and the agenda and papers are everybody's", () => {
  const whole = checklist(ask());
  const chair = checklist(ask({ role: "chair" }));
  assert.ok(items(chair).length > 0 && items(chair).every((it) => it.who === "chair"));
  assert.ok(items(chair).length < items(whole).length);
  assert.deepEqual([chair.agenda, chair.contents], [whole.agenda, whole.contents]);
  const police = new Set(items(checklist(ask({ role: "police" }))).map((it) => it.who));
  assert.ok([...police].every((it) => ["police", "all-agencies"].includes(it)) && police.has("all-agencies"));
  const nobody = checklist(ask({ procedure: "cumbria", role: "observer" }));
  assert.deepEqual(nobody.stages.filter((it) => it.items.some(({ who }) => who !== "observer")), []);
});

test("what the meeting goes through, and what each paper holds", () => {
  const { agenda, contents } = checklist(ask());
  assert.ok(agenda.length > 0 && agenda.every((it) => it.kind === "agenda"));
  assert.ok(contents.some((it) => it.paper === "minutes") && contents.some((it) => it.paper === "social-worker-report"));
  const papers = new Map(rules("york").map((it) => [it.id, it.papers]));
  for (const { paper, items } of contents) {
    assert.ok(items.length > 0 && items.every((it) => it.kind === "content" && papers.get(it.rule).includes(paper)), paper);
  }
  assert.equal(new Set(contents.map((it) => it.paper)).size, contents.length);
});

test("what hangs on a plan is marked until somebody says that there is one, or none", () => {
  const open = items(checklist(ask())).filter((it) => it.onlyIf.length > 0);
  assert.ok(open.length > 0 && open.every((it) => it.onlyIf.join() === "plan-made"));
  const made = checklist(ask({ circumstances: ["plan-made"] }));
  assert.deepEqual(item(made, open[0].rule).onlyIf, []);
  const none = items(checklist(ask({ circumstances: ["no-plan"] })));
  assert.ok(none.every((it) => open.every(({ rule }) => rule !== it.rule)));
});

test("children of different ages and circumstances", () => {
  const children = [{ age: 4 }, { age: 14, circumstances: ["child-attending"] }, { circumstances: ["unborn"] }, {}];
  for (const procedure of AREAS) {
    const each = new Map(rules(procedure).map((it) => [it.id, it]));
    for (const it of everything(checklist(ask({ procedure, children })))) {
      const { eachChild, circumstances } = each.get(it.rule);
      // A time may hold for some of the children alone, where another takes its place for the rest.
      if (!eachChild && it.kind === "timescale") continue;
      assert.equal("children" in it, Boolean(eachChild), `${procedure}: ${it.rule}`);
      if (!eachChild) continue;
      const { from = -1, under = 99 } = eachChild;
      const ages = [4, 14, -1, undefined]; // who is not born is not even 0
      const fits = (place) => ages[place] === undefined || (from <= ages[place] && ages[place] < under);
      const so = (place) =>
        ["unborn", "child-attending"].every((it) => !circumstances.includes(it) || children[place].circumstances?.includes(it));
      assert.ok(it.children.every((place) => fits(place) && so(place)), `${procedure}: ${it.rule}: ${it.children}`);
    }
  }
  const [young, old] = [{ age: 10 }, { age: 11 }];
  const nyas = (...children) => items(checklist(ask({ procedure: "cumbria", children }))).find((it) => it.rule === "child-11-nyas");
  assert.deepEqual(nyas(young, old, {}).children, [1, 2], "where the age is not known, it is shown");
  assert.equal(nyas(young), undefined);
  assert.ok(!("children" in nyas()), "an empty list is as good as none");
});

test("a baby who is not born has another first review than a brother who is", () => {
  const children = [{ circumstances: ["unborn"] }, { age: 6 }];
  const list = items(checklist(ask({ procedure: "stoke-on-trent", circumstances: ["plan-made"], children })));
  const first = list.find((it) => it.rule === "first-review-3-months");
  assert.deepEqual(first.children, [1]);
});

test("what is so of one child counts for the dates", () => {
  const alone = checklist(ask({ children: [{ circumstances: ["unborn"] }] }));
  const [conference] = items(alone).filter((it) => it.rule === "pre-birth-conference-30-weeks");
  assert.deepEqual([conference.children, conference.needs], [[0], ["due-date"]]);
  const events = { ...EVENTS, "due-date": ["2027-03-01"] };
  const dated = item(checklist(ask({ events, children: [{ age: 3 }, { circumstances: ["unborn"] }] })), conference.rule);
  assert.deepEqual([dated.children, "due" in dated], [[1], true]);
  const unsaid = item(checklist(ask({ events, children: [{ age: 3 }, {}] })), conference.rule);
  assert.deepEqual(unsaid.children, [0, 1], "nobody said which of them it is");
});

test("one child comes and another does not", () => {
  const coming = [{ circumstances: ["child-not-attending"] }, { circumstances: ["child-attending"] }];
  for (const children of [coming, [...coming].reverse()]) {
    const list = items(checklist(ask({ children })));
    for (const it of rules("york")) {
      const found = list.find(({ rule }) => rule === it.id);
      if (!found?.children) continue;
      for (const so of ["child-attending", "child-not-attending"]) {
        if (it.circumstances.includes(so)) {
          assert.deepEqual(found.children, [children.findIndex(({ circumstances }) => circumstances[0] === so)], it.id);
        }
      }
    }
    assert.ok(list.some((it) => it.children?.length === 1));
  }
});

test("what was done is done on the list too", () => {
  const happened = { "record-15wd": "2027-01-20" };
  const it = item(checklist(ask({ happened, asOf: "2027-02-01" })), "record-15wd");
  assert.deepEqual([it.key, it.status], ["record-15wd", "done-in-time"]);
});

test("a date that was only assumed says so", () => {
  const events = { "strategy-discussion": ["2026-12-14"] };
  const it = item(checklist(ask({ events, assumeLatest: true })), "record-15wd");
  assert.equal(it.anchor.assumed, true);
  assert.ok(!("status" in it));
});

test("a question for a schedule is one for a checklist, and numbered days make no difference", () => {
  assert.deepEqual(checklist(ask({ counts: true })), checklist(ask({ counts: false })));
  assert.deepEqual(checklist(ask({ role: undefined, children: undefined })), checklist(ask()));
  const question = ask({ children: [{ circumstances: ["unborn"] }], circumstances: ["interpreter"] });
  const before = structuredClone(question);
  checklist(question);
  assert.deepEqual(question, before, "left as it was");
});
