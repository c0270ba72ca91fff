// What a schedule says. Every date here was worked out on paper; tests/cases hold many more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CONFERENCE, deadline, schedule, york } from "./support.mjs";

// Fifteen working days, counted from the next day.
for (const [held, due, why] of [
  ["2026-12-14", "2027-01-07", "Christmas Day, Boxing Day's substitute and New Year's Day are left out"],
  ["2020-04-20", "2020-05-12", "the early May holiday was moved to Friday 8 May"],
  ["2022-05-16", "2022-06-08", "2 and 3 June were the Platinum Jubilee's"],
  ["2022-09-05", "2022-09-27", "19 September was the day of the Queen's funeral"],
  ["2023-04-17", "2023-05-10", "1 May, and 8 May for the coronation"],
  ["2025-12-12", "2026-01-07", "25 and 26 December and 1 January"],
  ["2026-11-21", "2026-12-11", "a Saturday: Monday 23 November is day 1"],
]) {
  test(`a strategy meeting on ${held} leads to ${due}: ${why}`, () => {
    const found = deadline(schedule(york({ events: { "strategy-discussion": [held] } })), CONFERENCE);
    assert.equal(found.due, due);
    assert.equal(found.latest, due);
    assert.equal(found.provisional, false);
  });
}

test("the meeting's own day can be day 1", () => {
  const sameDay = (held) =>
    deadline(schedule(york({ events: { "strategy-discussion": [held] }, countFrom: "same-day" })), CONFERENCE);
  assert.equal(sameDay("2026-12-14").due, "2027-01-06");
  assert.equal(sameDay("2026-11-21").due, "2026-12-11", "a Saturday cannot be day 1");
  assert.match(schedule(york({ countFrom: "same-day" })).notes.join(), /day 1/);
});

test("the count shows every day, numbered or with why it was skipped", () => {
  const [reading, ...others] = deadline(schedule(york()), CONFERENCE).readings;
  assert.deepEqual(others, []);
  assert.equal(reading.unit, "working-day");
  const day = (date, number) => ({ date, day: number });
  const skipped = (date, why, more) => ({ date, day: null, skipped: why, ...more });
  assert.deepEqual(reading.count, [
    day("2026-12-14", 0),
    day("2026-12-15", 1),
    day("2026-12-16", 2),
    day("2026-12-17", 3),
    day("2026-12-18", 4),
    skipped("2026-12-19", "saturday"),
    skipped("2026-12-20", "sunday"),
    day("2026-12-21", 5),
    day("2026-12-22", 6),
    day("2026-12-23", 7),
    day("2026-12-24", 8),
    skipped("2026-12-25", "bank-holiday", { name: "Christmas Day" }),
    skipped("2026-12-26", "saturday"),
    skipped("2026-12-27", "sunday"),
    skipped("2026-12-28", "bank-holiday", { name: "Boxing Day", substitute: true }),
    day("2026-12-29", 9),
    day("2026-12-30", 10),
    day("2026-12-31", 11),
    skipped("2027-01-01", "bank-holiday", { name: "New Year’s Day" }),
    skipped("2027-01-02", "saturday"),
    skipped("2027-01-03", "sunday"),
    day("2027-01-04", 12),
    day("2027-01-05", 13),
    day("2027-01-06", 14),
    day("2027-01-07", 15),
  ]);
});

test("without counts the dates are the same and the lists of days are empty", () => {
  const without = schedule(york({ counts: false }));
  const readings = without.deadlines.flatMap((it) => it.readings);
  assert.ok(readings.length > 0 && readings.every((it) => it.count.length === 0));
  const dates = (it) => it.deadlines.map(({ rule, due, latest }) => [rule, due, latest]);
  assert.deepEqual(dates(without), dates(schedule(york({ counts: true }))));
});

test("a deadline carries what it rests on", () => {
  const found = deadline(schedule(york()), CONFERENCE);
  assert.deepEqual(found.anchor, { event: "strategy-discussion", date: "2026-12-14", assumed: false });
  assert.equal(found.who, "service-manager");
  assert.equal(found.whoTitle, "Service Manager");
  assert.equal(found.stage, "convening");
  assert.equal(found.strength, "should");
  assert.equal(found.limit, "no-later-than");
  assert.equal(found.effect, "duty");
  assert.equal(found.lastWorkingDay, "2027-01-07");
  assert.match(found.because, /15 working days from the strategy meeting on Monday 14 December 2026/);
  assert.match(found.because, /York/);
  for (const absent of ["status", "workingDaysLeft", "held", "time", "latestTime", "occurrence", "decides"]) {
    assert.ok(!(absent in found), absent);
  }
});

test("a schedule carries its document and that document's state", () => {
  const found = schedule(york({ asOf: "2026-12-16" }));
  assert.deepEqual([found.procedure, found.area, found.asOf], ["york", "York", "2026-12-16"]);
  assert.equal(found.document.state.kind, "not-known");
  assert.equal(found.document.title, "Initial Child Protection Conference");
});

