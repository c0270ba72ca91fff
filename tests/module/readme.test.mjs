// The example in the README runs, and says what the README says it says.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

test("the README's example", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const example = readme.split("```js\n")[1].split("```")[0];
  const module = new URL("../../target/module/index.js", import.meta.url).href;
  const runnable = example.replace("./target/module/index.js", module);
  const [said, log] = [[], console.log];
  console.log = (line) => said.push(line);
  try {
    await import(`data:text/javascript,${encodeURIComponent(runnable)}`);
  } finally {
    console.log = log;
  }
  assert.equal(said[0], "2027-01-07");
  assert.match(said[1], /15 working days from the strategy meeting on Monday 14 December 2026/);
});
