//! The headers that a host is asked to send, from the site's own `_headers` file.
//!
//! The form is the one that static hosts share: a path at the start of a line, `*` at its end for
//! everything under it, then indented `Name: value` lines.

use std::str::FromStr;

use anyhow::{Context, Result, bail};
use axum::http::{HeaderName, HeaderValue};

/// Which headers go with which paths.
#[derive(Debug, Default, Clone)]
pub struct Headers {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone)]
struct Rule {
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Headers {
    /// Every header for a path, in the file's order.
    pub fn of(&self, path: &str) -> impl Iterator<Item = &(HeaderName, HeaderValue)> {
        let rules = self.rules.iter().filter(move |rule| rule.covers(path));
        rules.flat_map(|rule| &rule.headers)
    }
}

impl FromStr for Headers {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut headers = Self::default();
        for (number, line) in (1..).zip(text.lines()) {
            let words = line.trim();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            if line.starts_with('/') {
                headers.rules.push(Rule { path: words.to_owned(), headers: Vec::new() });
                continue;
            }
            let Some(rule) = headers.rules.last_mut() else {
                bail!("_headers:{number}: a header stands before any path");
            };
            let pair = words.split_once(':').with_context(|| {
                format!("_headers:{number}: `{words}` is neither a path nor `Name: value`")
            })?;
            rule.headers.push((pair.0.trim().parse()?, pair.1.trim().parse()?));
        }
        Ok(headers)
    }
}

impl Rule {
    fn covers(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# for hosts\n/*\n  X-One: 1\n  X-Two: a: b\n\n/assets/*\n  X-One: 2\n/404.html\n  X-One: 3\n";

    #[track_caller]
    fn check(path: &str, expected: &[(&str, &str)]) {
        let headers: Headers = FILE.parse().unwrap();
        let got: Vec<_> =
            headers.of(path).map(|it| (it.0.as_str(), it.1.to_str().unwrap())).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn a_path_takes_every_rule_that_covers_it() {
        check("/", &[("x-one", "1"), ("x-two", "a: b")]);
        check("/assets/www.js", &[("x-one", "1"), ("x-two", "a: b"), ("x-one", "2")]);
        check("/404.html", &[("x-one", "1"), ("x-two", "a: b"), ("x-one", "3")]);
    }

    #[test]
    fn what_is_not_a_header_is_refused_with_its_line() {
        let refused = "/*\n  nothing here\n".parse::<Headers>().unwrap_err().to_string();
        assert_eq!(refused, "_headers:2: `nothing here` is neither a path nor `Name: value`");
        assert!("  X-One: 1\n".parse::<Headers>().is_err());
    }
}