test("where the unit is left out both readings stand, until somebody says which it is", () => {
  // Three days before Wednesday 6 January 2027: working days are 5 and 4 January and 31 December.
  const events = { "initial-conference": ["2027-01-06"] };
  const reports = (more) => deadline(schedule(york({ events, ...more })), "reports-to-admin-3-days");
  const both = reports({});
  assert.deepEqual([both.due, both.latest], ["2026-12-31", "2027-01-03"]);
  assert.equal(both.readings.length, 2);
  assert.ok(both.unclear);
  assert.deepEqual([reports({ daysMean: "working" }).due, reports({ daysMean: "working" }).latest], [
    "2026-12-31",
    "2026-12-31",
  ]);
  assert.equal(reports({ daysMean: "calendar" }).due, "2027-01-03");
});

test("a closure pushes a count backwards earlier, and never a limit later", () => {
  const events = { "strategy-discussion": ["2026-12-14"], "initial-conference": ["2027-01-06"] };
  const shut = schedule(york({ events, closures: ["2027-01-05", "2027-01-07"] }));
  const reports = deadline(shut, "reports-to-family-3wd");
  assert.equal(reports.due, "2026-12-30", "4 January, 31 and 30 December");
  assert.deepEqual(reports.readings[0].count[1], { date: "2027-01-05", day: null, skipped: "closure" });
  const conference = deadline(shut, CONFERENCE);
  assert.deepEqual([conference.due, conference.lastWorkingDay], ["2027-01-07", "2027-01-06"]);
});

test("how a limit stands", () => {
  const stands = (asOf, more) => deadline(schedule(york({ asOf, ...more })), CONFERENCE);
  assert.deepEqual([stands("2026-12-16").status, stands("2026-12-16").workingDaysLeft], ["ahead", 13]);
  assert.deepEqual([stands("2027-01-07").status, stands("2027-01-07").workingDaysLeft], ["today", 0]);
  assert.equal(stands("2027-01-08").status, "passed");
  assert.ok(!("workingDaysLeft" in stands("2027-01-08")));
  const done = (day) => stands("2027-01-11", { happened: { [CONFERENCE]: day } }).status;
  assert.equal(done("2027-01-07"), "done-in-time");
  assert.equal(done("2027-01-08"), "done-after");
});

test("a conference that is booked stands beside its limit", () => {
  const events = { "strategy-discussion": ["2026-12-14"], "initial-conference": ["2027-01-06T10:00"] };
  const found = deadline(schedule(york({ events })), CONFERENCE);
  assert.deepEqual(found.held, { date: "2027-01-06", time: "10:00" });
});

test("a cut-off says who decides, and has its time", () => {
  const events = { "initial-conference": ["2027-01-06T10:00"] };
  const found = deadline(schedule({ procedure: "middlesbrough", events }), "report-to-unit-2pm");
  assert.equal(found.effect, "cut-off");
  assert.deepEqual([found.due, found.time], ["2027-01-05", "14:00"]);
  assert.ok(found.decides && found.decidesTitle && found.consequence);
});

test("a cut-off that follows of itself names nobody who decides", () => {
  const found = deadline(schedule(york({ events: { "plan-received": ["2027-01-11"] } })), "plan-objection-5wd");
  assert.equal(found.due, "2027-01-18", "12 to 15 January and Monday 18 January");
  assert.deepEqual([found.effect, "decides" in found, "decidesTitle" in found], ["cut-off", false, false]);
  assert.ok(found.consequence);
});

test("the earlier of two, while one is not known", () => {
  const events = { "initial-conference": ["2027-01-06"], "due-date": ["2027-03-01"] };
  const found = deadline(schedule(york({ events })), "review-1-month-after-birth");
  assert.equal(found.due, "2027-04-06", "three months from the conference");
  assert.deepEqual(found.couldBeEarlier, { event: "birth", before: "2027-03-06" });
  assert.deepEqual(found.provided, ["plan-made"]);
  const born = { ...events, birth: ["2027-02-20"] };
  const [reading] = deadline(schedule(york({ events: born })), "review-1-month-after-birth").readings;
  assert.deepEqual(reading.limbs.map((it) => it.due).sort(), ["2027-03-20", "2027-04-06"]);
});

test("not before", () => {
  const events = { "due-date": ["2027-03-01"], "assessment-finished": ["2027-01-04"] };
  const found = deadline(schedule(york({ events })), "pre-birth-after-assessment");
  assert.deepEqual([found.limit, found.latest], ["not-before", "2027-01-04"]);
});

test("a limit that recurs is numbered", () => {
  const events = {
    "initial-conference": ["2027-01-06"],
    "core-group": ["2027-01-18"],
    "review-conference": ["2027-04-20"],
  };
  const found = schedule(york({ events, circumstances: ["plan-made"] })).deadlines;
  const run = found.filter((it) => it.rule === "core-group-every-6-weeks");
  assert.deepEqual(run.map((it) => [it.occurrence, it.due]), [
    [1, "2027-03-01"],
    [2, "2027-04-12"],
  ]);
});

