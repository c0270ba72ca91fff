/**
 * What five areas' procedures for child protection conferences say: their rules, the dates that these set, what
 * is to be done, and what bears on a decision.
 *
 * Importing the module is enough, in browsers and in Node: it loads its own WebAssembly. Nothing is sent,
 * stored or read from a clock, and "today" is an argument.
 *
 * Everything given and handed back is plain: objects, lists, text, numbers, `true` and `false`, with `null` in one
 * place alone ({@link CountedDay.day}). What has no value is left out. So a result is the same after
 * `JSON.parse(JSON.stringify(result))`. A day is written `YYYY-MM-DD`; a day with a time, `YYYY-MM-DDTHH:MM`.
 *
 * Whoever is told a date or a rule must be told too which document it is taken from and whether that is in force
 * ({@link Origin.document}).
 *
 * ```js
 * import { schedule } from "./index.js";
 *
 * const { deadlines } = schedule({
 *   procedure: "york",
 *   events: { "strategy-discussion": ["2026-12-14"] },
 * });
 * const conference = deadlines.find((it) => it.rule === "icpc-15wd-last-strategy");
 * conference.due; // "2027-01-07"
 * conference.readings[0].count[1]; // { date: "2026-12-15", day: 1 }
 * ```
 *
 * @module
 */

/**
 * Every procedure that can be asked about, in the order of their ids.
 *
 * @example
 * procedures().map((it) => `${it.name}: ${it.state.kind}`); // [..., "York: not-known"]
 */
export function procedures(): ProcedureSummary[];

/**
 * Every rule of one procedure, in the order in which its document's rules were written down.
 *
 * @param procedure a procedure's id
 * @throws {Refusal} `wrong-type`, `too-long`, `unknown-procedure`
 * @example
 * rules("york").filter((it) => it.kind === "timescale").map((it) => it.title);
 */
export function rules(procedure: ProcedureId): Rule[];

/**
 * Everything in one procedure's document that can be read in more than one way or contradicts itself: what is
 * unclear between its rules, and then each time limit whose own words are.
 *
 * @param procedure a procedure's id
 * @throws {Refusal} `wrong-type`, `too-long`, `unknown-procedure`
 * @example
 * for (const it of unclear("york")) console.log(it.text, it.readings);
 */
export function unclear(procedure: ProcedureId): UnclearPoint[];

/**
 * Every topic on which procedures can be compared, in the order of the process.
 *
 * @example
 * topics().find((it) => it.id === "quorum").title; // "How many agencies must be there"
 */
export function topics(): Topic[];

/**
 * What procedures say on one topic, side by side. For dates, ask each procedure with {@link scheduleMany}.
 *
 * @param topic a topic's id; see {@link topics}
 * @param procedures the ids of those to compare; left out, all of them. One that is named twice is shown once
 * @throws {Refusal} `wrong-type`, `too-long`, `unreadable`, `unknown-topic`, `unknown-procedure`
 * @example
 * const { cells } = compare("quorum", ["middlesbrough", "york"]);
 * for (const it of cells) console.log(it.area, it.silent ?? it.rules.map((rule) => rule.text));
 */
export function compare(topic: string, procedures?: ProcedureId[]): Comparison;

/**
 * Every limit that a procedure sets, for the dates and circumstances given.
 *
 * Says when something is due and how that was counted, never that somebody failed: it cannot see what was done.
 *
 * @throws {Refusal} whatever can be wrong with a {@link Question}; see {@link RefusalCode}
 * @example
 * const { deadlines, waiting } = schedule({
 *   procedure: "york",
 *   events: { "strategy-discussion": ["2026-12-14"] },
 *   asOf: "2026-12-16",
 * });
 * deadlines[0].status; // "ahead"
 * waiting[0].needs; // the events whose dates are not known yet
 */
export function schedule(question: Question): Schedule;

/**
 * The same for many questions at once. Each is answered, or refused, by itself and in its place, so that one bad
 * line among thousands spoils no other. The numbered days are left out unless a question asks for them.
 *
 * @param questions no more than 100,000
 * @returns as many answers as there were questions, in the same order
 * @throws {Refusal} `wrong-type`, `too-long`, `unreadable`: when the list itself cannot be read
 * @example
 * for (const answer of scheduleMany(questions)) {
 *   if ("error" in answer) console.warn(answer.error.message);
 *   else console.log(answer.deadlines[0]?.due);
 * }
 */
export function scheduleMany(questions: Question[]): (Schedule | Refused)[];

