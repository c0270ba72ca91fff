// How hard a page is to read: its words, as they stand there, and two published measures of them.
import { npm } from "./support.mjs";

const { parse } = await npm("node-html-parser");
const { fleschKincaid } = await npm("flesch-kincaid");
const { automatedReadability } = await npm("automated-readability");
const { syllable } = await npm("syllable");

/**
 * What is not running text: the help strip's numbers and the lists of sources, which are names, digits and hours,
 * and what is no sentence (headings, buttons, answers to choose from), which would make every page look easier.
 */
export const LEFT_OUT = ".app-help, .app-source, nav, h1, h2, h3, h4, h5, h6, button, label, legend, option, svg, script";

/** Elements whose text is a run of its own, which ends where they end. */
const BLOCKS = new Set(
  "address article aside blockquote caption dd details div dl dt fieldset figcaption figure form li main ol p section summary table tbody td tfoot th thead tr ul".split(" "),
);

/** The runs of text of a page's `main`, one for each paragraph, item or cell. */
export function runs(html) {
  const main = parse(html).querySelector("main");
  for (const it of main.querySelectorAll(LEFT_OUT)) it.remove();
  const found = [""];
  const read = (node) => {
    if (node.nodeType === 3) found[found.length - 1] += node.text;
    const ends = BLOCKS.has(node.rawTagName) || node.rawTagName === "br";
    if (ends) found.push("");
    node.childNodes.forEach(read);
    if (ends) found.push("");
  };
  read(main);
  return found.map((it) => it.replace(/\s+/g, " ").trim()).filter((it) => /\p{L}/u.test(it));
}

const parts = (granularity) => {
  const cutter = new Intl.Segmenter("en-GB", { granularity });
  return (text) => [...cutter.segment(text)];
};
const sentencesOf = parts("sentence");
const wordsOf = parts("word");

/** The words of a text. */
const words = (text) => wordsOf(text).filter((it) => it.isWordLike).map((it) => it.segment);

/** What runs of text come to. A run that ends in a colon is one sentence with the first thing that it leads to. */
export function measure(texts) {
  const joined = texts.reduce((all, it) => {
    if (all.at(-1)?.endsWith(":")) return [...all.slice(0, -1), `${all.at(-1)} ${it}`];
    return [...all, it];
  }, []);
  const sentences = joined
    .flatMap((it) => sentencesOf(it).map((part) => part.segment.trim()))
    .filter((it) => words(it).length > 0);
  const all = sentences.flatMap(words);
  const counts = {
    sentence: sentences.length,
    word: all.length,
    syllable: all.reduce((sum, it) => sum + Math.max(1, syllable(it)), 0),
    character: all.reduce((sum, it) => sum + it.replace(/[^\p{L}\p{N}]/gu, "").length, 0),
  };
  const longest = sentences.toSorted((a, b) => words(b).length - words(a).length)[0] ?? "";
  return {
    words: counts.word,
    fleschKincaid: fleschKincaid(counts),
    automatedReadability: automatedReadability(counts),
    wordsInSentence: counts.word / counts.sentence,
    longest: { words: words(longest).length, sentence: longest },
  };
}
