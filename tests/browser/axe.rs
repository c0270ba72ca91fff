//! axe-core: what a program can find of barriers for readers with disabilities (WCAG 2.2 AA).

use std::fs;

use anyhow::{Context as _, Result};
use xtask::workspace;

use crate::visit::Visit;

/// Runs what stands before it, then axe over the page; its findings as readable text.
///
/// What is far below is left undrawn until somebody scrolls there; axe is to see it all. Of the tables of dates, which are
/// all alike, it sees the first three months: it would look at thousands of cells.
const RUN: &str = r"
const done = arguments[arguments.length - 1];
document.styleSheets[0]?.insertRule('* { content-visibility: visible !important }');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run({ exclude: ['.app-dates__table:nth-of-type(n+4)'] }, { runOnly: tags, resultTypes: ['violations'] }).then(
  found => done(found.violations.map(it =>
    it.id + ' (' + it.impact + '): ' + it.help + '\n' +
    it.nodes.map(node => '    ' + node.target.join(' ') + '\n      ' + node.html.slice(0, 200) +
      '\n      ' + node.failureSummary.split('\n').slice(1).join(';')).join('\n')).join('\n')),
  error => done('axe failed: ' + error));
";

/// What axe finds in the page as it stands, in words; empty when it finds nothing.
pub(crate) async fn findings(visit: &Visit) -> Result<String> {
    let file = workspace::www().join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let found = visit.driver.execute_async(format!("{axe};{RUN}"), Vec::new()).await?;
    Ok(found.json().as_str().context("axe's findings, as text")?.to_owned())
}