/**
 * What somebody has to do, may do or may ask for, for the dates, circumstances and children given, stage by stage;
 * what the meeting goes through; and what each paper holds. The dates are those of {@link schedule}.
 *
 * @throws {Refusal} what {@link schedule} throws; and `unknown-role`, `invalid-child`
 * @example
 * const { stages } = checklist({
 *   procedure: "york",
 *   events: { "initial-conference": ["2027-01-06"] },
 *   role: "chair",
 *   children: [{ age: 4 }, { age: 14, circumstances: ["child-attending"] }],
 * });
 * for (const { stage, items } of stages) console.log(stage, items.map((it) => [it.due, it.text, it.children]));
 */
export function checklist(question: ChecklistQuestion): Checklist;

/**
 * Every decision, in the order of the process, with what is asked for it under one procedure. Those on which its
 * document says nothing are there too, and say so.
 *
 * @param procedure a procedure's id
 * @throws {Refusal} `wrong-type`, `too-long`, `unknown-procedure`
 * @example
 * const { title, questions } = decisions("york").find((it) => it.id === "child-attendance");
 * for (const it of questions) console.log(it.ask, it.why, it.answers.map((answer) => answer.label));
 */
export function decisions(procedure: ProcedureId): DecisionSummary[];

/**
 * What a document says on a decision for these answers: who decides, what bears on it, and what comes next, with its
 * dates. Those are {@link schedule}'s.
 *
 * It decides nothing and scores nothing. The answers are looked up in a table that was drawn from the document; where
 * somebody has to judge, it says who and what to weigh, never how that turns out.
 *
 * Answers may be missing. As long as they could change what follows, {@link Outcome.unanswered} names the questions:
 * begin with `{}` and ask on.
 *
 * @param decision a decision's id
 * @throws {Refusal} what {@link schedule} throws; and `unknown-decision`, `unknown-answer`
 * @example
 * const question = { procedure: "york", events: { "initial-conference": ["2027-01-06"] } };
 * decide("child-attendance", { ...question, answers: { wish: "no" } }).unanswered; // ["asked"]
 * const outcome = decide("child-attendance", { ...question, answers: { wish: "no", asked: "both" } });
 * outcome.status; // "settled"
 * outcome.headline; // "The child's no is respected: attendance is not to be required. …"
 * for (const it of outcome.steps) console.log(it.due, it.whoTitle, it.text);
 */
export function decide(decision: DecisionId, question: DecideQuestion): Outcome;

/**
 * The guide for families, step by step, in plain words: what the document says, what it leaves open and how to ask, with
 * the dates that follow. Each text rests on rules; no time stands in it, so that it cannot say another than
 * {@link schedule}.
 *
 * A family sees every part of it: circumstances change no text, and every rule's date is there that the dates given
 * come to. Show both dates where `due` and `latest` differ, as "You can ask for it from … It is late after …".
 *
 * @returns no steps where nobody has written a guide for the area
 * @throws {Refusal} what {@link schedule} throws
 * @example
 * const { steps } = walkthrough({ procedure: "york", events: { "initial-conference": ["2027-01-06"] } });
 * const reports = steps.find((it) => it.id === "reports");
 * for (const it of reports.says) console.log(it.text, it.ask ?? "", it.rules.map((rule) => rule.due));
 */
export function walkthrough(question: Question): Walkthrough;

/**
 * A schedule as a calendar file (RFC 5545), to be offered as `text/calendar`.
 *
 * Written for calendars that other people see: an entry is called "Date 3 of 8 (see my notes)", is private, does
 * not block the day and does not remind. It names no rule, no area and no document, and says whether the document
 * is in force. Its date is the one to aim for; of a limit that says "not before", the one that is safe. Dates that
 * were only assumed are left out. The same deadline counted from the same date has the same id, so that a calendar
 * replaces it when the file is imported again.
 *
 * @param schedule what {@link schedule} handed back, or the same after a journey through JSON
 * @throws {Refusal} `wrong-type`, `missing-field`, `unknown-option`, `invalid-date`, `too-long`, `unreadable`,
 * and `nothing-to-export` when there is no date yet
 * @example
 * const file = new Blob([toIcs(schedule(question))], { type: "text/calendar" });
 */
export function toIcs(schedule: Schedule): string;

/**
 * A schedule as a list for a spreadsheet (RFC 4180): a row of headings, then a row for each deadline.
 *
 * The columns: `procedure`, `document state`, `rule`, `occurrence`, `title`, `who` (in the area's words), `stage`,
 * `strength`, `aim for`, `late after`, `not before`, `last working day`, `status`, `marks` (provisional, only if …,
 * could not be met), `counted from`, `source`. A limit that says "not before" has its date in that column and none
 * in the two before it. A date with a time is written `2026-12-14 10:00`. Dates that were only assumed are left out.
 *
 * @param schedule what {@link schedule} handed back, or the same after a journey through JSON
 * @throws {Refusal} `wrong-type`, `missing-field`, `unknown-option`, `invalid-date`, `too-long`, `unreadable`
 * @example
 * toCsv(schedule(question)).split("\r\n")[0]; // "procedure,document state,rule,…"
 */
