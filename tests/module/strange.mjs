// Values that nobody should give, and somebody will.
const cyclic = {};
cyclic.self = cyclic;
const cyclicList = [];
cyclicList.push(cyclicList);
const revocable = Proxy.revocable({}, {});
revocable.revoke();
export const revoked = revocable.proxy;
export const thrower = new Proxy({}, { get: () => { throw new TypeError("no"); }, ownKeys: () => { throw 7; } });
export const throwingList = new Proxy([], { get: () => { throw null; } });

/** Values that no field takes. */
export const STRANGE = {
  null: null, NaN, "a number": 7, "minus nothing": -0, "a BigInt": 10n, "a symbol": Symbol("s"), "a function": () => [],
  "a class": class {}, "a Date": new Date(0), "a Map": new Map([["visit", ["2026-12-14"]]]), "a Set": new Set(["unborn"]),
  "a typed array": new Uint8Array(4), "a String object": new String("york"), "a Boolean object": new Boolean(true),
  "a promise": Promise.resolve(), "a regular expression": /york/, "a revoked proxy": revoked,
};
export const TEXT = { text: "york", "empty text": "" };
export const LIST = { "a list": [], "a list of lists": [[]], "a cyclic list": cyclicList, "a throwing list": throwingList };
export const OBJECT = { "an object": {}, "a cyclic object": cyclic, "a throwing proxy": thrower, "no prototype": Object.create(null) };
export const FLAG = { true: true, false: false };
