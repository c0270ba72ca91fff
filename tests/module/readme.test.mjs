// The examples in the README run, and say what the README says they say.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const examples = readme.split("```js\n").slice(1).map((it) => it.split("```")[0]);

/** What an example prints. */
async function printed(example) {
  const module = new URL("../../target/module/index.js", import.meta.url).href;
  const runnable = example.replace("./target/module/index.js", module);
  const [said, log] = [[], console.log];
  console.log = (...words) => said.push(words);
  try {
    await import(`data:text/javascript,${encodeURIComponent(runnable)}`);
  } finally {
    console.log = log;
  }
  return said;
}

test("the README's example of dates", async () => {
  const [[due], [because]] = await printed(examples[0]);
  assert.equal(due, "2027-01-07");
  assert.match(because, /15 working days from the strategy meeting on Monday 14 December 2026/);
});

test("the README's example of a decision", async () => {
  const [open, [headline]] = await printed(examples[1]);
  assert.deepEqual(open, ["needs-answers", ["asked"]]);
  const [, words] = examples[1].match(/headline\); \/\/ (.*) …/);
  assert.ok(headline.startsWith(words), headline);
  assert.equal(examples.length, 2);
});
