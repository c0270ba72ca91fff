//! What the checklist asks: the document, the role, which part of it, what is so, which children.

use super::link_to_dates;
use crate::browser::FORM;
use crate::components::checkbox::{checkbox, open_checkboxes};
use crate::components::details::{LARGE, open_details};
use crate::components::group::open_group;
use crate::components::link_button::link_button;
use crate::components::select::Select;
use crate::fields::{self, About, capital_name};
use crate::form::{ChildText, Form, child_name};
use crate::markup::Markup;
use crate::pages::Showing;
use crate::pages::deadlines::asking::Asking;
use crate::sheet::View;
use crate::words::capital;
use engine::{Circumstance, Procedure, Role};

/// The id of the list of roles.
pub(crate) const ROLE: &str = "role";
/// The id of the list of parts.
pub(crate) const VIEW: &str = "view";

/// What is asked of each child beside whether it comes: the rest that is so of one child and not of another.
const OF_A_CHILD: [Circumstance; 2] = [Circumstance::Unborn, Circumstance::LookedAfter];

/// The form.
pub(super) fn asking(to: &mut Markup, showing: &Showing<'_>) {
    let form = showing.form;
    let asking = Asking { form, errors: &[], live: showing.live };
    to.open("form", "app-columns__form app-screen-only");
    to.set("id", FORM);
    to.set("novalidate", "");
    to.set("autocomplete", "off");
    asking.document(to);
    to.row();
    if let Some(procedure) = form.procedure() {
        role(to, showing, procedure);
        view(to, showing);
        dates(to, form, procedure);
        children(to, form, procedure);
        asking.decided(to);
        circumstances(to, form, procedure);
    }
    to.close();
    to.row();
    if !form.is_empty() || showing.sheet.has_marks() {
        link_button(to, "clear", "", &["Clear everything entered"], &[]);
    }
    to.close();
    to.close();
}

fn role(to: &mut Markup, showing: &Showing<'_>, procedure: &'static Procedure) {
    let chosen = showing.sheet.role.map_or("", Role::id);
    let select = Select { id: ROLE, label: "Whose list?", all: "Choose a role", chosen };
    select.open(to);
    for &role in Role::ALL {
        if procedure.items_of(role).next().is_some() {
            select.choice(to, role.id(), &capital(procedure.title(role)));
        }
    }
    Select::close(to);
}

fn view(to: &mut Markup, showing: &Showing<'_>) {
    let chosen = showing.sheet.view.id();
    let select = Select { id: VIEW, label: "Which part of it?", all: "", chosen };
    select.open(to);
    for (_, id, name) in View::ALL {
        select.choice(to, id, name);
    }
    Select::close(to);
}

/// The dates as they were entered on their own page, and the way there.
fn dates(to: &mut Markup, form: &Form, procedure: &'static Procedure) {
    let events = form.line().events;
    to.open("div", "govuk-form-group");
    to.words("h2", "govuk-heading-s app-form-heading", "The dates");
    to.row();
    if events.is_empty() {
        to.words(
            "p",
            "govuk-hint",
            "None entered yet. The list then shows what has to be done, without dates.",
        );
    } else {
        to.open("ul", "govuk-list");
        for (event, at) in events {
            to.tell("li", "", &[&capital_name(procedure, event), ": ", &engine::words::moment(at)]);
        }
        to.close();
    }
    to.close();
    to.open("p", "govuk-body");
    link_to_dates(to, "Enter or change dates");
    to.close_both();
}

/// The children, once somebody tells them apart.
fn children(to: &mut Markup, form: &Form, procedure: &'static Procedure) {
    to.row();
    for (place, child) in form.children.iter().enumerate() {
        one_child(to, procedure, place, child);
    }
    to.close();
    to.open("p", "app-add");
    let add: &[&str] = match form.children.len() {
        0 => &["Tell several children apart"],
        _ => &["Add another child"],
    };
    link_button(to, "add-child", "", add, &[]);
    to.close();
}

fn one_child(to: &mut Markup, procedure: &'static Procedure, place: usize, child: &ChildText) {
    let name = child_name(place);
    let id = ["child-", &place.to_string()].concat();
    open_group(to, &id, &name, "", "");
    age(to, &id, &name, child);
    coming(to, &id, procedure, child);
    open_checkboxes(to);
    let offered = fields::all_circumstances(procedure);
    for it in OF_A_CHILD {
        if offered.contains(&it) {
            let input = [&id, "-", it.id()].concat();
            checkbox(to, &input, fields::label(it), "", child.circumstances.contains(&it));
        }
    }
    to.close();
    link_button(to, "remove-child", &place.to_string(), &["Take away ", &name], &[]);
    to.close_both();
}

fn age(to: &mut Markup, id: &str, name: &str, child: &ChildText) {
    let problem = child.age().err();
    to.open(
        "div",
        if problem.is_some() {
            "govuk-form-group govuk-form-group--error"
        } else {
            "govuk-form-group"
        },
    );
    to.open("label", "govuk-label");
    to.set_to("for", &[id, "-age"]);
    to.text("Age in years, if you know it");
    to.heard(&[" (", name, ")"]);
    to.close();
    to.row();
    if let Some(problem) = problem {
        to.open("p", "govuk-error-message");
        to.set_to("id", &[id, "-age-error"]);
        to.heard(&["Error: "]);
        to.text(problem);
        to.close();
    }
    to.close();
    to.open("input", "govuk-input govuk-input--width-2");
    to.set_to("id", &[id, "-age"]);
    to.set("type", "text");
    to.set("inputmode", "numeric");
    if problem.is_some() {
        to.set("aria-invalid", "true");
        to.set_to("aria-describedby", &[id, "-age-error"]);
    }
    to.value(&child.age);
    to.close_both();
}

/// Whether the child will come: a wish not to is respected as it stands.
fn coming(to: &mut Markup, id: &str, procedure: &'static Procedure, child: &ChildText) {
    let offered = fields::all_circumstances(procedure);
    for it in [Circumstance::ChildAttending, Circumstance::ChildNotAttending] {
        if offered.contains(&it) {
            open_checkboxes(to);
            let input = [id, "-", it.id()].concat();
            checkbox(to, &input, fields::label(it), "", child.circumstances.contains(&it));
            to.close();
        }
    }
}

/// What is so of the conference as a whole, or of the one child, by what it is about.
fn circumstances(to: &mut Markup, form: &Form, procedure: &'static Procedure) {
    let mut offered = fields::all_circumstances(procedure);
    offered.retain(|it| !matches!(it, Circumstance::PlanMade | Circumstance::NoPlan));
    if !form.children.is_empty() {
        offered.retain(|it| !it.is_of_one_child());
    }
    to.row();
    for (about, words) in About::ALL {
        let here: Vec<Circumstance> =
            offered.iter().copied().filter(|it| fields::about(*it) == about).collect();
        if here.is_empty() {
            continue;
        }
        let ticked = here.iter().filter(|it| form.holds(**it)).count();
        let ticked = if ticked == 0 {
            String::new()
        } else {
            [" (", &ticked.to_string(), " ticked)"].concat()
        };
        open_details(to, LARGE, &[words, &ticked], false);
        open_group(to, about.id(), words, "", "");
        open_checkboxes(to);
        for so in here {
            checkbox(to, &["so-", so.id()].concat(), fields::label(so), "", form.holds(so));
        }
        to.close();
        to.close_both();
        to.close_both();
    }
    to.close();
}
