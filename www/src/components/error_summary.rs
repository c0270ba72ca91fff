//! GOV.UK Frontend's error summary: what is to be mended, each a way to its field.

use yew::prelude::*;

/// The id of the summary, for the focus.
pub(crate) const ID: &str = "error-summary";

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The id of the input that it leads to.
    pub(crate) input: String,
    /// The message.
    pub(crate) message: String,
}

/// What is to be mended.
pub(crate) fn error_summary(problems: Vec<Problem>) -> Html {
    let item = |problem: Problem| {
        let href = ["#", &problem.input].concat();
        html! { <li><a {href} data-do="go" data-at={problem.input}>{ problem.message }</a></li> }
    };
    html! {
        <div class="govuk-error-summary" id={ID} tabindex="-1">
            <div role="alert">
                <h2 class="govuk-error-summary__title">{ "There is a problem" }</h2>
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">{ for problems.into_iter().map(item) }</ul>
                </div>
            </div>
        </div>
    }
}
