//! A link within the site. Every one is relative, so that the site works in any folder of any host.

use crate::app::Place;
use crate::page::Page;
use web_sys::window;
use yew::prelude::*;

/// What a link is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct LinkProps {
    /// Where it leads.
    pub(crate) to: Page,
    /// Its classes.
    #[prop_or(AttrValue::Static("govuk-link"))]
    pub(crate) class: AttrValue,
    /// Its words.
    pub(crate) children: Html,
}

/// Leads to another page; in the live page without loading it anew, so that what was typed is kept.
#[component]
pub(crate) fn Link(props: &LinkProps) -> Html {
    let place = use_context::<Place>();
    let (root, page) = place.as_ref().map_or((String::new(), Page::Home), |it| (it.root.to_string(), it.page));
    let href = match [&root, props.to.path()].concat() {
        empty if empty.is_empty() => "./".to_owned(),
        href => href,
    };
    let onclick = {
        let (to, href) = (props.to, href.clone());
        Callback::from(move |event: MouseEvent| {
            let plain = event.button() == 0
                && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
            let Some(place) = place.as_ref().filter(|it| it.live && plain && to != Page::NotFound) else {
                return;
            };
            let history = window().and_then(|it| it.history().ok());
            let went = history
                .map(|it| it.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&href)))
                .is_some_and(|it| it.is_ok());
            if went {
                event.prevent_default();
                place.go.emit(to);
            }
        })
    };
    let current = (page == props.to).then_some("page");
    html! { <a {href} class={props.class.clone()} aria-current={current} {onclick}>{ props.children.clone() }</a> }
}
