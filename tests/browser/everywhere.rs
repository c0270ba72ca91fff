//! Every page as it first stands, in light, in dark and in the reader's own few colours: no barrier that a program can
//! find (WCAG 2.2 AA), no weak line.

use anyhow::Result;

use crate::pages;
use crate::themes::is_clean;
use crate::visit::{Visit, in_both};

/// All pages take longer than one test may.
const PARTS: usize = 4;

/// Looks at one part of all pages: each fourth, from `part` on.
async fn look(visit: &Visit, theme: &str, part: usize) -> Result<()> {
    for page in pages::all()?.into_iter().skip(part).step_by(PARTS) {
        visit.open(&page.path).await?;
        is_clean(visit, theme, &format!("/{}", page.path)).await?;
    }
    Ok(())
}

/// Each part of all pages, with something asked of the browser, in the theme that a media query names.
macro_rules! in_parts {
    ($switches:ident, $theme:literal: $($name:ident $part:literal),+) => {$(
        in_both! { async fn $name(visit, $switches) { look(visit, $theme, $part).await } }
    )+};
}

in_parts! { AllOn, "prefers-color-scheme: light": light_a 0, light_b 1, light_c 2, light_d 3 }
in_parts! { Dark, "prefers-color-scheme: dark": dark_a 0, dark_b 1, dark_c 2, dark_d 3 }
in_parts! { NoColours, "forced-colors: active": few_colours_a 0, few_colours_b 1, few_colours_c 2, few_colours_d 3 }
