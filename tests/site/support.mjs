// What several of these tests need: the built site, its pages, and the packages of `www/package.json`.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const www = createRequire(new URL("../../www/package.json", import.meta.url));

/** An npm package. They are installed in `www`, where Node does not look for them from here. */
export const npm = (name) => import(pathToFileURL(www.resolve(name)).href);

/** The site's folder as an address, with the slash at its end: `SITE_FOLDER`, or where a build puts it. */
export const site = process.env.SITE_FOLDER
  ? pathToFileURL(`${process.env.SITE_FOLDER}/`)
  : new URL("../../target/site/", import.meta.url);

/** Every file of the site by its path under the root, in order. */
export const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => pathToFileURL(`${entry.parentPath ?? entry.path}/${entry.name}`).href)
  .map((address) => decodeURI(address.slice(site.href.length)))
  .sort();

/** A file's bytes. */
export const bytes = (file) => readFileSync(new URL(encodeURI(file), site));

/** A file's text. */
export const text = (file) => bytes(file).toString("utf8");

/** Where a file is on this machine. */
export const path = (file) => fileURLToPath(new URL(encodeURI(file), site));

/** Every page's file, the one for addresses that are not there included. */
export const pages = files.filter((file) => file.endsWith(".html"));
