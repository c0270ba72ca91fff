//! One of GOV.UK Frontend's checkboxes, with what it reveals.

use yew::prelude::*;

/// A checkbox.
#[derive(Debug)]
pub(crate) struct Checkbox {
    /// Its id and name.
    pub(crate) id: String,
    /// Its words.
    pub(crate) label: &'static str,
    /// More about it.
    pub(crate) hint: Option<&'static str>,
    /// Whether it is ticked.
    pub(crate) ticked: bool,
    /// What it reveals while it is ticked.
    pub(crate) reveals: Option<Html>,
}

/// Draws it.
pub(crate) fn checkbox(checkbox: Checkbox) -> Html {
    let Checkbox { id, label, hint, ticked, reveals } = checkbox;
    let hint_id = hint.map(|_| [&id, "-hint"].concat());
    let hint = hint.map(|hint| html! { <div class="govuk-hint govuk-checkboxes__hint" id={hint_id.clone()}>{ hint }</div> });
    let revealed = reveals.filter(|_| ticked).map(|it| html! { <div class="govuk-checkboxes__conditional">{ it }</div> });
    html! {
        <>
            <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" id={id.clone()} name={id.clone()} type="checkbox" checked={ticked} aria-describedby={hint_id} />
                <label class="govuk-label govuk-checkboxes__label" for={id}>{ label }</label>
                { hint.unwrap_or_default() }
            </div>
            { revealed.unwrap_or_default() }
        </>
    }
}
