// What a document asks before somebody decides, and what follows from the answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decide, decisions, procedures, rules, schedule, unclear } from "./support.mjs";

const AREAS = procedures();
const IDS = [
  "convening", "invitations", "child-attendance", "parents-attendance", "exclusion", "domestic-abuse", "others-present",
  "delay", "quorum", "plan", "ending", "minutes-access",
];
const NOT_COVERED = {
  cumbria: ["delay", "quorum"],
  middlesbrough: ["quorum"],
  "redcar-and-cleveland": ["exclusion", "domestic-abuse", "others-present", "quorum", "ending", "minutes-access"],
  "stoke-on-trent": ["ending"],
  york: [],
};
const DECISIONS = Object.fromEntries(AREAS.map(({ id }) => [id, decisions(id)]));
const RULES = Object.fromEntries(AREAS.map(({ id }) => [id, new Map(rules(id).map((it) => [it.id, it]))]));
const EVENTS = { "strategy-discussion": ["2026-12-14"], "initial-conference": ["2027-01-06T10:00"] };
const ask = (procedure, answers, more = {}) => ({ procedure, events: EVENTS, answers, ...more });
const ids = (list) => list.map((it) => it.id);
const mentioned = (list) => list.map((it) => it.rule);

/** Every area's every decision that its document covers. */
const TABLES = AREAS.flatMap(({ id }) => DECISIONS[id].filter((it) => it.covered).map((it) => ({ area: id, ...it })));

/** Every way to choose one thing from each list. */
function* combinations(lists) {
  if (lists.length === 0) return yield [];
  for (const rest of combinations(lists.slice(1))) for (const it of lists[0]) yield [it, ...rest];
}

/** Every combination of some answers to each question of a table. */
function* answered(table, some) {
  for (const chosen of combinations(table.questions.map(some))) {
    const given = table.questions.map(({ id }, place) => [id, chosen[place]]);
    yield Object.fromEntries(given.filter(([, it]) => it !== undefined));
  }
}

/** Everything of an outcome that answers can change. */
function substance({ status, decidedBy, decidedByTitle, headline, reasons, steps, records, unanswered }) {
  return { status, decidedBy, decidedByTitle, headline, reasons, steps, records, unanswered };
}

test("every procedure: the decisions in their order, each with its questions or a sentence that says there is nothing", () => {
  for (const { id: area, titles } of AREAS) {
    assert.deepEqual(ids(DECISIONS[area]), IDS, area);
    for (const it of DECISIONS[area]) {
      const { id, title, covered, silent, decidedBy, decidedByTitle, questions, ...rest } = it;
      const place = `${area} ${id}`;
      assert.deepEqual(rest, {}, place);
      assert.equal(title, DECISIONS.york.find((other) => other.id === id).title, "the same words in every area");
      assert.equal(covered, !NOT_COVERED[area].includes(id), place);
      assert.equal("silent" in it, !covered, place);
      assert.equal(questions.length > 0, covered, place);
      if (decidedBy) assert.ok(decidedByTitle, place);
      if (decidedBy) assert.equal(decidedByTitle, titles[decidedBy] ?? decidedByTitle, place);
      if (!covered) assert.ok(!decidedBy && silent.endsWith("."), place);
    }
  }
  assert.ok(TABLES.length > 40, `${TABLES.length} tables`);
});

test("every question: what is asked and why, answers in words, and what is unclear about it", () => {
  for (const { area, id: decision, questions } of TABLES) {
    const points = unclear(area);
    assert.equal(new Set(ids(questions)).size, questions.length, `${area} ${decision}`);
    for (const it of questions) {
      const place = `${area} ${decision} ${it.id}`;
      assert.deepEqual(Object.keys(it), ["id", "ask", "why", "many", "answers", "unclear"], place);
      assert.ok(it.id && it.why && it.ask.endsWith("?") && typeof it.many === "boolean", place);
      assert.ok(it.answers.length >= 2, place);
      assert.equal(new Set(ids(it.answers)).size, it.answers.length, place);
      assert.ok(it.answers.every((answer) => answer.id && answer.label && Object.keys(answer).length === 2), place);
      assert.ok(it.many || ids(it.answers).includes("not-known"), `${place}: nobody has to guess`);
      assert.ok(it.answers.every(({ id }) => id !== "none" && id !== "some"), `${place}: these speak of ticks`);
      for (const point of it.unclear) assert.deepEqual(points.find(({ id }) => id === point.id), point, place);
    }
  }
  const all = TABLES.flatMap((it) => it.questions);
  assert.ok(all.some((it) => it.many) && all.some((it) => !it.many) && all.some((it) => it.unclear.length > 0));
});