export function toCsv(schedule: Schedule): string;

/** What {@link schedule} is asked. A field that is not listed here is refused, so that a slip cannot be overlooked. */
export interface Question {
  /** The document that is being worked from. Without it: `missing-field`. */
  procedure: ProcedureId;
  /**
   * The dates known, always as lists: `{ "strategy-discussion": ["2026-12-14", "2026-12-18T10:00"] }`. Each is a day
   * or a day with a time, in any order, in the years 2012 to 2100. No more than 100,000 for one event. A rule says
   * which of several counts; where several strategy discussions are given, `section-47-discussion` may say which of
   * them began the enquiry. Empty, `{}`, everything waits. Without it: `missing-field`.
   */
  events: Partial<Record<EventId, string[]>>;
  /** What is so. What is not said is taken not to be so, but for `plan-made`: see {@link Deadline.provided}. */
  circumstances?: CircumstanceId[];
  /** The day on which the question is asked. Without it, no deadline has a status. */
  asOf?: string;
  /**
   * Whether the day after an event is day 1 (`next-day`, which is taken if nothing is said), or the event's own
   * day. No document says.
   */
  countFrom?: "next-day" | "same-day";
  /** What the area means by "days" where its document says no more. Left out, both readings stand. */
  daysMean?: "working" | "calendar";
  /**
   * Days on which the office is shut, beside weekends and bank holidays. They never make a limit later: dates that
   * are counted backwards, and {@link Deadline.lastWorkingDay}, come earlier.
   */
  closures?: string[];
  /**
   * Whether to say what would follow if an event without a date were held on the last day allowed: one link of the
   * chain and no further. Such deadlines say so ({@link Anchor.assumed}). Not done unless asked for.
   */
  assumeLatest?: boolean;
  /** What was done: a limit's {@link Deadline.key} (mostly the id of its rule), and the day. No later than `asOf`, where that is given. */
  happened?: Record<string, string>;
  /** Whether the numbered days are wanted: `true` if nothing is said, `false` in {@link scheduleMany}. */
  counts?: boolean;
}

/** What {@link checklist} is asked. */
export interface ChecklistQuestion extends Question {
  /** Whose list it is. Without it, everybody's. What every agency must do is on the list of each sort of agency. */
  role?: RoleId;
  /**
   * The children, where they are told apart; no more than 100. Without it, or with none in it, the rules for children
   * of every age are there, and `circumstances` of the question says what is so of a child.
   */
  children?: Child[];
}

/** A child of the conference. Has no name: tell children apart by their places in the list. */
export interface Child {
  /** In whole years, from 0 to 17. Without it, the rules for every age are there. Of no account where `unborn`. */
  age?: number;
  /**
   * What is so of this child. It counts for the dates as if `circumstances` of the question said it; and what that
   * says and no child here has, is so of each.
   */
  circumstances?: ChildCircumstanceId[];
}

/** What {@link decide} is asked. The dates and circumstances count for the dates of the steps alone. */
export interface DecideQuestion extends Question {
  /**
   * For each question's id, the id of an answer; where {@link DecisionQuestion.many}, one id or a list of them, and `[]`
   * where none of the answers holds. A question that is left out was not answered, which is not the same as
   * `"not-known"`. Empty, `{}`, nothing was. Without it: `missing-field`. A question that is not asked under this
   * document is an `unknown-field`; where it does not cover the decision, that is every question.
   */
  answers: Record<string, string | string[]>;
}

/** Whose document something is taken from, and whether that is in force. */
export interface Origin {
  /** Which procedure. */
  procedure: ProcedureId;
  /** The area's name: "York". */
  area: string;
  /** The document. Show its state wherever a date or a rule is shown. */
  document: Document;
}

/** What is said of a rule wherever it is mentioned. */
export interface Said {
  /** A short name that stands alone in a list; the text, where that is as short as one. */
  title: string;
  /** The rule, addressed to whoever must follow it. */
  text: string;
  /** Who must follow it. */
  who: RoleId;
  /** The same in the area's own words: "Independent Reviewing Officer". */
  whoTitle: string;
  /** Where in the process it belongs. */
  stage: StageId;
  /** How strongly the document itself puts it. */
  strength: Strength;
  /** Where the document says it. */
  source: Source;
}

