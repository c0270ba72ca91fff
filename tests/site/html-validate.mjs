// How html-validate reads the pages. A rule that is off has its reason beside it.
export const config = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // What writes the pages gives every attribute a value: `novalidate=""` is as valid as `novalidate`.
    "attribute-boolean-style": "off",
    // A title is the page's whole heading and the site's name, which a reader with many tabs or a screen reader needs.
    "long-title": "off",
    // The checklist's and the decisions' forms send nothing: an answer takes effect when it is given, and a button
    // would do nothing. (One way of several to meet WCAG 3.2.2, which asks that nothing happens unforeseen.)
    "wcag/h32": "off",
    // "Exit this page" is a link that works without scripts and says that it is a button, as GOV.UK Frontend has it.
    "prefer-native-element": ["error", { exclude: ["button"] }],
    // The styles keep a number on one line.
    "tel-non-breaking": "off",
  },
};
