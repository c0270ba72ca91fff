//! GOV.UK Frontend's details: a line that opens onto more.

use yew::prelude::*;

/// Whether it stands among others of its kind, or by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// By itself.
    Large,
    /// One of several behind a limit.
    Small,
}

/// A line that opens onto more. `open` opens it, and a person closes it.
pub(crate) fn details(size: Size, summary: impl Into<AttrValue>, open: bool, inside: Html) -> Html {
    let class = match size {
        Size::Large => "govuk-details",
        Size::Small => "govuk-details app-disclosure",
    };
    html! {
        <details {class} {open}>
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{ summary.into() }</span></summary>
            <div class="govuk-details__text">{ inside }</div>
        </details>
    }
}