/** A rule that is mentioned, by its id; see {@link rules}. */
export interface Mention extends Said {
  /** The rule's id. */
  rule: string;
}

/** When a limit is due, and how it stands. */
export interface Dated {
  /**
   * What marks this limit as kept in `Question.happened`: the rule's id, or, where one rule holds for two kinds of
   * conference, with which: `"record-15wd@review-conference"`.
   */
  key: string;
  /** Aim for this day: the earliest reading that can be kept, or the earliest of all where none can. */
  due: string;
  /** The time of day on `due`, `HH:MM`, where there is one. */
  time?: string;
  /** Late on every reading after this day. The same as `due` where the document can be read in one way. */
  latest: string;
  /** The time of day on `latest`, where there is one. */
  latestTime?: string;
  /** Whether it must be done by then, or not until then. For `not-before`, `latest` is the day that is safe. */
  limit: "no-later-than" | "not-before";
  /** What `due` was counted from. */
  anchor: Anchor;
  /** Whether a day in it lies where bank holidays are not published yet and were worked out from the statute. */
  provisional: boolean;
  /** How it stands on `asOf`; left out without one, and where the date was only assumed. */
  status?: Status;
}

/** Every limit that a procedure sets, for these facts. */
export interface Schedule extends Origin {
  /** The day of the question, where it was given. */
  asOf?: string;
  /** The limits, earliest first. */
  deadlines: Deadline[];
  /** The rules that apply and lack a date. */
  waiting: Waiting[];
  /** What was taken for granted or chosen, in sentences to be shown. */
  notes: string[];
}

/**
 * One limit, with every reading of the words behind it. Its title says for which conference it is, where that is not
 * the initial one.
 */
export interface Deadline extends Mention, Dated {
  /** Of a limit that comes again and again, which one this is, from 1. */
  occurrence?: number;
  /** Whether somebody must have done it by then, or something may be taken away after it. */
  effect: "duty" | "cut-off";
  /** For a cut-off: who decides whether that follows. Left out where the document has it follow of itself. */
  decides?: RoleId;
  /** The same in the area's own words. */
  decidesTitle?: string;
  /** For a cut-off: what may follow. */
  consequence?: string;
  /** The last working day on or before `due`, closures left out. */
  lastWorkingDay?: string;
  /** What has to turn out so for the rule to apply, where nobody has said yet: "if a plan is made". */
  provided: CircumstanceId[];
  /** Every way to read the words; never empty. */
  readings: Reading[];
  /** Why there is more than one reading, for somebody who has never seen the document. */
  unclear?: string;
  /** What could still make it earlier: an event of a "whichever is earlier" that has no date yet. */
  couldBeEarlier?: CouldBeEarlier;
  /** The date given for the very event that this is the limit for: booked, or held. */
  held?: Day;
  /** Working days from `asOf` to `due`; left out once it has passed or is done. */
  workingDaysLeft?: number;
  /** It is going to be missed: the document's rules on delay, exception or permission that belong to this limit. */
  ifMissed: IfMissed[];
  /** One sentence to paste into a record: what was counted, from what, under which lines. Names no one. */
  because: string;
}

/** The guide for families; see {@link walkthrough}. */
export interface Walkthrough extends Origin {
  /** The day of the question, where it was given. */
  asOf?: string;
  /** The steps, the same in every area, in the order of the process. */
  steps: WalkthroughStep[];
}

/** One step of the guide. */
export interface WalkthroughStep {
  /** Its id: `reports`. */
  id: string;
  /** Its heading, for parents. */
  title: string;
  /** What is told; never empty. */
  says: WalkthroughSay[];
  /** What a parent may say at this step. */
  cards: WalkthroughCard[];
}

/** Something that a family is told. */
export interface WalkthroughSay {
  /** What it rests on: rules; the document's silence, which does not mean no; or words of it that are not clear. */
  basis: "rules" | "silent" | "unclear";
  /** The words. */
  text: string;
  /** What the time that it rests on is for, in a few words to a parent; nothing where it rests on none. */
  called?: string;
  /** A sentence to ask with, where the document leaves something open. */
  ask?: string;
  /** The rules that it rests on, those that set a time with their first date where it is known. Empty unless `rules`. */
  rules: (Mention & Partial<Dated>)[];
}

/** What somebody may say, to whom, and what to do if they say no. The site's own words. */
export interface WalkthroughCard {
  id: string;
  title: string;
  /** To say on the phone. */
  say: string;
  /** To send. It gives nothing away to whoever else reads it. */
  send: string;
  /** To whom. */
  to: RoleId[];
  /** The same in the area's own words. */
  toTitles: string[];
  /** What to do if they say no. */
  no: string;
}

