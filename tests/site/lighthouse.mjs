// Lighthouse, in its mobile setting, over pages of the built site: `node lighthouse.mjs SITE CHROMIUM FOLDER`.
//
// SITE is the address that the site is served at, compressed; what was measured goes into FOLDER. A page is
// loaded three times, in a new browser each time, and the median counts. No load is repeated, and one that
// Lighthouse could not record counts as the worst. The network and the slow processor are simulated, but from
// times measured on this machine: a busy one gives worse figures.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./support.mjs";

/** The pages, and the least that each category may come to. Families' pages have no
 * description, on purpose: no bound on SEO. */
const practitioners = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const families = { performance: 95, accessibility: 100, "best-practices": 100, seo: 0 };
const PAGES = [
  { page: "", least: practitioners },
  { page: "deadlines/", least: practitioners },
  // One of the two largest pages: hundreds of rules are taken over at once. Its bound is what it holds today.
  { page: "procedures/york/", least: { ...practitioners, performance: 75 } },
  { page: "families/york/", least: families },
];

const RUNS = 3;

/** The other figures that are kept: the audit's name, what it is called here, and its digits. */
const FIGURES = [
  { audit: "largest-contentful-paint", name: "largest paint, ms" },
  { audit: "total-blocking-time", name: "blocked, ms" },
  { audit: "cumulative-layout-shift", name: "layout shift", digits: 3 },
  { audit: "total-byte-weight", name: "bytes" },
];

const [address, chromium, folder] = process.argv.slice(2);
if (!folder) throw new Error("node lighthouse.mjs SITE CHROMIUM FOLDER");
const { default: lighthouse } = await npm("lighthouse");
const { launch } = await npm("chrome-launcher");

/** One load of a page in a browser of its own: Lighthouse's whole answer, or why there is none. */
async function load(page) {
  // Not in the system's folder for such things: a browser that is packed as a snap may not write there.
  const userDataDir = join(folder, "profile");
  mkdirSync(userDataDir, { recursive: true });
  const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu"];
  const browser = await launch({ chromePath: chromium, userDataDir, chromeFlags, logLevel: "error" });
  try {
    const onlyCategories = Object.keys(practitioners);
    const { lhr } = await lighthouse(address + page, { port: browser.port, logLevel: "error", onlyCategories });
    return lhr.runtimeError ? { lost: lhr.runtimeError.message } : lhr;
  } catch (error) {
    return { lost: error.message };
  } finally {
    browser.kill();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** What the loads of a page come to: each category and figure, all values and the median. */
function summary(page, least, loads) {
  const runs = {};
  for (const category of Object.keys(least)) {
    runs[category] = loads.map((it) => Math.round((it.categories?.[category].score ?? 0) * 100));
  }
  for (const { audit, name, digits = 0 } of FIGURES) {
    runs[name] = loads.map((it) => Number((it.audits?.[audit].numericValue ?? Infinity).toFixed(digits)));
  }
  const medians = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, median(all)]));
  return { page: `/${page}`, median: medians, runs, least };
}

/** The audits that took something away from a category that has to be whole. */
function taken(load, category) {
  if (load.lost) return `    ${load.lost}\n`;
  return load.categories[category].auditRefs
    .map((it) => ({ ...load.audits[it.id], weight: it.weight }))
    .filter((it) => it.weight > 0 && it.score !== null && it.score < 1)
    .map((it) => `    ${it.id}: ${it.title}\n${where(it)}`)
    .join("");
}

function where(audit) {
  const items = audit.details?.items ?? [];
  const words = items.map((it) => it.node?.snippet ?? it.description ?? it.url ?? it.source ?? "");
  return words.filter(Boolean).slice(0, 5).map((it) => `      ${it}\n`).join("");
}

const measured = [];
const faults = [];
const speeds = [];
for (const { page, least } of PAGES) {
  const loads = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await load(page));
  speeds.push(...loads.filter((it) => !it.lost).map((it) => it.environment.benchmarkIndex));
  const it = summary(page, least, loads);
  measured.push(it);
  console.log(`  ${it.page}`);
  for (const [name, value] of Object.entries(it.median)) {
    const bound = least[name] ? `, at least ${least[name]}` : "";
    console.log(`    ${name.padEnd(20)} ${String(value).padStart(9)}   (${it.runs[name].join(", ")}${bound})`);
    if (least[name] > value) {
      const named = loads.map((load) => taken(load, name)).find(Boolean) ?? "";
      faults.push(`${it.page}: ${name} is ${value}, and has to be ${least[name]}\n${named}`);
    }
  }
}

// How fast Lighthouse found this machine: 1,000 and more is a desktop at rest, and below it the figures are worse.
const speed = Math.round(median(speeds) ?? 0);
console.log(`  the machine's speed by Lighthouse's own measure: ${speed}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "lighthouse.json"), `${JSON.stringify({ speed, pages: measured }, null, 2)}\n`);

if (faults.length > 0) {
  console.error(`\n${faults.join("\n")}`);
  process.exitCode = 1;
}