test("an event that is not booked is assumed only if asked, one link of the chain, without status", () => {
  assert.deepEqual(schedule(york({ asOf: "2026-12-16" })).deadlines.map((it) => it.rule), [CONFERENCE]);
  const assuming = schedule(york({ asOf: "2026-12-16", assumeLatest: true }));
  const record = deadline(assuming, "core-group-first-10wd");
  assert.deepEqual(record.anchor, { event: "initial-conference", date: "2027-01-07", assumed: true });
  assert.equal(record.due, "2027-01-21", "8, 11 to 15 and 18 to 21 January");
  assert.ok(!("status" in record));
});

test("what lacks a date waits, and says for what", () => {
  const { deadlines, waiting } = schedule(york({ events: {} }));
  assert.deepEqual(deadlines, []);
  const conference = waiting.find((it) => it.rule === CONFERENCE);
  assert.deepEqual(conference.needs, ["strategy-discussion"]);
  assert.ok(conference.title);
});

test("delay and exception stand with the limit that they bend", () => {
  const bent = schedule(york({ events: { "core-group": ["2027-01-18"], "initial-conference": ["2027-01-06"], "strategy-discussion": ["2026-12-14"], "due-date": ["2027-03-01"] } }));
  const all = bent.deadlines.flatMap((it) => it.ifMissed);
  assert.ok(all.length > 0);
  for (const it of all) {
    assert.ok(it.rule && it.title && it.text && it.who && it.whoTitle && it.strength && it.source.section);
  }
});

test("a day whose bank holidays are not published yet is provisional", () => {
  const held = { "strategy-discussion": ["2040-03-05"] };
  const found = deadline(schedule(york({ events: held })), CONFERENCE);
  assert.deepEqual([found.due, found.provisional], ["2040-03-26", true]);
  assert.match(found.because, /worked out/);
});

test("several strategy meetings: the rule says which counts, and the notes say what was taken", () => {
  const several = york({ events: { "strategy-discussion": ["2022-05-16", "2022-05-09"] } });
  const found = schedule(several);
  assert.equal(deadline(found, CONFERENCE).due, "2022-06-08", "York counts from the last");
  assert.match(found.notes.join(), /9 May 2022/);
});

test("fields without a value are as good as left out", () => {
  const bare = york({ asOf: undefined, closures: undefined, happened: undefined, counts: undefined });
  bare.events.birth = undefined;
  assert.deepEqual(schedule(bare), schedule(york()));
});

test("the first and the last day that are known", () => {
  const held = (day) => schedule(york({ events: { "strategy-discussion": [day] } }));
  // 2 January 2012 was New Year's Day's substitute: 3 to 6 are days 1 to 4, 9 to 13 5 to 9, 16 to 20 10 to 14.
  assert.equal(deadline(held("2012-01-01"), CONFERENCE).due, "2012-01-23");
  assert.equal(deadline(held("2100-12-31"), CONFERENCE).provisional, true);
});

test("ten thousand dates in one event's list", (context) => {
  const day = (number) => new Date(Date.UTC(2013, 0, 1 + number)).toISOString().slice(0, 10);
  const visits = Array.from({ length: 10_000 }, (_, number) => day(number));
  const started = performance.now();
  const found = schedule(york({ events: { visit: visits } }));
  context.diagnostic(`ten thousand dates took ${Math.round(performance.now() - started)} ms`);
  // Day 9,999 after 1 January 2013 is 18 May 2040; four weeks on is 15 June.
  const next = found.deadlines.find((it) => it.rule === "visits-4-weeks");
  assert.deepEqual([visits.at(-1), next.anchor.date, next.due], ["2040-05-18", "2040-05-18", "2040-06-15"]);
});

test("a limit for two kinds of conference is marked as kept by its key", () => {
  const record = (key) => (it) => it.deadlines.find((deadline) => deadline.key === key);
  const answer = schedule(
    york({
      events: { "initial-conference": ["2026-03-02"], "review-conference": ["2026-05-28"] },
      circumstances: ["plan-made"],
      asOf: "2026-06-30",
      happened: { "record-15wd@review-conference": "2026-06-18" },
    }),
  );
  const [initial, review] = ["record-15wd", "record-15wd@review-conference"].map((key) => record(key)(answer));
  assert.equal(initial.due, "2026-03-23", "fifteen working days from 2 March, with no holiday between");
  assert.equal(initial.status, "passed");
  assert.equal(review.due, "2026-06-18", "fifteen working days from Thursday 28 May: 29 May is day 1, 18 June day 15");
  assert.equal(review.status, "done-in-time");
  assert.match(review.title, /Review Conference/);
});
