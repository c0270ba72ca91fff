//! GOV.UK Frontend's error summary: what is to be mended, each a way to its field.

use crate::dom;
use yew::prelude::*;

/// The id of the summary, for the focus.
pub(crate) const ID: &str = "error-summary";

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The id of the input that it leads to.
    pub(crate) input: AttrValue,
    /// The id of the group to bring into view.
    pub(crate) group: AttrValue,
    /// The message.
    pub(crate) message: AttrValue,
}

/// What the summary is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ErrorSummaryProps {
    /// Everything to mend.
    pub(crate) problems: Vec<Problem>,
}

/// What is to be mended.
#[component]
pub(crate) fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let item = |problem: &Problem| {
        let Problem { input, group, message } = problem.clone();
        let href = ["#", &input].concat();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dom::focus(&input, Some(&group));
        });
        html! { <li><a {href} {onclick}>{ message }</a></li> }
    };
    html! {
        <div class="govuk-error-summary" id={ID} tabindex="-1">
            <div role="alert">
                <h2 class="govuk-error-summary__title">{ "There is a problem" }</h2>
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">{ for props.problems.iter().map(item) }</ul>
                </div>
            </div>
        </div>
    }
}
