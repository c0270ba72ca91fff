//! A button that puts a sentence on the clipboard, and shows it where the browser will not.

use js_sys::Reflect;
use web_sys::window;
use yew::prelude::*;

/// What a copy button is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct CopyButtonProps {
    /// The id of the text where it has to be shown.
    pub(crate) id: AttrValue,
    /// The button's words.
    pub(crate) label: AttrValue,
    /// What tells it from other buttons of the same words.
    #[prop_or_default]
    pub(crate) about: Option<AttrValue>,
    /// What is copied.
    pub(crate) text: AttrValue,
    /// The button's classes.
    #[prop_or(AttrValue::Static("app-link-button"))]
    pub(crate) class: AttrValue,
    /// It was copied, or shown to be copied by hand.
    #[prop_or_default]
    pub(crate) oncopied: Callback<()>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Copied,
    Refused,
}

/// Copies, and says whether it has.
#[component]
pub(crate) fn CopyButton(props: &CopyButtonProps) -> Html {
    let outcome = use_state_eq(|| None::<(Outcome, AttrValue)>);
    let onclick = {
        let (text, outcome, oncopied) = (props.text.clone(), outcome.clone(), props.oncopied.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, outcome, oncopied) = (text.clone(), outcome.clone(), oncopied.clone());
            yew::platform::spawn_local(async move {
                let copied = copy(&text).await;
                outcome.set(Some((if copied { Outcome::Copied } else { Outcome::Refused }, text)));
                oncopied.emit(());
            });
        })
    };
    let current = outcome.as_ref().filter(|(_, text)| *text == props.text).map(|(outcome, _)| *outcome);
    let words = match current {
        Some(Outcome::Copied) => "Copied. Some machines keep or share what is copied.",
        Some(Outcome::Refused) => "This browser does not let the page copy. Select the words and copy them.",
        None => "",
    };
    html! {
        <span class="app-copy">
            <button type="button" class={props.class.clone()} {onclick}>
                { &props.label }
                { props.about.as_ref().map(|it| html! { <span class="govuk-visually-hidden">{ [": ", it].concat() }</span> }).unwrap_or_default() }
            </button>
            <span role="status" class="app-copy__outcome">{ words }</span>
            if current == Some(Outcome::Refused) {
                <textarea class="govuk-textarea" id={props.id.clone()} readonly={true} rows="3" aria-label={props.label.clone()} value={props.text.clone()} />
            }
        </span>
    }
}

/// Whether the browser took the text.
async fn copy(text: &str) -> bool {
    let Some(navigator) = window().map(|it| it.navigator()) else { return false };
    // Outside a secure context there is no clipboard at all.
    let has_clipboard = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    if !has_clipboard {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