test("a document that has nothing on a decision says so, and refuses no question about it", () => {
  const words = "This document does not say. That does not mean there is no rule.";
  for (const { id: area, notCovered } of AREAS) {
    for (const id of NOT_COVERED[area]) {
      const { silent, title } = DECISIONS[area].find((it) => it.id === id);
      assert.equal(silent, notCovered.find((it) => it.topic === id)?.text ?? words, `${area} ${id}`);
      const { procedure, area: name, document, ...outcome } = decide(id, ask(area, {}, { asOf: "2026-12-16" }));
      assert.deepEqual([procedure, name], [area, AREAS.find((it) => it.id === area).name]);
      assert.ok(document.state.checked);
      const nothing = { reasons: [], steps: [], records: [], unanswered: [], mayAdd: [], notes: [] };
      const said = { asOf: "2026-12-16", decision: id, title, status: "not-covered", headline: silent };
      assert.deepEqual(outcome, { ...said, ...nothing }, `${area} ${id}`);
    }
  }
  const written = AREAS.flatMap(({ id }) => DECISIONS[id]).filter((it) => it.silent);
  assert.ok(written.some((it) => it.silent === words) && written.some((it) => it.silent !== words));
});

test("York: a child's no that is the child's own is respected", () => {
  const outcome = decide("child-attendance", ask("york", { wish: "no", asked: "both" }));
  assert.equal(outcome.status, "settled");
  assert.equal(
    outcome.headline,
    "The child's no is respected: attendance is not to be required. How the child is heard instead is still to be arranged.",
  );
  assert.equal(outcome.decidedBy, "child", "the no is the child's own");
  assert.deepEqual(mentioned(outcome.reasons), ["child-refusal-respected", "voice-of-child"]);
  assert.ok(mentioned(outcome.steps).includes("child-views-advocate"));
  assert.deepEqual(mentioned(outcome.records), ["report-views"]);
  assert.deepEqual(outcome.unanswered, []);
  assert.deepEqual(outcome.mayAdd, ["age", "understanding", "benefit", "parents"]);
});

test("York: the same no, given before anybody explained, is for judgement, and says what is missing", () => {
  const outcome = decide("child-attendance", ask("york", { wish: "no", asked: "not-explained" }));
  assert.equal(outcome.status, "for-judgement");
  assert.match(outcome.headline, /^A no is respected; nobody presses the child\./);
  assert.ok(mentioned(outcome.reasons).includes("child-explanation"));
});

test("York: as long as answers could change it, they are asked for, and nothing is said before", () => {
  const nothing = { reasons: [], steps: [], records: [], status: "needs-answers" };
  const needs = (answers) => {
    const outcome = decide("child-attendance", ask("york", answers));
    assert.deepEqual({ ...outcome, ...nothing }, outcome);
    assert.equal(outcome.headline, "What is not answered yet could change what follows.");
    return outcome;
  };
  const first = needs({});
  assert.deepEqual(first.unanswered, ["wish", "asked", "age", "understanding", "benefit"]);
  assert.deepEqual(first.mayAdd, ["parents"], "what they think is weighed and settles nothing");
  assert.deepEqual(needs({ wish: "no" }).unanswered, ["asked"]);
  assert.deepEqual(needs({ wish: "yes" }).unanswered, ["age", "understanding", "benefit"]);
  assert.deepEqual(needs({ wish: "yes", age: "under-10", parents: "against" }).unanswered, ["understanding", "benefit"]);
  const baby = decide("child-attendance", ask("york", { wish: "too-young" }));
  assert.deepEqual([baby.status, baby.unanswered], ["for-judgement", []]);
  const unknown = decide("child-attendance", ask("york", { wish: "not-known" }));
  assert.equal(unknown.status, "for-judgement", "“not known” is an answer, and none is not");
});

