//! Each file that is text or wasm once more with brotli and with gzip, as small as they go.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::workspace;

/// File name endings that shrink. Pictures and fonts are small already.
const SHRINK: [&str; 11] =
    ["css", "html", "ics", "js", "json", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Makes bytes fewer.
type Squeeze = fn(&[u8]) -> Result<Vec<u8>>;

/// The ending that says how a file was squeezed, and the squeezing.
const WAYS: [(&str, Squeeze); 2] = [("br", brotli), ("gz", gzip)];

/// Writes `FILE.br` and `FILE.gz` beside every file under `folder` that shrinks. A file that is
/// the same as under `last` takes what was written then: brotli at its best is slow.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn all(folder: &Path, last: &Path) -> Result<()> {
    for file in workspace::files(folder)?.into_iter().filter(|file| shrinks(file)) {
        let path = folder.join(&file);
        let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        let before = last.join(&file);
        let unchanged = fs::read(&before).is_ok_and(|before| before == content);
        for (ending, squeeze) in WAYS {
            let kept = if unchanged { fs::read(with(&before, ending)).ok() } else { None };
            let small = kept.map_or_else(|| squeeze(&content), Ok)?;
            let to = with(&path, ending);
            fs::write(&to, small).with_context(|| format!("writing {}", to.display()))?;
        }
    }
    Ok(())
}

/// Whether a file is worth squeezing, by its name.
pub fn shrinks(file: &Path) -> bool {
    file.extension().is_some_and(|it| SHRINK.iter().any(|ending| it == *ending))
}

/// `FILE.br` for `FILE`.
pub fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// What brotli makes of `content` at quality 11.
///
/// # Errors
///
/// When the encoder refuses, which is not known to happen.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut small, &parameters).context("brotli")?;
    Ok(small)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).context("gzip")?;
    encoder.finish().context("gzip")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_squeezed_comes_back() {
        let content = "within 15 working days, ".repeat(50).into_bytes();
        let small = brotli(&content).unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).unwrap();
        assert_eq!(back, content);
        assert!(small.len() < 60, "{} bytes", small.len());

        let small = gzip(&content).unwrap();
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(small.as_slice()).read_to_end(&mut back).unwrap();
        assert_eq!(back, content);
    }

    #[test]
    fn pictures_are_left_alone() {
        assert!(shrinks(Path::new("deadlines/index.html")));
        assert!(!shrinks(Path::new("icon.png")));
        assert!(!shrinks(Path::new("_headers")));
    }
}
