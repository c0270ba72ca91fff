// What a host is given beside the pages: squeezed files, headers, and what search engines read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { bytes, files, npm, pages, text } from "./support.mjs";

const { parse } = await npm("node-html-parser");

const SQUEEZED = [
  { ending: ".br", open: brotliDecompressSync },
  { ending: ".gz", open: gunzipSync },
];

test("what shrinks lies there squeezed as well, and opens to the same", () => {
  const plain = files.filter((file) => /\.(css|html|js|svg|txt|wasm|xml)$/.test(file));
  assert.ok(plain.length > pages.length);
  for (const { ending, open } of SQUEEZED) {
    for (const file of plain) {
      assert.ok(files.includes(file + ending), `${file}${ending} is not there`);
      assert.ok(open(bytes(file + ending)).equals(bytes(file)), `${file}${ending} is of another build`);
    }
    const left = files.filter((it) => it.endsWith(ending) && !plain.includes(it.slice(0, -ending.length)));
    assert.deepEqual(left, [], "squeezed, but of no file");
  }
});

test("the headers say what each page says of itself, and more", () => {
  const [rule, ...lines] = text("_headers").split("\n").filter((line) => line && !line.startsWith("#"));
  assert.equal(rule, "/*");
  const headers = new Map(lines.map((line) => line.trim().match(/^([^:]+): (.+)$/).slice(1)));
  // Hosts leave out a line that is longer.
  assert.ok(lines.every((line) => line.startsWith("  ") && line.length < 2000));
  const policy = headers.get("Content-Security-Policy");
  assert.match(policy, /; frame-ancestors 'none'$/);
  // No file's name changes with what stands in it: each has to be asked for again.
  assert.equal(headers.get("Cache-Control"), "no-cache");
  assert.equal(headers.get("X-Content-Type-Options"), "nosniff");
  for (const page of pages) {
    const meta = (name) => parse(text(page)).querySelector(`meta[${name}]`)?.getAttribute("content");
    assert.equal(`${meta("http-equiv=Content-Security-Policy")}; frame-ancestors 'none'`, policy, page);
    assert.equal(meta("name=referrer"), headers.get("Referrer-Policy"), page);
  }
});

test("search engines get addresses where they are known, and no file with half of one", () => {
  const there = ["robots.txt", "sitemap.xml"].filter((file) => files.includes(file));
  assert.deepEqual(there, process.env.SITE_URL ? ["robots.txt", "sitemap.xml"] : []);
});