/** What is to be done, for these facts. */
export interface Checklist extends Origin {
  /** The day of the question, where it was given. */
  asOf?: string;
  /** What the role does, may do or may ask for, in the order of the process; a stage without anything is left out. */
  stages: { stage: StageId; items: Item[] }[];
  /** What the meeting goes through, in the document's order, whoever sees to it and whatever the role. */
  agenda: Item[];
  /** What each paper holds, in the document's order, whoever writes it and whatever the role. */
  contents: { paper: PaperId; items: Item[] }[];
  /** What was taken for granted or chosen for the dates, in sentences to be shown. */
  notes: string[];
}

/**
 * A rule on a checklist. The fields of {@link Dated} are there together, or not at all. They are those of its earliest
 * limit: its own, or that of a time limit that gives it its date ({@link Rule.datedBy}).
 */
export interface Item extends Mention, Partial<Dated> {
  kind: RuleKind;
  /**
   * For whom it is done: places in `ChecklistQuestion.children`, from 0. Left out where it is done once for the
   * conference, and where no children were given.
   */
  children?: number[];
  /** What has to turn out so for the rule to apply, where nobody has said yet: "if a plan is made". */
  onlyIf: CircumstanceId[];
  /** The events any one of which would give it a date. Empty where it has one, or has none to wait for. */
  needs: EventId[];
}

/** A decision, and what is asked for it under one procedure. */
export interface DecisionSummary {
  /** Its id, the same in every area. */
  id: DecisionId;
  /** What it is, in words. */
  title: string;
  /** Whether the document says anything on it. */
  covered: boolean;
  /** There where it is not `covered`: a sentence that says so. That does not mean that there is no rule. */
  silent?: string;
  /**
   * Who decides, where the document says so and it is one role. Some answers may have it be another: see
   * {@link Outcome.decidedBy}.
   */
  decidedBy?: RoleId;
  /** The same in the area's own words. */
  decidedByTitle?: string;
  /** What is asked, in order; empty where it is not `covered`. */
  questions: DecisionQuestion[];
}

/** A question that bears on a decision. */
export interface DecisionQuestion {
  /** Its id, unique in its decision; the same id in another area may be another question. */
  id: string;
  /** The question, in plain words. */
  ask: string;
  /** Why it is asked: what the document has hang on it. */
  why: string;
  /** Whether several answers may hold at once, or none of them. */
  many: boolean;
  /** The answers to choose from. Unless `many`, `not-known` is one of them: nobody has to guess. */
  answers: DecisionAnswer[];
  /** What is unclear in the document about it. Empty where nothing is. */
  unclear: UnclearPoint[];
}

/** An answer to choose. */
export interface DecisionAnswer {
  /** Its id, unique in its question. */
  id: string;
  /** Its words. */
  label: string;
}

/** What follows from the answers. */
export interface Outcome extends Origin {
  /** The day of the question, where it was given. */
  asOf?: string;
  /** The decision's id. */
  decision: DecisionId;
  /** The decision in words. */
  title: string;
  status: OutcomeStatus;
  /** Who decides, where the document says so and it is one role. */
  decidedBy?: RoleId;
  /** The same in the area's own words. */
  decidedByTitle?: string;
  /** What it comes to, in a sentence or two to be shown. */
  headline: string;
  /**
   * What the document says that bears on it. Never empty where the status is `for-judgement` or `settled`; empty as
   * long as it is `needs-answers`.
   */
  reasons: Mention[];
  /** What else there is where somebody may come to stay away from all or part of the conference; see {@link Apart}. */
  apart?: Apart;
  /**
   * What comes next, in this order. Dates follow from the question and from what the answers say to be so, such as that
   * a child is not born yet. `onlyIf` is empty: what the answers lead to is here, and nothing else.
   */
  steps: Item[];
  /** What is written down, and where. As {@link Outcome.steps}, with dates. */
  records: Item[];
  /** The ids of the questions that were not answered and could change what follows. Empty unless `needs-answers`. */
  unanswered: string[];
  /**
   * The ids of the questions that were not answered and change nothing of what follows, but whose answers would bring
   * more reasons or dates.
   */
  mayAdd: string[];
  /** What was taken for granted or chosen for the dates, in sentences to be shown. */
  notes: string[];
}

/**
 * What stands beside every outcome of a decision that may end with somebody staying away. A list is empty where the
 * document says nothing on it.
 */
export interface Apart {
  /** The smaller steps that come before that. */
  instead: Mention[];
  /** How they are heard nevertheless. */
  heard: Mention[];
  /** What they are told, and given. */
  told: Mention[];
}

