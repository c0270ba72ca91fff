// What a host is given beside the pages: squeezed files, headers, and what search engines read.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { bytes, files, npm, pages, text } from "./support.mjs";

const { parse } = await npm("node-html-parser");

const SQUEEZED = [
  { ending: ".br", open: brotliDecompressSync },
  { ending: ".gz", open: gunzipSync },
];

test("what shrinks lies there squeezed as well, and opens to the same", () => {
  const plain = files.filter((file) => /\.(css|html|m?js|svg|txt|wasm|xml)$/.test(file));
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

/** What a families' page may weigh on the way, before the module. */
const MOST_BYTES = 60_000;

test("a families' page is small before the module", (t) => {
  for (const page of pages.filter((it) => it.startsWith("families/"))) {
    const head = parse(text(page)).querySelectorAll("link[href], script[src]");
    const loads = head.map((it) => join(dirname(page), it.getAttribute("href") ?? it.getAttribute("src")));
    const all = [page, ...loads];
    for (const it of ["assets/site.css", "assets/families.js", "assets/exit-this-page.mjs"]) {
      assert.ok(all.includes(it), `/${page} loads ${all.join(", ")}`);
    }
    const weighs = all.reduce((sum, it) => sum + bytes(`${it}.br`).length, 0);
    t.diagnostic(`/${page}: ${weighs} bytes`);
    assert.ok(weighs <= MOST_BYTES, `/${page}: ${weighs} bytes before the module`);
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
  const url = process.env.SITE_URL;
  assert.equal(files.includes("sitemap.xml"), Boolean(url));
  assert.equal(text("robots.txt").match(/^Sitemap: (.*)$/m)?.[1] ?? "", url ? `${url.replace(/\/$/, "")}/sitemap.xml` : "");
});
