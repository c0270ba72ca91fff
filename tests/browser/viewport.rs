//! Screens of a given size, smaller ones than a browser's window can be.

use anyhow::Result;
use thirtyfour::bidi::modules::browsing_context::Viewport;

use crate::visit::Visit;

/// A telephone in the hand; also a wide screen at 400 %.
pub(crate) const SMALL: Viewport = Viewport { width: 320, height: 640 };

/// Makes the page as large as `size`.
pub(crate) async fn set(visit: &Visit, size: Viewport) -> Result<()> {
    visit.bidi.browsing_context().set_viewport(visit.tab.clone(), Some(size)).await?;
    visit.drawn().await
}

/// Elements that reach past the right edge of the screen, in words; empty when none does.
pub(crate) async fn too_wide(visit: &Visit) -> Result<String> {
    let found = visit.evaluate(TOO_WIDE).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Parts that scroll inside themselves, and what is cut to nothing for screen readers, may be wide. What is
/// far below is left undrawn until somebody scrolls there; it counts.
const TOO_WIDE: &str = r"
(() => {
  document.styleSheets[0]?.insertRule('* { content-visibility: visible !important }');
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return '';
  const inside = it => it.closest(':is(section, [role=region])[tabindex=\'0\'], .govuk-visually-hidden');
  const wide = [...document.body.querySelectorAll('*')]
    .filter(it => it.getBoundingClientRect().right > width + 1 && !inside(it))
    .map(it => it.tagName.toLowerCase() + '.' + it.className);
  return document.documentElement.scrollWidth + ' px wide: ' + wide.slice(0, 8).join(', ');
})()
";
