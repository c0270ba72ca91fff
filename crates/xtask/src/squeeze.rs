//! Each file that is text or wasm once more with brotli and with gzip, as small as they go.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::workspace;

/// File name endings that shrink. Pictures and fonts are small already.
const SHRINK: [&str; 11] =
    ["css", "html", "ics", "js", "json", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"];

/// A way to make bytes fewer.
struct Way {
    /// The ending that says so.
    ending: &'static str,
    squeeze: fn(&[u8]) -> Result<Vec<u8>>,
    open: fn(&[u8]) -> Result<Vec<u8>>,
}

const WAYS: [Way; 2] = [
    Way { ending: "br", squeeze: brotli, open: open_brotli },
    Way { ending: "gz", squeeze: gzip, open: open_gzip },
];

/// Writes `FILE.br` and `FILE.gz` beside every file under `folder` that shrinks. What was written
/// under `last` is taken where it opens to the same file: brotli at its best is slow.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn all(folder: &Path, last: &Path) -> Result<()> {
    for file in workspace::files(folder)?.into_iter().filter(|file| shrinks(file)) {
        let path = folder.join(&file);
        let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        for Way { ending, squeeze, open } in WAYS {
            let last = fs::read(with(&last.join(&file), ending)).ok();
            let kept = last.filter(|it| open(it).is_ok_and(|opened| opened == content));
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

fn open_brotli(small: &[u8]) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    brotli::BrotliDecompress(&mut &*small, &mut content).context("brotli")?;
    Ok(content)
}

fn open_gzip(small: &[u8]) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    GzDecoder::new(small).read_to_end(&mut content).context("gzip")?;
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_squeezed_comes_back() {
        let content = "within 15 working days, ".repeat(50).into_bytes();
        for Way { ending, squeeze, open } in WAYS {
            let small = squeeze(&content).unwrap();
            assert_eq!(open(&small).unwrap(), content, "{ending}");
            assert!(small.len() < 100, "{ending}: {} bytes", small.len());
        }
    }

    #[test]
    fn what_was_squeezed_of_another_file_is_not_taken() {
        let folder = std::env::temp_dir().join(format!("xtask-squeeze-{}", std::process::id()));
        let (last, new) = (folder.join("last"), folder.join("new"));
        for (folder, style) in [(&last, "old {}"), (&new, "new {}")] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join("site.css"), style).unwrap();
            all(folder, &folder.join("no last one")).unwrap();
        }
        // Somebody wrote the file again, and nothing beside it.
        fs::write(last.join("site.css"), "new {}").unwrap();
        all(&new, &last).unwrap();
        for Way { ending, open, .. } in WAYS {
            let small = fs::read(with(&new.join("site.css"), ending)).unwrap();
            assert_eq!(open(&small).unwrap(), b"new {}", "{ending}");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn pictures_are_left_alone() {
        assert!(shrinks(Path::new("deadlines/index.html")));
        assert!(!shrinks(Path::new("icon.png")));
        assert!(!shrinks(Path::new("_headers")));
    }
}