test("an answer brings its own reasons, behind those of the outcome, each once", () => {
  const answers = { wish: "no", asked: "both" };
  const plain = decide("child-attendance", ask("york", answers));
  const more = decide("child-attendance", ask("york", { ...answers, age: "under-10", parents: "against", understanding: "no" }));
  assert.deepEqual(more.reasons.slice(0, plain.reasons.length), plain.reasons);
  const added = mentioned(more.reasons.slice(plain.reasons.length));
  assert.deepEqual(added, ["child-under-10", "sufficient-understanding-test", "child-attend-parents-views"]);
  assert.deepEqual(more.mayAdd, ["benefit"]);
  assert.deepEqual([more.headline, more.steps, more.records], [plain.headline, plain.steps, plain.records]);
});

test("who decides, in the area's own words, and another where the answers have it so", () => {
  const title = (area, role) => AREAS.find((it) => it.id === area).titles[role];
  const who = (decision, area, answers) => {
    const { decidedBy, decidedByTitle } = decide(decision, ask(area, answers));
    return [decidedBy, decidedByTitle];
  };
  assert.deepEqual(who("exclusion", "york", {}), ["chair", "Independent Reviewing Officer"]);
  assert.deepEqual(who("plan", "york", { views: "plan", harm: "past-and-likely", unborn: "no" }), [undefined, "the conference"]);
  assert.deepEqual(who("plan", "york", { views: "no-consensus" }), ["chair", title("york", "chair")]);
  const stays = { stage: "asked", least: "heard-otherwise", reason: [], basis: [], also: [], asks: "relative" };
  assert.deepEqual(who("exclusion", "stoke-on-trent", stays)[0], "parent");
  assert.deepEqual(who("exclusion", "stoke-on-trent", { ...stays, least: "part" })[0], "chair");
  assert.equal(DECISIONS["stoke-on-trent"].find((it) => it.id === "exclusion").decidedBy, "chair");
  for (const it of TABLES) {
    const outcome = decide(it.id, ask(it.area, {}));
    if (outcome.status !== "needs-answers") continue;
    assert.deepEqual([outcome.decidedBy, outcome.decidedByTitle], [it.decidedBy, it.decidedByTitle], `${it.area} ${it.id}`);
  }
});

test("several answers: one id or a list, in any order and each as often as it comes", () => {
  const outcome = (reasons) =>
    decide("exclusion", ask("york", { stage: "before", least: "not-known", known: [], who: [], police: [], reasons }));
  const both = outcome(["welfare", "medical"]);
  assert.ok(["exclude-welfare", "medical-information-exclusion"].every((it) => mentioned(both.reasons).includes(it)));
  assert.deepEqual(outcome(["medical", "welfare"]), both);
  assert.deepEqual(outcome(["welfare", "medical", "welfare", "welfare"]), both);
  assert.deepEqual(outcome(new Array(100_000).fill("welfare")), outcome("welfare"));
  assert.deepEqual(outcome("welfare"), outcome(["welfare"]));
  assert.ok(!mentioned(outcome([]).reasons).includes("exclude-welfare"));
});

