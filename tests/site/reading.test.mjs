// Families' pages are written for a reading age of 9 to 11. Two published measures of their running text:
// Flesch–Kincaid, and the automated readability index, which counts letters and no syllables. Both give a school
// year of the United States; the sixth is for children of eleven. A measure is a floor: it is no proof that
// anybody understands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { measure, runs } from "./reading.mjs";
import { pages, text } from "./support.mjs";

const HARDEST_YEAR = 6;
const MOST_WORDS_IN_SENTENCE = 20;
/** With fewer words a measure says nothing, and a page that was not found has none. */
const FEWEST_WORDS = 100;

const families = pages.filter((page) => page.startsWith("families/"));

test("there are pages for families", () => assert.ok(families.length > 0, "no page under families/"));

for (const page of families) {
  test(`/${page.replace("index.html", "")}`, (t) => {
    const it = measure(runs(text(page)));
    const figures =
      `Flesch–Kincaid ${it.fleschKincaid.toFixed(1)}, automated readability ${it.automatedReadability.toFixed(1)}, ` +
      `${it.wordsInSentence.toFixed(1)} words a sentence, ${it.words} words; ` +
      `the longest sentence has ${it.longest.words}`;
    t.diagnostic(`/${page.replace("index.html", "")}: ${figures}`);
    const said = `${figures}: “${it.longest.sentence}”`;
    assert.ok(it.words >= FEWEST_WORDS, said);
    assert.ok(it.fleschKincaid <= HARDEST_YEAR, said);
    assert.ok(it.automatedReadability <= HARDEST_YEAR, said);
    assert.ok(it.wordsInSentence <= MOST_WORDS_IN_SENTENCE, said);
  });
}

test("plain words are told from hard ones", () => {
  const page = (words) => `<main><h1>Notwithstanding multidisciplinary considerations</h1>${words}</main>`;
  const plain = measure(runs(page("<p>You can ask to come. You can say <b>no</b>.</p><ul><li>No one should make you go.</li></ul>")));
  const hard = measure(
    runs(page("<p>Practitioners shall endeavour to facilitate the meaningful participation of parents in deliberations concerning significant harm.</p>")),
  );
  assert.deepEqual([plain.words, plain.longest.words], [15, 6]);
  assert.ok(plain.fleschKincaid < 2 && plain.automatedReadability < 2, JSON.stringify(plain));
  assert.ok(hard.fleschKincaid > 12 && hard.automatedReadability > 12, JSON.stringify(hard));
});

test("numbers of the help strip and sources are not counted", () => {
  const left = '<main><p>Ask them.</p><p class="app-help">Ring 0808 2000 247</p><p class="app-source">Lines 4 to 7</p></main>';
  assert.deepEqual(runs(left), ["Ask them."]);
});