/**
 * How a decision stands. `needs-answers`: what was not answered could change what follows. `for-judgement`: somebody
 * has to decide, and this is what the document gives them. `settled`: the document leaves no choice.
 * `not-covered`: it says nothing on the decision, or nothing on what was answered. Reasons and steps that bear on it
 * all the same may be there.
 */
export type OutcomeStatus = "needs-answers" | "for-judgement" | "settled" | "not-covered";

/**
 * How a limit stands. `between-readings`: its first date has gone by and its last has not. `passed`: its last date
 * has gone by, and nobody has said that it was done. `done-too-early`: done before a "not before".
 */
export type Status =
  | "ahead"
  | "today"
  | "between-readings"
  | "passed"
  | "done-in-time"
  | "done-between-readings"
  | "done-after"
  | "done-too-early";

/** A day, and its time where it has one. */
export interface Day {
  date: string;
  /** `HH:MM` */
  time?: string;
}

/** The date that a limit is counted from. */
export interface Anchor extends Day {
  event: EventId;
  /** Whether it is only the last day allowed for an event that has no date; see {@link Question.assumeLatest}. */
  assumed: boolean;
}

/** What was counted, and what it came to: one part of a "whichever is earlier". */
export interface Limb {
  /** What tells it from the others. */
  label: string;
  /** The count in words: "15 working days from the strategy meeting on Monday 14 December 2026". */
  basis: string;
  due: string;
  /** `HH:MM` */
  time?: string;
  /** What the numbers in `count` number. */
  unit: "working-day" | "day" | "week" | "month" | "year" | "week-of-pregnancy";
  /** The days passed, in the order of counting; empty where counts were not wanted. */
  count: CountedDay[];
}

/** One way to read a rule's time. */
export interface Reading extends Limb {
  /** Whether it can be kept. One that falls before what set it running could not be met, and rules nothing. */
  possible: boolean;
  /** The lines it rests on, where they are not the rule's own. */
  lines?: [number, number];
  /** The lines that support this reading, in words. */
  supportedBy?: string;
  /** What it was counted from. */
  anchor: Anchor;
  /** Of a "whichever is earlier", each part whose date is known; otherwise empty. */
  limbs: Limb[];
  /** What could still make it earlier. */
  couldBeEarlier?: CouldBeEarlier;
}

/** If `event` happened before the day `before`, the limit would be earlier. */
export interface CouldBeEarlier {
  event: EventId;
  before: string;
}

/** A day that a count passed. */
export interface CountedDay {
  date: string;
  /** Its number; 0 is the day counted from, unless that is day 1 itself. `null` where it was skipped. */
  day: number | null;
  /** Why it was skipped. A day with several reasons has the first of these. */
  skipped?: "saturday" | "sunday" | "bank-holiday" | "closure";
  /** The bank holiday's name, as it was published: "Boxing Day". */
  name?: string;
  /** `true` where the day off stands in for the holiday, which falls on a weekend or was moved. Otherwise left out. */
  substitute?: boolean;
}

/** A rule on delay, exception or permission that belongs to a limit. */
export type IfMissed = Mention;

/** A rule that applies and lacks a date. */
export interface Waiting {
  rule: string;
  title: string;
  /** Any of these would set it running. */
  needs: EventId[];
}

/** One area's document. */
export interface ProcedureSummary extends Document {
  id: ProcedureId;
  /** The id of the authority whose document it is; the same as `id`. */
  authority: ProcedureId;
  /** The area's name: "York". */
  name: string;
  /** Where it was found. */
  url?: string;
  /** How many lines its text has: what {@link Source.lines} counts. */
  lines: number;
  /** The area's own title for each role that it names. */
  titles: Partial<Record<RoleId, string>>;
  /** The events that its timescales turn on, with the area's own names for them. */
  events: { id: EventId; name: string }[];
  /** What the document does not say. That does not mean that there is no rule. */
  notCovered: { topic: string; text: string }[];
}

/** What a document is, and whether it is in force. */
export interface Document {
  /** Its title. */
  title: string;
  /** Its version, as it says. */
  version?: string;
  /** When it was published, as it says; in words. */
  published?: string;
  /** When its review was due, as it says; in words. */
  reviewDue?: string;
  /** Whether it is in force. */
  state: DocumentState;
}

/** Whether a document is in force, and how that is known. */
export interface DocumentState {
  kind: StateKind;
  /** What took its place. */
  followedBy?: string;
  /** Since when, in words. */
  since?: string;
  /** The month in which somebody looked: "November 2026". */
  checked: string;
  /** What was seen. */
  evidence: string;
}

/** Whether a document is in force. `not-known`: nobody has been able to tell. */
export type StateKind = "in-use" | "replaced" | "not-known";

