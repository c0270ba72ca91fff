// What several of these tests need.
import assert from "node:assert/strict";

export * from "../../target/module/index.js";

/** A question about York, to which a test adds what it is about. */
export const york = (more = {}) => ({
  procedure: "york",
  events: { "strategy-discussion": ["2026-12-14"] },
  ...more,
});

/** York's limit for the initial conference: fifteen working days from the last strategy meeting. */
export const CONFERENCE = "icpc-15wd-last-strategy";

/** The deadline that a rule sets. */
export function deadline(schedule, rule) {
  const found = schedule.deadlines.find((it) => it.rule === rule);
  assert.ok(found, `${rule} is not among ${schedule.deadlines.map((it) => it.rule)}`);
  return found;
}

/** What a call throws, which has to be a real `Error` with a code, a field and a message. */
export function refusal(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error, `${error} is an Error`);
    assert.equal(typeof error.code, "string", `${error} has a code`);
    assert.equal(typeof error.field, "string", `${error} has a field`);
    assert.ok(error.message.length > 10, `${error.message} says what to mend`);
    return error;
  }
  assert.fail("nothing was thrown");
}
