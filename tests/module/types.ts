// Read by a TypeScript compiler, never run: `tsc --noEmit --strict --target es2022 --moduleResolution bundler`.
import {
  checklist,
  compare,
  decide,
  decisions,
  procedures,
  rules,
  schedule,
  scheduleMany,
  toCsv,
  toIcs,
  topics,
  unclear,
  type Cell,
  type Checklist,
  type ChecklistQuestion,
  type CountedDay,
  type Deadline,
  type DecideQuestion,
  type DecisionAnswer,
  type DecisionId,
  type DecisionQuestion,
  type DecisionSummary,
  type Item,
  type Mention,
  type Outcome,
  type OutcomeStatus,
  type PaperId,
  type Question,
  type RecipientId,
  type Refusal,
  type RoleId,
  type Rule,
  type Schedule,
  type UnclearPoint,
} from "../../target/module/index.js";

const question: Question = {
  procedure: "york",
  events: { "strategy-discussion": ["2026-12-14"], "initial-conference": ["2027-01-06T10:00"] },
  circumstances: ["plan-made"],
  asOf: "2026-12-16",
  countFrom: "same-day",
  daysMean: "working",
  closures: ["2026-12-24"],
  assumeLatest: false,
  happened: { "icpc-15wd-last-strategy": "2026-12-15" },
  counts: true,
};

const answer: Schedule = schedule(question);
const first: Deadline | undefined = answer.deadlines[0];
const days: CountedDay[] = answer.deadlines.flatMap((it) => it.readings.flatMap((reading) => reading.count));
const lines: [number, number] | undefined = first?.source.lines;
const names: string[] = procedures().map((it) => `${it.name}: ${it.state.kind} ${it.titles.chair ?? ""}`);
const texts: string[] = [toIcs(answer), toCsv(answer), ...rules("york").map((it) => it.text), ...names];

for (const it of scheduleMany([question])) {
  if ("error" in it) texts.push(it.error.code, it.error.otherField ?? "");
  else texts.push(...it.notes);
}

const asked: ChecklistQuestion = {
  ...question,
  role: "chair",
  children: [{ age: 4 }, { age: 14, circumstances: ["child-attending"] }, {}],
};
const list: Checklist = checklist(asked);
const items: Item[] = list.stages.flatMap((it) => it.items);
const places: number[] = items.flatMap((it) => it.children ?? []);
const papers: PaperId[] = list.contents.map((it) => it.paper);
texts.push(list.area, list.document.state.checked, ...items.map((it) => it.due ?? it.needs.join()));
texts.push(...list.agenda.map((it) => it.anchor?.event ?? it.rule));

const cells: Cell[] = compare(topics()[0]!.id, ["york", "cumbria"]).cells;
const said: Rule[] = cells.flatMap((it) => it.rules);
const ages: (number | undefined)[] = said.flatMap((it) => [it.eachChild?.from, it.eachChild?.under]);
const recipients: RecipientId[] = said.flatMap((it) => it.to);
const points: UnclearPoint[] = [...unclear("york"), ...said.flatMap((it) => it.unclearPoints)];
texts.push(...cells.map((it) => it.silent ?? ""), ...points.flatMap((it) => [it.text, ...it.readings]));

const matters: DecisionSummary[] = decisions("york");
const asks: DecisionQuestion[] = matters.flatMap((it) => it.questions);
const choices: DecisionAnswer[] = asks.flatMap((it) => it.answers);
const matter: DecisionId = matters[0]!.id;
const deciding: DecideQuestion = { ...question, answers: { stage: "before", reasons: ["welfare"] } };
const outcome: Outcome = decide(matter, deciding);
const status: OutcomeStatus = outcome.status;
const whoDecides: (RoleId | undefined)[] = [outcome.decidedBy, matters[0]!.decidedBy];
const mentions: Mention[] = [...outcome.reasons, ...outcome.records];
items.push(...outcome.steps);
texts.push(status, outcome.headline, outcome.document.state.checked, outcome.asOf ?? "", outcome.decidedByTitle ?? "");
texts.push(...outcome.unanswered, ...outcome.mayAdd, ...outcome.notes, ...mentions.map((it) => it.source.section));
texts.push(...matters.map((it) => it.silent ?? it.title), ...choices.map((it) => it.label));
points.push(...asks.flatMap((it) => it.unclear));

try {
  schedule(question);
} catch (error) {
  const refusal = error as Refusal;
  if (refusal.code === "unknown-event") texts.push(refusal.field);
  if (refusal.code === "unknown-decision" || refusal.code === "unknown-answer") texts.push(refusal.field);
  // @ts-expect-error there is no such code
  if (refusal.code === "unknown") texts.push(refusal.message);
}

// @ts-expect-error the dates of an event are always a list
schedule({ procedure: "york", events: { birth: "2026-12-14" } });
// @ts-expect-error there is no such event
schedule({ procedure: "york", events: { icpc: ["2026-12-14"] } });
// @ts-expect-error there is no such procedure
schedule({ procedure: "leeds", events: {} });
// @ts-expect-error there is no such field
schedule({ procedure: "york", events: {}, asof: "2026-12-14" });
// @ts-expect-error the events are missing
schedule({ procedure: "york" });
// @ts-expect-error there is no such circumstance
schedule({ procedure: "york", events: {}, circumstances: ["twins"] });
// @ts-expect-error a time need not be there
const time: string = answer.deadlines[0]!.time;
// @ts-expect-error a schedule has no role
schedule({ procedure: "york", events: {}, role: "chair" });
// @ts-expect-error there is no such role
checklist({ procedure: "york", events: {}, role: "chairman" });
// @ts-expect-error an age is a number
checklist({ procedure: "york", events: {}, children: [{ age: "4" }] });
// @ts-expect-error that is not so of one child
checklist({ procedure: "york", events: {}, children: [{ circumstances: ["inquorate"] }] });
// @ts-expect-error a list of procedures
compare("quorum", "york");
// @ts-expect-error there is no such decision
decide("attendance", deciding);
// @ts-expect-error the answers are missing
decide("exclusion", question);
// @ts-expect-error an answer is an id, or a list of them
decide("exclusion", { ...question, answers: { stage: true } });
// @ts-expect-error a decision has no role
decide("exclusion", { ...deciding, role: "chair" });
// @ts-expect-error who decides need not be said
const decides: string = outcome.decidedBy;
// @ts-expect-error a date need not be there
const due: string = items[0]!.due;

export { ages, days, decides, due, lines, papers, places, recipients, texts, time, whoDecides };
