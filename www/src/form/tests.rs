//! Dates in, limits out; what is refused; the line that keeps it all.

use super::*;

fn form(actions: impl IntoIterator<Item = Action>) -> Form {
    let mut form = Form::default();
    actions.into_iter().for_each(|it| form.act(it));
    form
}

fn fill(event: Event, at: u8, date: &str) -> Action {
    Action::Fill(Field::Event(event, at), Moment::parse(date).unwrap())
}

fn york() -> Form {
    form([
        Action::Document("york"),
        fill(Event::StrategyDiscussion, 0, "2026-12-14"),
        fill(Event::InitialConference, 0, "2026-12-31T10:00"),
    ])
}

#[test]
fn dates_in_limits_out() {
    let (answer, errors) = york().answer(NaiveDate::from_ymd_opt(2026, 12, 20));
    assert_eq!(errors, []);
    let answer = answer.unwrap();
    let first = answer
        .schedule
        .deadlines
        .iter()
        .find(|it| it.timescale.holds == Some(Event::InitialConference));
    assert_eq!(first.unwrap().due.to_string(), "2027-01-07");
}

#[test]
fn nothing_is_worked_out_until_a_replaced_document_is_meant() {
    let mut form = form([
        Action::Document("stoke-on-trent"),
        fill(Event::StrategyDiscussion, 0, "2016-12-14"),
    ]);
    assert!(form.asks_purpose() && form.answer(None).0.is_none());
    form.act(Action::Purpose(Purpose::LookBack));
    assert!(form.answer(None).0.is_some());
}

#[test]
fn an_impossible_order_names_both_fields() {
    let mut form = york();
    form.act(fill(Event::InitialConference, 0, "2026-12-01"));
    let (answer, errors) = form.answer(None);
    assert!(answer.is_none());
    let fields: Vec<_> = errors.iter().map(|it| it.field.id()).collect();
    assert_eq!(fields, ["strategy-discussion", "initial-conference"]);
    assert!(errors.iter().all(
        |it| it.message.contains("1 December 2026") && it.message.contains("14 December 2026")
    ));
}

#[test]
fn a_date_outside_the_calendar_leaves_the_others_standing() {
    let mut form = york();
    form.act(fill(Event::StrategyDiscussion, 0, "1999-12-01"));
    let (answer, errors) = form.answer(None);
    assert!(answer.is_some());
    assert_eq!(errors.len(), 1);
}

#[test]
fn the_line_fills_the_form_again() {
    let mut form = york();
    form.act(fill(Event::StrategyDiscussion, 1, "2026-12-18"));
    let line = form.line().write();
    let mut again = Form::default();
    again.act(Action::Paste(DatesLine::read(&line).unwrap()));
    assert_eq!(again.line().write(), line);
    assert_eq!(again.moments(Event::StrategyDiscussion).len(), 2);
    assert!(form.is_unkept() && !again.is_unkept());
}

#[test]
fn circumstances_stay_out_of_the_line_unless_chosen() {
    let mut form = york();
    form.act(Action::Circumstance(Circumstance::Unborn, true));
    assert!(!form.line().write().contains("unborn"));
    form.act(Action::LineSaysSo(true));
    assert!(form.line().write().contains("so unborn"));
}

#[test]
fn removing_a_date_closes_the_gap() {
    let mut form = york();
    form.act(fill(Event::StrategyDiscussion, 1, "2026-12-18"));
    form.act(fill(Event::StrategyDiscussion, 2, "2026-12-21"));
    form.act(Action::Remove(Field::Event(Event::StrategyDiscussion, 1)));
    let dates: Vec<_> =
        form.moments(Event::StrategyDiscussion).iter().map(|it| it.1.to_string()).collect();
    assert_eq!(dates, ["2026-12-14", "2026-12-21"]);
}

#[test]
fn what_a_document_does_not_ask_is_kept_and_named() {
    let form = form([Action::Document("cumbria"), fill(Event::EpoEnd, 0, "2026-12-14")]);
    assert_eq!(form.set_aside(), [Event::EpoEnd]);
}
