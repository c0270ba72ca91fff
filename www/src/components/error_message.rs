//! GOV.UK Frontend's error message, beside a field.

use yew::prelude::*;

/// A message with the id that its field's `aria-describedby` names.
pub(crate) fn error_message(id: String, message: &str) -> Html {
    html! {
        <p {id} class="govuk-error-message"><span class="govuk-visually-hidden">{ "Error: " }</span>{ message.to_owned() }</p>
    }
}