/** One rule of a document, in this project's words. */
export interface Rule extends Said {
  /** Its id, unique in its procedure. */
  id: string;
  /** The ids of rules that say the same elsewhere in the document. */
  covers: string[];
  kind: RuleKind;
  /** What must all be so for it to apply. */
  circumstances: CircumstanceId[];
  /**
   * There where it is done once for each child, with the age that it speaks of: `from` so many years, and born (from 0:
   * any child who is born), or `under` so many; with neither, of any age. Left out where it is done once for the
   * conference.
   */
  eachChild?: { from?: number; under?: number };
  /** The event that ends it: once that has happened there is nothing left to do. */
  until?: EventId;
  /** The rules that are not shown where this one applies. */
  insteadOf: string[];
  /** The timescales whose delay or exception it is about. */
  bends: string[];
  /** The timescales that give it its date, beside its own where it is one. */
  datedBy: string[];
  /** The papers that it is about. */
  papers: PaperId[];
  /** Whom it has get those papers, or not get them. */
  to: RecipientId[];
  /** Who is asked to come, for a rule of kind `invitee`; in words. */
  invites?: string;
  /** Why its time can be read in several ways, for somebody who has never seen the document. */
  unclear?: string;
  /** Everything that is unclear about it: what {@link unclear} lists under its id, `unclear` above included. */
  unclearPoints: UnclearPoint[];
}

/** Something in a document that can be read in more than one way, or contradicts itself. */
export interface UnclearPoint {
  /** Its id, unique in its procedure; for the words of a time limit, the id of that rule. */
  id: string;
  /** The ids of the rules that it touches; never empty. */
  rules: string[];
  /** What is said in which lines, for somebody who has never seen the document. */
  text: string;
  /** The ways in which it can be read; empty for a time limit that can be counted in one way and is open elsewhere. */
  readings: string[];
}

/** A topic on which procedures are compared. */
export interface Topic {
  id: string;
  /** What it is, in words. */
  title: string;
}

/** What procedures say on one topic. */
export interface Comparison {
  /** The topic's id. */
  topic: string;
  /** The topic in words. */
  title: string;
  /** One for each procedure, in the order in which they were named. */
  cells: Cell[];
}

/** What one procedure says on a topic. */
export interface Cell extends Origin {
  /** The id of the authority whose document it is; the same as `procedure`. */
  authority: ProcedureId;
  /** The rules that speak of it; empty where the document says nothing on it. */
  rules: Rule[];
  /** There where `rules` is empty: a sentence that says so. That does not mean that there is no rule. */
  silent?: string;
}

/** Where a document says something. */
export interface Source {
  /** The heading it stands under. */
  section: string;
  /** The first and last line, counted from 1. */
  lines: [number, number];
}

/** Whose document it is. */
export type ProcedureId = "cumbria" | "middlesbrough" | "redcar-and-cleveland" | "stoke-on-trent" | "york";

/** Something with a date, and perhaps a time. */
export type EventId =
  | "strategy-discussion"
  | "section-47-start"
  | "section-47-discussion"
  | "assessment-finished"
  | "transfer-notification"
  | "move-in"
  | "move-out-notification"
  | "receiving-conference"
  | "epo-end"
  | "initial-conference"
  | "reconvened-conference"
  | "plan-start"
  | "plan-received"
  | "core-group"
  | "core-group-minutes"
  | "visit"
  | "seen-alone"
  | "review-conference"
  | "plan-end"
  | "case-closure"
  | "due-date"
  | "birth"
  | "home-from-hospital"
  | "birthday-18";

/** Something that is so, or is not, and that a rule turns on. */
export type CircumstanceId =
  | "unborn"
  | "domestic-abuse"
  | "child-attending"
  | "interpreter"
  | "disability"
  | "police-investigation"
  | "court-proceedings"
  | "looked-after"
  | "emergency-protection-order"
  | "transfer-in"
  | "transfer-out"
  | "plan-made"
  | "no-plan"
  | "plan-ended"
  | "inquorate"
  | "bail"
  | "court-order-between-adults"
  | "remote-attendance"
  | "sibling-group"
  | "parent-in-custody"
  | "parent-excluded"
  | "supporter"
  | "solicitor"
  | "observer"
  | "advocate"
  | "minutes-by-another-agency"
  | "child-not-attending"
  | "parent-not-attending"
  | "agency-not-attending"
  | "exclusion-asked"
  | "not-to-be-shared"
  | "agency-request"
  | "conference-put-off"
  | "no-agreement"
  | "minutes-requested"
  | "complaint";

