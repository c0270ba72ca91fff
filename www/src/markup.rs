//! Markup written from top to bottom, for the live page.
//!
//! `html!` writes some 300 bytes of wasm for each element, and a call that takes its children as values some
//! 100; a call that opens an element and one that closes it are a dozen each. The page has a few hundred
//! elements and a bound on its size. Pages that are only written beforehand use `html!`.

use yew::prelude::*;
use yew::virtual_dom::{VList, VTag, VText};

/// What has been written so far: the elements that stand open, each with its children.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    open: Vec<Open>,
    done: Vec<Html>,
}

/// An element, or a row of things in the place of one, that stands open.
#[derive(Debug)]
struct Open {
    tag: Option<VTag>,
    before: Vec<Html>,
}

impl Markup {
    /// Opens an element with a class.
    #[inline(never)]
    pub(crate) fn open(&mut self, name: &'static str, class: &'static str) {
        let mut tag = VTag::new(name);
        if !class.is_empty() {
            tag.add_attribute("class", class);
        }
        let before = std::mem::take(&mut self.done);
        self.open.push(Open { tag: Some(tag), before });
    }

    /// Opens a row of things that takes one place among its siblings, however many they are. What may or may
    /// not be there stands in a row, so that its siblings keep their places and their focus.
    #[inline(never)]
    pub(crate) fn row(&mut self) {
        let before = std::mem::take(&mut self.done);
        self.open.push(Open { tag: None, before });
    }

    /// Closes what was opened last.
    #[inline(never)]
    pub(crate) fn close(&mut self) {
        let Some(Open { tag, before }) = self.open.pop() else { return };
        let inside = std::mem::replace(&mut self.done, before);
        self.done.push(match tag {
            Some(mut tag) => {
                tag.add_children(inside);
                tag.into()
            }
            None => VList::with_children(inside, None).into(),
        });
    }

    /// Closes two.
    #[inline(never)]
    pub(crate) fn close_both(&mut self) {
        self.close();
        self.close();
    }

    /// Sets an attribute of the element that was opened last.
    #[inline(never)]
    pub(crate) fn set(&mut self, name: &'static str, value: &'static str) {
        self.put(name, AttrValue::Static(value));
    }

    /// Sets an attribute to parts put together.
    #[inline(never)]
    pub(crate) fn set_to(&mut self, name: &'static str, parts: &[&str]) {
        self.put(name, parts.concat().into());
    }

    #[inline(never)]
    fn put(&mut self, name: &'static str, value: AttrValue) {
        if let Some(tag) = self.open.last_mut().and_then(|it| it.tag.as_mut()) {
            if name == "key" {
                tag.key = Some(value.to_string().into());
            } else {
                tag.add_attribute(name, value);
            }
        }
    }

    /// What stands in a text box. Left out, the box keeps what is typed into it.
    #[inline(never)]
    pub(crate) fn value(&mut self, value: &str) {
        if let Some(tag) = self.open.last_mut().and_then(|it| it.tag.as_mut()) {
            tag.set_value(Some(AttrValue::from(value.to_owned())));
        }
    }

    /// Whether a box is checked. Left out, it keeps what is chosen in it.
    #[inline(never)]
    pub(crate) fn checked(&mut self, checked: bool) {
        if let Some(tag) = self.open.last_mut().and_then(|it| it.tag.as_mut()) {
            tag.set_checked(checked);
        }
    }

    /// Writes words.
    #[inline(never)]
    pub(crate) fn text(&mut self, words: &'static str) {
        self.done.push(VText::new(words).into());
    }

    /// Writes words put together.
    #[inline(never)]
    pub(crate) fn say(&mut self, parts: &[&str]) {
        self.done.push(VText::new(parts.concat()).into());
    }

    /// An element that holds words alone.
    #[inline(never)]
    pub(crate) fn words(&mut self, name: &'static str, class: &'static str, words: &'static str) {
        self.open(name, class);
        self.text(words);
        self.close();
    }

    /// An element that holds words put together.
    #[inline(never)]
    pub(crate) fn tell(&mut self, name: &'static str, class: &'static str, parts: &[&str]) {
        self.open(name, class);
        self.say(parts);
        self.close();
    }

    /// Words that are heard and not seen.
    #[inline(never)]
    pub(crate) fn heard(&mut self, parts: &[&str]) {
        self.tell("span", "govuk-visually-hidden", parts);
    }

    /// Everything that was written.
    pub(crate) fn finish(self) -> Html {
        VList::with_children(self.done, None).into()
    }
}
