//! One of GOV.UK Frontend's checkboxes, with what it reveals.

use crate::dom;
use yew::prelude::*;

/// What a checkbox is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct CheckboxProps {
    /// Its id and name.
    pub(crate) id: AttrValue,
    /// Its words.
    pub(crate) label: AttrValue,
    /// More about it.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// Whether it is ticked.
    pub(crate) ticked: bool,
    /// It was ticked, or the tick taken away.
    pub(crate) ontick: Callback<bool>,
    /// What it reveals while it is ticked.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A checkbox.
#[component]
pub(crate) fn Checkbox(props: &CheckboxProps) -> Html {
    let ontick = props.ontick.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = dom::input(&event) {
            ontick.emit(input.checked());
        }
    });
    let id = &props.id;
    let hint_id = props.hint.as_ref().map(|_| [id, "-hint"].concat());
    html! {
        <>
            <div class="govuk-checkboxes__item">
                <input
                    class="govuk-checkboxes__input"
                    id={id.clone()}
                    name={id.clone()}
                    type="checkbox"
                    checked={props.ticked}
                    aria-describedby={hint_id.clone()}
                    {onchange}
                />
                <label class="govuk-label govuk-checkboxes__label" for={id.clone()}>{ &props.label }</label>
                { props.hint.as_ref().map(|hint| html! {
                    <div class="govuk-hint govuk-checkboxes__hint" id={hint_id.clone()}>{ hint }</div>
                }).unwrap_or_default() }
            </div>
            if props.ticked && props.children != Html::default() {
                <div class="govuk-checkboxes__conditional">{ props.children.clone() }</div>
            }
        </>
    }
}
