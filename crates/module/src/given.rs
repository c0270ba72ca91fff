//! What a caller gave, read without trusting any of it.
//!
//! Every property is read once, and everything that can run a caller's code (getters, proxies) is called in
//! a way that hands an exception back as a value: one that flew past Rust would leave its stack in disorder.

use crate::refusal::Refusal;
use js_sys::{JsString, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

/// The longest list that is read: far more than anybody has, and less than a machine can hold.
const LONGEST_LIST: u32 = 100_000;
/// The longest text that is read, in UTF-16 units.
const LONGEST_TEXT: u32 = 10_000;

#[wasm_bindgen]
extern "C" {
    /// `Array.isArray`, which throws for a proxy that was revoked.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// A value that a caller gave, and where it stood.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    value: JsValue,
    field: String,
    place: String,
    /// The entry of a list that it stands in, in words.
    entry: Option<String>,
}

/// The fields of an object that a caller gave.
#[derive(Debug)]
pub(crate) struct Fields {
    owner: String,
    given: Vec<Given>,
}

impl Given {
    /// A function's argument: its name for programs, and what people call it.
    pub(crate) fn new(value: JsValue, field: &str, place: &str) -> Self {
        Self { value, field: field.to_owned(), place: place.to_owned(), entry: None }
    }

    /// The field that it stands in, for programs.
    pub(crate) fn field(&self) -> &str {
        &self.field
    }

    /// Where it stands, for people: `closures`, `entry 3 of closures`.
    pub(crate) fn place(&self) -> &str {
        &self.place
    }

    /// Whether there is no value, as where an argument was not given.
    pub(crate) fn is_left_out(&self) -> bool {
        self.value.is_undefined()
    }

    /// Whether it is text.
    pub(crate) fn is_text(&self) -> bool {
        self.value.is_string()
    }

    /// Text, whatever it says.
    pub(crate) fn text(&self, wanted: &str) -> Result<String, Refusal> {
        let Some(text) = self.value.dyn_ref::<JsString>() else {
            return Err(self.wrong_type(wanted));
        };
        if text.length() > LONGEST_TEXT {
            return Err(self.too_long("text", LONGEST_TEXT, "characters"));
        }
        Ok(text.into())
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self) -> Result<bool, Refusal> {
        self.value.as_bool().ok_or_else(|| self.wrong_type("true or false"))
    }

    /// A number, as JavaScript writes it.
    pub(crate) fn number(&self) -> Result<String, Refusal> {
        if self.value.as_f64().is_none() {
            return Err(self.wrong_type("a number"));
        }
        let number: &js_sys::Number = self.value.unchecked_ref();
        number.to_string_with_radix(10).map(String::from).map_err(|_| self.unreadable())
    }

    /// The entries of a list.
    pub(crate) fn list(&self, wanted: &str) -> Result<Vec<Self>, Refusal> {
        self.list_of_at_most(LONGEST_LIST, wanted)
    }

    /// The entries of a list that is short.
    pub(crate) fn list_of_at_most(&self, most: u32, wanted: &str) -> Result<Vec<Self>, Refusal> {
        if !self.is_list()? {
            return Err(self.wrong_type(wanted));
        }
        let length = Reflect::get(&self.value, &JsValue::from_str("length"));
        let length = length.ok().and_then(|it| it.as_f64()).ok_or_else(|| self.unreadable())?;
        if length > f64::from(most) {
            return Err(self.too_long("list", most, "entries"));
        }
        let positions = (0..most).take_while(|position| f64::from(*position) < length);
        positions.map(|position| self.entry(position)).collect()
    }

    fn entry(&self, position: u32) -> Result<Self, Refusal> {
        let value = Reflect::get_u32(&self.value, position).map_err(|_| self.unreadable())?;
        let place = format!("entry {} of {}", position.saturating_add(1), self.place);
        Ok(Self { value, field: self.field.clone(), entry: Some(place.clone()), place })
    }

    /// The fields of a plain object. Fields without a value are there, and count as left out.
    pub(crate) fn object(&self, wanted: &str) -> Result<Fields, Refusal> {
        if !self.is_plain_object()? {
            return Err(self.wrong_type(wanted));
        }
        let keys = Reflect::own_keys(&self.value).map_err(|_| self.unreadable())?;
        if keys.length() > LONGEST_LIST {
            return Err(self.too_long("object", LONGEST_LIST, "fields"));
        }
        // A symbol cannot be a field's name written wrongly.
        let names = keys.iter().filter(JsValue::is_string);
        let given = names.map(|key| self.own_field(&key)).collect::<Result<_, _>>()?;
        Ok(Fields { owner: self.place.clone(), given })
    }

    fn own_field(&self, key: &JsValue) -> Result<Self, Refusal> {
        let name = Self::new(key.clone(), &self.field, &self.place).text("a name")?;
        let value = Reflect::get(&self.value, key).map_err(|_| self.unreadable())?;
        let place =
            self.entry.as_ref().map_or_else(|| name.clone(), |entry| format!("{name} in {entry}"));
        Ok(Self { value, field: name, place, entry: self.entry.clone() })
    }

    fn is_list(&self) -> Result<bool, Refusal> {
        is_array(&self.value).map_err(|_| self.unreadable())
    }

    /// Whether it was written as `{ … }` or read from JSON; in whichever window or realm.
    fn is_plain_object(&self) -> Result<bool, Refusal> {
        if !self.value.is_object() || self.is_list()? {
            return Ok(false);
        }
        let prototype_of = |value: &JsValue| Reflect::get_prototype_of(value).map(JsValue::from);
        let prototype = prototype_of(&self.value).map_err(|_| self.unreadable())?;
        if prototype.is_null() {
            return Ok(true);
        }
        Ok(prototype_of(&prototype).map_err(|_| self.unreadable())?.is_null())
    }

    /// That it is not what was wanted.
    fn wrong_type(&self, wanted: &str) -> Refusal {
        let what = self
            .is_list()
            .map_or("something that cannot be read", |is_list| kind(&self.value, is_list));
        let message = if self.value.is_undefined() {
            format!("{} is missing; give {wanted}", self.place)
        } else {
            format!("{} is {what}; give {wanted}", self.place)
        };
        Refusal::new("wrong-type", &self.field, message)
    }

    fn unreadable(&self) -> Refusal {
        let message = format!(
            "{} threw an error while it was read; give plain objects, lists and text",
            self.place
        );
        Refusal::new("unreadable", &self.field, message)
    }

    fn too_long(&self, what: &str, most: u32, of: &str) -> Refusal {
        let message = format!("{} is too long a {what}; give no more than {most} {of}", self.place);
        Refusal::new("too-long", &self.field, message)
    }
}

impl Fields {
    /// Refuses a field that is not one of these.
    pub(crate) fn only(self, known: &[&str]) -> Result<Self, Refusal> {
        let unknown = self.given.iter().find(|it| !known.contains(&it.field.as_str()));
        let what = format!("a field of {}", self.owner);
        match unknown {
            Some(it) => Err(Refusal::unknown(
                "unknown-field",
                &it.field,
                &it.field,
                &what,
                known.iter().copied(),
            )),
            None => Ok(self),
        }
    }

    /// The field of this name, if it has a value.
    pub(crate) fn get(&self, name: &str) -> Option<&Given> {
        self.given.iter().find(|it| it.field == name && !it.is_left_out())
    }

    /// The field of this name.
    pub(crate) fn need(&self, name: &str, wanted: &str) -> Result<&Given, Refusal> {
        self.get(name).ok_or_else(|| {
            let message = format!("{name} is missing from {}; give {wanted}", self.owner);
            Refusal::new("missing-field", name, message)
        })
    }

    /// Every field that has a value.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Given> {
        self.given.iter().filter(|it| !it.is_left_out())
    }
}

/// What a value is, for somebody who has to change it.
fn kind(value: &JsValue, is_list: bool) -> &'static str {
    if is_list {
        "a list"
    } else if value.is_null() {
        "null"
    } else if value.is_string() {
        "text"
    } else if value.as_bool().is_some() {
        "true or false"
    } else if value.as_f64().is_some() {
        "a number"
    } else if value.is_bigint() {
        "a BigInt"
    } else if value.is_symbol() {
        "a symbol"
    } else if value.is_function() {
        "a function"
    } else {
        "an object of another sort"
    }
}
