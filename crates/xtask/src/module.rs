//! The JavaScript module as it is published: `target/module`.

use std::fs;

use anyhow::{Context, Result};

use crate::sizes;
use crate::wasm::{Std, Types, Wasm};
use crate::workspace::{self, Fresh};

const MODULE: Wasm = Wasm {
    folder: "crates/module",
    name: "module",
    cargo: &[],
    types: Types::Written,
    std: Std::AsItComes,
};

/// Builds the module beside the last one, and swaps them when it is whole.
///
/// # Errors
///
/// When a tool fails or a file cannot be written.
pub fn build() -> Result<()> {
    let fresh = Fresh::beside(&workspace::module())?;
    let folder = fresh.folder();
    MODULE.build(folder)?;
    // `index.js` awaits the wasm, so that importing it is all that a caller does.
    workspace::copy_all(&workspace::root().join(MODULE.folder).join("js"), folder)?;
    fs::write(folder.join("package.json"), package_json()).context("writing package.json")?;
    sizes::print("target/module", folder)?;
    fresh.into_place()
}

fn package_json() -> String {
    format!(
        r#"{{
  "name": "child-protection-conference-guide",
  "version": "{version}",
  "description": "The dates, checklists and decisions that five areas' child protection procedures set",
  "license": "{license}",
  "type": "module",
  "main": "index.js",
  "types": "index.d.ts",
  "exports": {{ ".": {{ "types": "./index.d.ts", "default": "./index.js" }} }},
  "sideEffects": ["./index.js"]
}}
"#,
        version = env!("CARGO_PKG_VERSION"),
        license = env!("CARGO_PKG_LICENSE"),
    )
}
