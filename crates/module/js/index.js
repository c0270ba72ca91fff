// The module's one entrance: importing it is enough, in browsers and in Node. What each function does, and
// what every field means, stands in index.d.ts.
import init from "./module.js";

export {
  checklist, compare, decide, decisions, procedures, rules, schedule, scheduleMany, toCsv, toIcs, topics, unclear,
  walkthrough,
} from "./module.js";

const wasm = new URL("./module_bg.wasm", import.meta.url);

// A page fetches the wasm. Node has no fetch for files, and a page loaded from a file has no Node.
const isInNode = wasm.protocol === "file:" && typeof globalThis.process?.versions?.node === "string";

/** Read here and not at the top, where a browser would look for it; the comments keep bundlers from doing so. */
async function fromDisk() {
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ "node:fs/promises");
  return readFile(wasm);
}

await init({ module_or_path: isInNode ? await fromDisk() : wasm });
