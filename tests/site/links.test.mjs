// Every link, fragment and file that a page names is there, at a host's root and in any folder of it.
// (That ids stand once, that each page has one heading and a title, and that nothing is inline: www/src/prerender.rs.)
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, files, npm, pages, text } from "./support.mjs";

const { parse } = await npm("node-html-parser");

const published = process.env.SITE_URL?.replace(/\/*$/, "/");
/** A folder of somebody's host, three deep: what climbs out of it leaves the site. */
const HERE = "https://host.example/some/folder/guide/";
const NOT_FOUND = "404.html";

/** Attributes that name another file or a place. */
const NAMING = ["href", "src", "srcset", "poster", "data", "action", "formaction", "cite", "xlink:href"];

const documents = new Map(pages.map((page) => [page, parse(text(page))]));
const ids = new Map(
  [...documents].map(([page, root]) => [page, root.querySelectorAll("[id]").map((it) => it.getAttribute("id"))]),
);

/** The address of a page, in the folder and in the form in which people meet it. */
const address = (page) => new URL(page.replace(/(^|\/)index\.html$/, "$1"), HERE);

/** The file that a host sends for an address, if the address is in the site. */
function file(to) {
  if (!to.href.startsWith(HERE)) return undefined;
  const path = decodeURIComponent(to.pathname.slice(new URL(HERE).pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Everything that a page names: the element, the attribute and what stands in it. */
function* named(root) {
  for (const element of root.querySelectorAll("*")) {
    for (const attribute of NAMING) {
      const to = element.getAttribute(attribute);
      if (to !== undefined) yield { element, attribute, to };
    }
  }
}

/** What is wrong with a page's links and files, in words. */
function faults(page, root) {
  const found = [];
  for (const { element, attribute, to } of named(root)) {
    const say = (fault) => found.push(`${page}: <${element.rawTagName} ${attribute}="${to}"> ${fault}`);
    if (element.rawTagName === "link" && element.getAttribute("rel") === "canonical") continue;
    if (/^(mailto|tel):/.test(to)) continue;
    if (/^[a-z]+:/.test(to)) {
      if (!to.startsWith("https://")) say("is no address that anybody should follow");
      if (element.rawTagName !== "a") say("loads something from elsewhere");
      continue;
    }
    // The page for addresses that are not there stands at any depth: all that it names starts at the root.
    if (page === NOT_FOUND && !to.startsWith("#")) {
      const root = published ? new URL(published).pathname : "/";
      if (!to.startsWith(root)) say(`does not start at ${root}`);
      else if (!files.includes(file(new URL(to.slice(root.length), HERE)))) say("is not there");
      continue;
    }
    const target = new URL(to, address(page));
    const there = file(target);
    if (there === undefined) say("leaves the site where it stands in a folder");
    else if (!files.includes(there)) say("is not there");
    else if (target.hash && !ids.get(there)?.includes(decodeURIComponent(target.hash.slice(1)))) {
      say("names a place that is not in that page");
    }
  }
  return found;
}

test("every link, fragment and file is there", () => {
  const found = [...documents].flatMap(([page, root]) => faults(page, root));
  assert.deepEqual(found, []);
});

test("no page is an island: links lead to each from the first", () => {
  const reached = new Set(["index.html"]);
  for (const page of reached) {
    for (const { element, to } of named(documents.get(page))) {
      const there = element.rawTagName === "a" && file(new URL(to, address(page)));
      if (documents.has(there)) reached.add(there);
    }
  }
  const islands = pages.filter((page) => !reached.has(page) && page !== NOT_FOUND);
  assert.deepEqual(islands, []);
});

test("a page's own address stands in it where it is known, and nowhere else", () => {
  for (const [page, root] of documents) {
    const canonical = root.querySelectorAll("link[rel=canonical]").map((it) => it.getAttribute("href"));
    const known = published !== undefined && page !== NOT_FOUND;
    assert.deepEqual(canonical, known ? [published + address(page).href.slice(HERE.length)] : [], page);
  }
});

test("styles and scripts name only files that are there", () => {
  const inStyles = /url\(\s*["']?([^"')]+)/g;
  const inScripts = /new URL\(\s*["']([^"']+\.\w+)["']\s*,\s*import\.meta\.url/g;
  for (const [ending, pattern] of [[".css", inStyles], [".js", inScripts]]) {
    for (const from of files.filter((it) => it.endsWith(ending))) {
      for (const [, to] of bytes(from).toString("utf8").matchAll(pattern)) {
        if (to.startsWith("data:")) continue;
        const there = file(new URL(to, new URL(from, HERE)));
        assert.ok(files.includes(there), `${from} names ${to}, which is not there`);
      }
    }
  }
});

test("what is wrong is found", () => {
  const wrong = parse(
    '<a href="nowhere/"></a><a href="#nowhere"></a><a href="../../../../"></a><a href="http://host.example/"></a>' +
      '<script src="https://host.example/x.js"></script><img src="x.png"><a href="../about/#main-content"></a>',
  );
  const found = faults("deadlines/index.html", wrong).map((it) => it.split("> ")[1]);
  assert.deepEqual(found, [
    "is not there",
    "names a place that is not in that page",
    "leaves the site where it stands in a folder",
    "is no address that anybody should follow",
    "loads something from elsewhere",
    "is not there",
  ]);
});
