//! How large each file is, and whether the site's wasm keeps to its bound.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::squeeze;
use crate::workspace;

/// Prints every file under `folder` with its size, and with brotli where it shrinks.
///
/// # Errors
///
/// When a file cannot be read.
pub fn print(title: &str, folder: &Path) -> Result<()> {
    println!("  {title:<52} {:>12} {:>12}", "bytes", "with brotli");
    let mut total = Size::default();
    for file in workspace::files(folder)?.iter().filter(|file| !is_squeezed(file)) {
        let size = Size::of(folder, file)?;
        println!(
            "    {:<50} {:>12} {:>12}",
            file.display(),
            grouped(size.bytes),
            grouped(size.brotli)
        );
        total.bytes += size.bytes;
        total.brotli += size.brotli;
    }
    println!("    {:<50} {:>12} {:>12}", "all", grouped(total.bytes), grouped(total.brotli));
    Ok(())
}

/// Holds the wasm of a site against the bound in `www/size-budget.txt`.
///
/// # Errors
///
/// When the wasm is over its bound, or the bound cannot be read.
pub fn check(folder: &Path) -> Result<()> {
    let file = workspace::www().join("size-budget.txt");
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let bound = bound(&text).context("www/size-budget.txt holds no number of bytes")?;
    let mut wasm = 0;
    for file in workspace::files(folder)? {
        if file.extension().is_some_and(|it| it == "wasm") {
            wasm += Size::of(folder, &file)?.brotli;
        }
    }
    let (wasm_words, bound_words) = (grouped(wasm), grouped(bound));
    ensure!(
        wasm <= bound,
        "the site's wasm is {wasm_words} bytes with brotli, over its bound of {bound_words} (www/size-budget.txt): find what grew, or raise the bound with a reason"
    );
    println!("  the site's wasm: {wasm_words} of {bound_words} bytes with brotli");
    Ok(())
}

#[derive(Debug, Default, Clone, Copy)]
struct Size {
    bytes: u64,
    /// What a reader's browser fetches: the file itself where it does not shrink.
    brotli: u64,
}

impl Size {
    fn of(folder: &Path, file: &Path) -> Result<Self> {
        let path = folder.join(file);
        let length = |path: &Path| {
            let known = fs::metadata(path).with_context(|| format!("reading {}", path.display()));
            known.map(|it| it.len())
        };
        let bytes = length(&path)?;
        let squeezed = squeeze::with(&path, "br");
        let brotli = if squeezed.is_file() {
            length(&squeezed)?
        } else if squeeze::shrinks(file) {
            u64::try_from(squeeze::brotli(&fs::read(&path)?)?.len())?
        } else {
            bytes
        };
        Ok(Self { bytes, brotli })
    }
}

/// The first line that is a number; lines that open with `#` say what it is.
fn bound(text: &str) -> Option<u64> {
    text.lines().map(str::trim).filter(|line| !line.starts_with('#')).find_map(|it| it.parse().ok())
}

fn is_squeezed(file: &Path) -> bool {
    file.extension().is_some_and(|it| it == "br" || it == "gz")
}

/// A number with a comma at the thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn the_bound_is_the_number_under_its_comment() {
        assert_eq!(bound("# bytes\n150000\n"), Some(150_000));
        assert_eq!(bound("# 150000\n"), None);
    }
}