/** What is so of one child and not of another. */
export type ChildCircumstanceId = "unborn" | "child-attending" | "looked-after" | "child-not-attending";

/** Who must do something. */
export type RoleId =
  | "social-worker"
  | "team-manager"
  | "service-manager"
  | "chair"
  | "administrator"
  | "all-agencies"
  | "police"
  | "health"
  | "school"
  | "legal-adviser"
  | "advocate"
  | "core-group"
  | "lead-social-worker"
  | "parent"
  | "child"
  | "supporter"
  | "observer";

/** Where in the process a rule belongs, in the order of the process. */
export type StageId =
  | "referral"
  | "enquiry"
  | "convening"
  | "pre-birth"
  | "transfer"
  | "pre-conference"
  | "conference"
  | "decision"
  | "after"
  | "records"
  | "core-group"
  | "review"
  | "ending";

/** What sort of rule it is. */
export type RuleKind =
  | "timescale"
  | "duty"
  | "right"
  | "criterion"
  | "decision"
  | "definition"
  | "exception"
  | "invitee"
  | "content"
  | "agenda";

/** A decision that somebody has to make, in the order of the process. */
export type DecisionId =
  | "convening"
  | "invitations"
  | "child-attendance"
  | "parents-attendance"
  | "exclusion"
  | "domestic-abuse"
  | "others-present"
  | "delay"
  | "quorum"
  | "plan"
  | "ending"
  | "minutes-access";

/** A paper of the conference. */
export type PaperId =
  | "invitation"
  | "convening-sheet"
  | "social-worker-report"
  | "agency-report"
  | "exclusion-request"
  | "leaflet"
  | "outcome"
  | "plan"
  | "minutes"
  | "core-group-record"
  | "case-record";

/** Somebody who gets a paper, or does not. `kept-out`: a parent who was kept out or was not there. */
export type RecipientId =
  | "mother"
  | "father"
  | "kept-out"
  | "child"
  | "supporter"
  | "solicitor"
  | "advocate"
  | "chair"
  | "agencies"
  | "police"
  | "health"
  | "school"
  | "core-group"
  | "observer";

/** How strongly the document itself puts a rule. `states`: it says so as a fact, and obliges no one. */
export type Strength = "must" | "should" | "normally" | "may" | "states";

/** What is thrown: an `Error` whose message says what to mend. */
export interface Refusal extends Error {
  /** What is wrong. Stays the same from version to version, where the message may change. */
  code: RefusalCode;
  /** Where: a field's name such as `asOf`, or the id of an event, a circumstance, a rule or a decision's question. */
  field: string;
  /** The field that could be mended instead, where two disagree. */
  otherField?: string;
}

/** What stands in the place of an answer that {@link scheduleMany} cannot give. */
export interface Refused {
  error: Pick<Refusal, "code" | "field" | "otherField" | "message">;
}

/** What can be wrong. */
export type RefusalCode =
  /** A value is not of the sort that its field takes: text for a list, a `Date` for text, `null`. */
  | "wrong-type"
  /** A field that must be there is not. */
  | "missing-field"
  /** There is no field of this name; among answers, no question of this id. */
  | "unknown-field"
  /** A list has more than 100,000 entries (of children, 100), or a text more than 10,000 characters. */
  | "too-long"
  /** Reading a value threw an error: a getter or a proxy. */
  | "unreadable"
  /** There is no procedure of this id. */
  | "unknown-procedure"
  /** There is no event of this id. */
  | "unknown-event"
  /** There is no circumstance of this id. */
  | "unknown-circumstance"
  /** There is no role of this id. */
  | "unknown-role"
  /** There is no topic of this id. */
  | "unknown-topic"
  /** There is no decision of this id. */
  | "unknown-decision"
  /** The question has no answer of this id. */
  | "unknown-answer"
  /** An age is not one of a child, or something is said of one child that is so of the whole conference. */
  | "invalid-child"
  /** `happened` names a rule that the procedure does not have. */
  | "unknown-rule"
  /** A field does not take this value. */
  | "unknown-option"
  /** A text is not a date, names a day that does not exist, or has a time where a day alone is wanted. */
  | "invalid-date"
  /** A date lies outside the years 2012 to 2100, for which bank holidays are known. */
  | "date-out-of-range"
  /** Two events stand in an order that cannot be. */
  | "events-out-of-order"
  /** `section-47-discussion` is not among the strategy discussions. */
  | "discussion-not-listed"
  /** Two circumstances rule each other out. */
  | "circumstances-clash"
  /** `happened` has a day that comes after `asOf`. */
  | "happened-in-future"
  /** A calendar file needs at least one date. */
  | "nothing-to-export";
