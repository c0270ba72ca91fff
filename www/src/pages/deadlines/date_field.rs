//! A date of the form: the date input, tied to what was entered and to what is wrong with it.

use crate::app::Place;
use crate::clock;
use crate::components::date_input::{DateError, DateInput};
use crate::date_text::Part;
use crate::fields::Field;
use crate::form::{Action, FieldError, FormHandle};
use engine::Moment;
use std::rc::Rc;
use yew::prelude::*;

/// What is to be mended now, for every field below.
pub(crate) type Errors = Rc<Vec<FieldError>>;

/// What a date of the form is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct DateFieldProps {
    /// Which date.
    pub(crate) field: Field,
    /// What date it is.
    pub(crate) legend: AttrValue,
    /// More about it.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// Whether its time of day is asked too.
    #[prop_or_default]
    pub(crate) with_time: bool,
    /// More buttons under it.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A date of the form.
#[component]
pub(crate) fn DateField(props: &DateFieldProps) -> Html {
    let (Some(form), Some(errors), Some(place)) =
        (use_context::<FormHandle>(), use_context::<Errors>(), use_context::<Place>())
    else {
        return Html::default();
    };
    let field = props.field;
    let text = form.text(field);
    let error = errors.iter().find(|it| it.field == field).filter(|_| form.shows_errors(field));
    let dispatch = form.dispatcher();
    let ontype = {
        let dispatch = dispatch.clone();
        Callback::from(move |(part, typed): (Part, String)| dispatch.dispatch(Action::Type(field, part, typed)))
    };
    let onleave = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::Leave(field)))
    };
    let ontoday = Callback::from(move |()| {
        if let Some(today) = clock::today() {
            dispatch.dispatch(Action::Fill(field, Moment::day(today)));
        }
    });
    html! {
        <DateInput
            id={field.id()}
            legend={props.legend.clone()}
            hint={props.hint.clone()}
            with_time={props.with_time || !text.time.is_empty()}
            {text}
            live={place.live}
            error={error.map(|it| DateError { message: it.message.clone().into(), parts: it.parts.clone() })}
            {ontype}
            {onleave}
            {ontoday}
        >
            { props.children.clone() }
        </DateInput>
    }
}
