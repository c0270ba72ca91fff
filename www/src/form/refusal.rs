//! What is to be mended, in words, beside the field that it is about.

use crate::date_text::Part;
use crate::fields::{Field, Kept};
use crate::words::capital;
use engine::words::day;
use engine::{Error, Event, Moment, Procedure};

/// Every part of a date.
const PARTS: [Part; 3] = [Part::Day, Part::Month, Part::Year];

/// Something to mend.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// The field.
    pub(crate) field: Field,
    /// The part that the summary leads to.
    pub(crate) part: Part,
    /// The parts that are marked.
    pub(crate) parts: Vec<Part>,
    /// The message.
    pub(crate) message: String,
}

/// What a field is called in a message.
pub(crate) fn name(procedure: Option<&Procedure>, field: Field) -> String {
    match field {
        Field::Event(event, at) => {
            let name = event_name(procedure, event);
            if at == 0 { name } else { [&name, " ", &(u16::from(at) + 1).to_string()].concat() }
        }
        Field::Happened(Kept { rule, .. }) => {
            let title = procedure.and_then(|it| it.rule(rule)).map_or(rule, engine::Rule::name);
            ["day on which this happened: ", title].concat()
        }
        Field::Closure(at) => {
            ["day your office is shut ", &(u16::from(at) + 1).to_string()].concat()
        }
    }
}

/// What the document's area calls an event.
pub(crate) fn event_name(procedure: Option<&Procedure>, event: Event) -> String {
    procedure.map_or(event.name(), |it| it.event_name(event)).to_owned()
}

/// What the engine refused, beside each field that it is about, by what it is called.
pub(super) fn refused(
    procedure: &Procedure,
    error: &Error,
    dates: &[(Field, Moment)],
    name: &dyn Fn(Field) -> String,
) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for &(field, moment) in dates {
        let message = match error {
            Error::EventsOutOfOrder { earlier, earlier_date, later, later_date } => {
                let (this, date, relation, that, other) = match field {
                    Field::Event(event, _) if event == *earlier && moment.date == *earlier_date => {
                        (*earlier, *earlier_date, ") is after the ", *later, *later_date)
                    }
                    Field::Event(event, _) if event == *later && moment.date == *later_date => {
                        (*later, *later_date, ") is before the ", *earlier, *earlier_date)
                    }
                    Field::Event(..) | Field::Happened(_) | Field::Closure(_) => continue,
                };
                let (this, that) = (
                    capital(&event_name(Some(procedure), this)),
                    event_name(Some(procedure), that),
                );
                [&this, " (", &day(date), relation, &that, " (", &day(other), "). Check both dates"]
                    .concat()
            }
            Error::DateOutOfRange { date, .. } if moment.date == *date => {
                let name = capital(&name(field));
                let (first, last) = (day(calendar::FIRST), day(calendar::LAST));
                [
                    &name,
                    " must be from ",
                    &first,
                    " to ",
                    &last,
                    ", the years whose bank holidays are known",
                ]
                .concat()
            }
            Error::HappenedInFuture { date, .. }
                if matches!(field, Field::Happened(_)) && moment.date == *date =>
            {
                [&capital(&name(field)), " must be today or in the past"].concat()
            }
            // About another date, or a question that the form cannot put: no field to mend.
            Error::DateOutOfRange { .. }
            | Error::HappenedInFuture { .. }
            | Error::DiscussionNotListed { .. }
            | Error::CircumstancesClash { .. }
            | Error::UnknownRule { .. }
            | _ => continue,
        };
        errors.push(FieldError { field, part: Part::Day, parts: PARTS.to_vec(), message });
    }
    errors
}
