// Every page is valid HTML, as html-validate reads the standard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { config } from "./html-validate.mjs";
import { npm, pages, path } from "./support.mjs";

const { HtmlValidate, formatterFactory } = (await npm("html-validate")).default;

test("every page is valid HTML", async () => {
  const reader = new HtmlValidate(config);
  const findings = [];
  for (const page of pages) findings.push(...(await reader.validateFile(path(page))).results);
  assert.ok(pages.length > 3, `only ${pages.length} pages`);
  assert.ok(findings.length === 0, formatterFactory("stylish")(findings));
});

test("what is not valid is found", async () => {
  const reader = new HtmlValidate(config);
  const report = await reader.validateString("<p><div></div></p><a id=x></a><a id=x></a>");
  const rules = new Set(report.results.flatMap((it) => it.messages).map((it) => it.ruleId));
  for (const rule of ["element-permitted-content", "no-dup-id", "no-implicit-close", "close-order"]) {
    if (rules.has(rule)) return;
  }
  assert.fail(`found only ${[...rules]}`);
});
