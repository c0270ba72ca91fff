// Read by a TypeScript compiler, never run: `tsc --noEmit --strict --target es2022 --moduleResolution bundler`.
import {
  procedures,
  rules,
  schedule,
  scheduleMany,
  toCsv,
  toIcs,
  type CountedDay,
  type Deadline,
  type Question,
  type Refusal,
  type Schedule,
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

try {
  schedule(question);
} catch (error) {
  const refusal = error as Refusal;
  if (refusal.code === "unknown-event") texts.push(refusal.field);
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

export { days, lines, texts, time };
