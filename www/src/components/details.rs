//! GOV.UK Frontend's details: a line that opens onto more.

use yew::prelude::*;

/// What a disclosure is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct DetailsProps {
    /// The line that is always there.
    pub(crate) summary: AttrValue,
    /// More classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// What it opens onto.
    pub(crate) children: Html,
}

/// A line that opens onto more.
#[component]
pub(crate) fn Details(props: &DetailsProps) -> Html {
    html! {
        <details class={classes!("govuk-details", props.class.clone())}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ &props.summary }</span>
            </summary>
            <div class="govuk-details__text">{ props.children.clone() }</div>
        </details>
    }
}