test("nothing ticked is an answer, and no answer is none", () => {
  const [none, open] = [["reason", "basis", "also"], []].map((given) => {
    const answers = Object.fromEntries(given.map((it) => [it, []]));
    return decide("exclusion", ask("stoke-on-trent", { stage: "not-asked", least: "whole", asks: "agency", ...answers }));
  });
  assert.equal(none.status, "for-judgement");
  assert.match(none.headline, /None of the document's reasons has been named/);
  assert.deepEqual([open.status, open.unanswered], ["needs-answers", ["reason", "basis", "also"]]);
  const given = { stage: undefined, least: "whole" };
  assert.deepEqual(decide("exclusion", ask("york", given)), decide("exclusion", ask("york", { least: "whole" })));
});

test("dates that were worked out by hand", () => {
  // After Wednesday 6 January 2027. One working day: the 7th. Ten: 7, 8, 11 to 15, 18 to 20. Three months: 6 April.
  const { steps } = decide("plan", ask("york", { views: "plan", harm: "past-and-likely", unborn: "no" }));
  const due = Object.fromEntries(steps.filter((it) => it.due).map((it) => [it.rule, it.due]));
  assert.equal(due["outline-plan-1wd"], "2027-01-07");
  assert.equal(due["core-group-first-10wd"], "2027-01-20");
  assert.equal(due["first-review-3-months"], "2027-04-06");
  // “Three days before”: the 3rd as days go, and 31 December as working days do, past New Year's Day and a weekend.
  const stays = { stage: "not-asked", least: "not-yet" };
  const request = decide("exclusion", ask("stoke-on-trent", stays)).steps.find((it) => it.rule === "exclusion-request-3-days");
  assert.deepEqual([request.due, request.latest], ["2026-12-31", "2027-01-03"]);
});

test("a step waits for its event, and an answer that says something to be so gives a date", () => {
  const plan = { views: "plan", harm: "past-and-likely", unborn: "no" };
  const [waiting] = decide("plan", { ...ask("york", plan), events: {} }).steps.filter((it) => it.rule === "core-group-first-10wd");
  assert.ok(waiting.needs.includes("initial-conference") && !("due" in waiting));
  const done = { happened: { "core-group-first-10wd": "2027-01-19" }, asOf: "2027-01-25" };
  const [kept] = decide("plan", ask("york", plan, done)).steps.filter((it) => it.rule === "core-group-first-10wd");
  assert.equal(kept.status, "done-in-time");
  const comes = { wish: "yes", age: "ten-or-over", understanding: "yes", benefit: "yes" };
  const { deadlines } = schedule({ procedure: "york", events: { "initial-conference": ["2027-01-06"] } });
  assert.ok(!deadlines.some((it) => it.rule === "advise-chair-child-needs-7-days"), "nobody said that the child comes");
  const { steps } = decide("child-attendance", { ...ask("york", comes), events: { "initial-conference": ["2027-01-06"] } });
  const said = steps.find((it) => it.rule === "advise-chair-child-needs-7-days");
  // Seven days before 6 January: working days 5, 4 January, 31, 30, 29, 24, 23 December; by the calendar 30 December.
  assert.deepEqual([said.due, said.latest, said.anchor.event], ["2026-12-23", "2026-12-30", "initial-conference"]);
});

test("every step has the date that the schedule has, and every mention the words of its rule", () => {
  const more = { asOf: "2026-12-16", circumstances: ["plan-made"], closures: ["2026-12-24"] };
  let [withDate, withNeeds, byAnswer] = [0, 0, 0];
  for (const it of TABLES) {
    const question = ask(it.area, {}, more);
    const { answers, ...dates } = question;
    const { deadlines, waiting, notes } = schedule(dates);
    for (const answers of answered(it, (one) => [one.answers[0].id, one.answers.at(-1).id])) {
      const outcome = decide(it.id, { ...question, answers });
      assert.deepEqual([outcome.asOf, outcome.notes], ["2026-12-16", notes]);
      for (const said of [...outcome.reasons, ...outcome.steps, ...outcome.records]) {
        const { title, text, who, whoTitle, stage, strength, source } = RULES[it.area].get(said.rule);
        assert.deepEqual({ ...said, title, text, who, whoTitle, stage, strength, source }, said, said.rule);
      }
      for (const step of outcome.steps) {
        const rule = RULES[it.area].get(step.rule);
        const its = ({ rule, occurrence = 1 }) => (rule === step.rule || datedBy.includes(rule)) && occurrence === 1;
        const { datedBy, kind } = rule;
        const first = deadlines.find(its);
        assert.deepEqual([step.kind, step.onlyIf, "children" in step], [kind, [], false], step.rule);
        // What an answer says to be so may give a step a date, or take it away.
        const waits = waiting.filter(its).flatMap(({ needs }) => needs);
        const bySo = Boolean(first) !== "due" in step || (!first && waits.length !== step.needs.length);
        byAnswer += bySo;
        if (bySo) continue;
        for (const field of ["key", "due", "time", "latest", "latestTime", "limit", "anchor", "provisional", "status"]) {
          assert.deepEqual(step[field], first?.[field], `${it.area} ${step.rule}: ${field}`);
        }
        assert.deepEqual(step.needs, first ? [] : waits, step.rule);
        withDate += Boolean(first);
        withNeeds += step.needs.length > 0;
      }
    }
  }
  assert.ok(withDate > 500 && withNeeds > 50, `${withDate} dates, ${withNeeds} waiting`);
  assert.ok(byAnswer > 0 && byAnswer < withDate, `${byAnswer} by what answers say`);
});

test("where somebody may come to stay away, what else can be done, how they are heard and what they are told", () => {
  const york = decide("exclusion", ask("york", { stage: "decided" }));
  assert.ok(york.apart.instead.length > 0 && york.apart.heard.length > 0 && york.apart.told.length > 0);
  for (const said of Object.values(york.apart).flat()) assert.ok(RULES.york.has(said.rule), said.rule);
  const cumbria = decide("exclusion", ask("cumbria", {}));
  assert.deepEqual(cumbria.apart?.heard ?? [], [], "the guide names no way");
  assert.ok(!("apart" in decide("plan", ask("york", { views: "no-consensus" }))), "nobody is to stay away from a plan");
});

test("what somebody asks for dates counts for the dates of the steps", () => {
  const answers = { views: "plan", harm: "past-and-likely", unborn: "no" };
  const due = (more) => decide("plan", ask("york", answers, more)).steps.find((it) => it.rule === "core-group-first-10wd").due;
  assert.equal(due({}), "2027-01-20");
  assert.equal(due({ countFrom: "same-day" }), "2027-01-19");
  const { notes } = decide("plan", ask("york", answers, { countFrom: "same-day" }));
  assert.match(notes.join(), /day 1/);
  assert.deepEqual(decide("plan", ask("york", answers, { counts: true })), decide("plan", ask("york", answers)));
});

// Each table with every combination of its questions' first and last answers, and with some left out.
for (const { id: area } of AREAS) {
  test(`${area}: every combination of first and last answers comes to something`, () => {
    for (const it of TABLES.filter((table) => table.area === area)) {
      const some = ({ many, answers }) => [undefined, answers[0].id, answers.at(-1).id, ...(many ? [[]] : [])];
      for (const answers of answered(it, some)) {
        const outcome = decide(it.id, { procedure: area, events: {}, answers });
        const place = `${area} ${it.id} ${JSON.stringify(answers)}`;
        assert.deepEqual([outcome.procedure, outcome.decision, outcome.title], [area, it.id, it.title]);
        const { status, headline, reasons, unanswered, mayAdd, steps, records } = outcome;
        assert.ok(["needs-answers", "for-judgement", "settled", "not-covered"].includes(status), place);
        assert.ok(headline.endsWith("."), place);
        assert.equal(status === "needs-answers", unanswered.length > 0, place);
        if (status === "needs-answers") assert.equal(reasons.length + steps.length + records.length, 0, place);
        if (status === "settled" || status === "for-judgement") assert.ok(reasons.length > 0, place);
        for (const { source } of [...reasons, ...steps, ...records]) {
          assert.ok(source.section && source.lines[0] >= 1 && source.lines[0] <= source.lines[1], place);
        }
        for (const list of [reasons, records]) assert.equal(new Set(mentioned(list)).size, list.length, place);
        const open = ids(it.questions).filter((id) => !(id in answers));
        const named = [...unanswered, ...mayAdd];
        assert.ok(named.every((id) => open.includes(id)) && new Set(named).size === named.length, place);
        assert.deepEqual(unanswered, open.filter((id) => unanswered.includes(id)), `${place}: in order`);
        assert.deepEqual(mayAdd, open.filter((id) => mayAdd.includes(id)), `${place}: in order`);
      }
    }
  });
}

test("what is asked could change it; what may add adds reasons alone; anything else changes nothing", () => {
  let [adding, idle] = [0, 0];
  for (const it of TABLES) {
    for (const answers of answered(it, ({ answers }) => [undefined, answers[0].id])) {
      const outcome = decide(it.id, { procedure: it.area, events: {}, answers });
      for (const { id, answers: choices, many } of it.questions.filter(({ id }) => !(id in answers))) {
        const place = `${it.area} ${it.id} ${JSON.stringify(answers)} ${id}`;
        const all = [...choices.map((choice) => choice.id), ...(many ? [[]] : [])];
        const after = all.map((one) => decide(it.id, { procedure: it.area, events: {}, answers: { ...answers, [id]: one } }));
        for (const next of after) {
          const asked = next.unanswered;
          assert.ok(asked.every((one) => one !== id && outcome.unanswered.includes(one)), `${place}: nothing new is asked`);
          if (outcome.unanswered.includes(id)) continue;
          const { reasons, ...same } = substance(outcome);
          assert.deepEqual({ ...substance(next), reasons }, { ...same, reasons }, place);
          assert.ok(mentioned(reasons).every((one) => mentioned(next.reasons).includes(one)), place);
        }
        if (outcome.unanswered.includes(id) || outcome.status === "needs-answers") continue;
        const adds = after.some((next) => next.reasons.length > outcome.reasons.length);
        assert.equal(outcome.mayAdd.includes(id), adds, place);
        adding += adds;
        idle += !adds;
      }
    }
  }
  assert.ok(adding > 100 && idle > 100, `${adding} add, ${idle} do not`);
});

test("every way to answer the last question that is asked leads somewhere, and not always to the same", () => {
  let tried = 0;
  for (const it of TABLES) {
    for (const answers of answered(it, ({ answers }) => [undefined, answers.at(-1).id])) {
      const { unanswered } = decide(it.id, { procedure: it.area, events: {}, answers });
      if (unanswered.length !== 1) continue;
      const { id, answers: choices, many } = it.questions.find((one) => one.id === unanswered[0]);
      const all = [...choices.map((choice) => choice.id), ...(many ? [[]] : [])];
      const after = all.map((one) => decide(it.id, { procedure: it.area, events: {}, answers: { ...answers, [id]: one } }));
      assert.ok(after.every(({ status }) => status !== "needs-answers"));
      assert.ok(new Set(after.map((one) => one.headline)).size > 1, `${it.area} ${it.id} ${JSON.stringify(answers)}`);
      tried += 1;
    }
  }
  assert.ok(tried > 100, `${tried} tried`);
});

test("what the document leaves no choice in is rare, and what it leaves out is said", () => {
  const statuses = new Map();
  for (const it of TABLES) {
    for (const answers of answered(it, ({ many, answers }) => (many ? [[], answers[0].id] : ids(answers)))) {
      const { status, headline } = decide(it.id, { procedure: it.area, events: {}, answers });
      statuses.set(`${it.area} ${it.id} ${headline}`, status);
      if (status === "not-covered") assert.match(headline, /does not|not (said|mentioned)|nothing/, headline);
    }
  }
  const settled = [...statuses].filter(([, status]) => status === "settled");
  assert.ok(settled.length > 0 && settled.length * 20 < statuses.size, `${settled.length} of ${statuses.size}`);
});

test("an outcome is plain, and the same after a journey through JSON", () => {
  for (const it of TABLES) {
    const answers = Object.fromEntries(it.questions.map(({ id, answers }) => [id, answers[0].id]));
    for (const result of [DECISIONS[it.area], decide(it.id, ask(it.area, {})), decide(it.id, ask(it.area, answers))]) {
      assert.deepEqual(JSON.parse(JSON.stringify(result)), result, `${it.area} ${it.id}`);
    }
  }
});

test("a question is left as it was, and what is handed back is the caller's own", () => {
  const question = ask("york", { reasons: ["welfare", "welfare"], stage: "before" }, { circumstances: ["interpreter"] });
  const before = structuredClone(question);
  const first = decide("exclusion", question);
  assert.deepEqual(question, before);
  Object.freeze(question.answers.reasons);
  assert.deepEqual(decide("exclusion", Object.freeze({ ...question, answers: Object.freeze(question.answers) })), first);
  first.headline = "changed";
  first.unanswered.length = 0;
  DECISIONS.york[0].questions[0].answers.push("changed");
  assert.notEqual(decide("exclusion", question).headline, "changed");
  assert.notDeepEqual(decisions("york")[0], DECISIONS.york[0]);
  DECISIONS.york[0].questions[0].answers.pop();
});
