//! The JavaScript face: converts, never computes.
//!
//! Callers import `index.js`, which stands in `js/` and awaits the wasm. `js/index.d.ts` says, for those
//! who write JavaScript, what every function and field means. What is given is read by `given` without
//! trusting any of it; what is handed back is shaped in `shape`; files are written in `export`.
#![deny(missing_docs)]

mod choice;
mod deciding;
mod export;
mod given;
mod listing;
mod question;
mod refusal;
mod shape;

use deciding::Deciding;
use engine::Procedure;
use export::Sheet;
use given::Given;
use js_sys::Array;
use listing::Listing;
use question::{Asked, Counts};
use refusal::{Problem, Refusal};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use shape::{
    Checklist, Comparison, DecisionSummary, Outcome, ProcedureSummary, Rule, Schedule, Topic,
    UnclearPoint, Walkthrough,
};
use wasm_bindgen::intern;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Runs when the module is loaded. From then on a panic, which should be impossible, is told on the console.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    keep_words();
}

/// Makes each rule's words into JavaScript's own once, instead of once for every answer that holds them.
fn keep_words() {
    for rule in procedures::all().iter().flat_map(|it| it.rules) {
        for words in [rule.id, rule.name(), rule.text, rule.source.section] {
            intern(words);
        }
    }
}

/// Every procedure that can be asked about.
///
/// # Errors
///
/// None that a caller can bring about.
#[wasm_bindgen(skip_typescript)]
pub fn procedures() -> Result<JsValue, JsValue> {
    plain(&procedures::all().iter().map(ProcedureSummary::new).collect::<Vec<_>>())
}

/// Every rule of one procedure.
///
/// # Errors
///
/// When there is no such procedure.
#[wasm_bindgen(skip_typescript)]
pub fn rules(procedure: JsValue) -> Result<JsValue, JsValue> {
    let procedure = find(procedure)?;
    plain(&procedure.rules.iter().map(|it| Rule::new(procedure, it)).collect::<Vec<_>>())
}

/// Everything that is unclear in one procedure's document.
///
/// # Errors
///
/// When there is no such procedure.
#[wasm_bindgen(skip_typescript)]
pub fn unclear(procedure: JsValue) -> Result<JsValue, JsValue> {
    plain(&UnclearPoint::all(find(procedure)?))
}

/// Every topic on which procedures can be compared.
///
/// # Errors
///
/// None that a caller can bring about.
#[wasm_bindgen(skip_typescript)]
pub fn topics() -> Result<JsValue, JsValue> {
    plain(&procedures::topics().iter().map(Topic::new).collect::<Vec<_>>())
}

/// What procedures say on one topic, side by side.
///
/// # Errors
///
/// When there is no such topic, or no such procedure.
#[wasm_bindgen(skip_typescript)]
pub fn compare(topic: JsValue, procedures: JsValue) -> Result<JsValue, JsValue> {
    let topic = choice::topics().read(&Given::new(topic, "topic", "the topic"))?;
    let procedures = Given::new(procedures, "procedures", "the list of procedures");
    plain(&Comparison::new(topic, &question::procedures(&procedures)?))
}

/// Every limit that a procedure sets, for these facts.
///
/// # Errors
///
/// When the question cannot be read or its facts cannot stand together.
#[wasm_bindgen(skip_typescript)]
pub fn schedule(question: JsValue) -> Result<JsValue, JsValue> {
    plain(&answer(&Given::new(question, "question", "the question"), Counts::Shown)?)
}

/// The same for a list of questions, each answered or refused by itself.
///
/// # Errors
///
/// When what was given is not a list.
#[wasm_bindgen(skip_typescript, js_name = scheduleMany)]
pub fn schedule_many(questions: JsValue) -> Result<JsValue, JsValue> {
    let questions =
        Given::new(questions, "questions", "the list of questions").list("a list of questions")?;
    let answers = Array::new();
    for question in questions {
        answers.push(&match answer(&question, Counts::LeftOut) {
            Ok(schedule) => plain(&schedule)?,
            Err(refusal) => plain(&Problem::new(refusal))?,
        });
    }
    Ok(answers.into())
}

/// What somebody has to do, may do or may ask for, for these facts.
///
/// # Errors
///
/// When the question cannot be read or its facts cannot stand together.
#[wasm_bindgen(skip_typescript)]
pub fn checklist(question: JsValue) -> Result<JsValue, JsValue> {
    plain(&list(&Given::new(question, "question", "the question"))?)
}

/// The decisions on which one procedure speaks, with what is asked for each, and those on which it does not.
///
/// # Errors
///
/// When there is no such procedure.
#[wasm_bindgen(skip_typescript)]
pub fn decisions(procedure: JsValue) -> Result<JsValue, JsValue> {
    let procedure = find(procedure)?;
    let all = procedures::decisions().iter();
    plain(&all.map(|it| DecisionSummary::new(procedure, it)).collect::<Vec<_>>())
}

/// What a document says for these answers: who decides, on what, and what comes next.
///
/// # Errors
///
/// When there is no such decision, or the question or its answers cannot be read.
#[wasm_bindgen(skip_typescript)]
pub fn decide(decision: JsValue, question: JsValue) -> Result<JsValue, JsValue> {
    let matter = choice::decisions().read(&Given::new(decision, "decision", "the decision"))?;
    plain(&outcome(matter, &Given::new(question, "question", "the question"))?)
}

/// The guide for families, with the dates that follow from these facts.
///
/// # Errors
///
/// When the question cannot be read or its facts cannot stand together.
#[wasm_bindgen(skip_typescript)]
pub fn walkthrough(question: JsValue) -> Result<JsValue, JsValue> {
    plain(&guide(&Given::new(question, "question", "the question"))?)
}

/// A schedule as a calendar file.
///
/// # Errors
///
/// When what was given is not a schedule, or has no date to export.
#[wasm_bindgen(skip_typescript, js_name = toIcs)]
pub fn to_ics(schedule: JsValue) -> Result<String, JsValue> {
    Ok(export::ics(&Sheet::read(&Given::new(schedule, "schedule", "the schedule"))?)?)
}

/// A schedule as a list for a spreadsheet.
///
/// # Errors
///
/// When what was given is not a schedule.
#[wasm_bindgen(skip_typescript, js_name = toCsv)]
pub fn to_csv(schedule: JsValue) -> Result<String, JsValue> {
    Ok(export::csv(&Sheet::read(&Given::new(schedule, "schedule", "the schedule"))?))
}

fn answer(question: &Given, counts: Counts) -> Result<Schedule, Refusal> {
    let Asked { procedure, question, counts } = Asked::read(question, counts)?;
    let facts = question.facts(procedure)?;
    Ok(Schedule::new(&engine::schedule(procedure, &facts), &facts, counts))
}

fn list(question: &Given) -> Result<Checklist, Refusal> {
    let Listing { asked: Asked { procedure, question, .. }, role } = Listing::read(question)?;
    let facts = question.facts(procedure)?;
    let schedule = engine::schedule(procedure, &facts);
    let checklist = engine::checklist(&schedule, &facts, role);
    Ok(Checklist::new(&checklist, &schedule, &facts))
}

fn outcome(matter: &engine::Topic, question: &Given) -> Result<Outcome, Refusal> {
    let Deciding { asked: Asked { procedure, question, .. }, decision, answers } =
        Deciding::read(question, matter)?;
    let facts = question.facts(procedure)?;
    let Some(decision) = decision else {
        return Ok(Outcome::not_covered(procedure, matter, &facts));
    };
    let schedule = decision.schedule(procedure, &facts, &answers);
    Ok(Outcome::new(matter, &engine::decide(decision, &schedule, &answers), &schedule, &facts))
}

fn guide(question: &Given) -> Result<Walkthrough, Refusal> {
    let Asked { procedure, question, .. } = Asked::read(question, Counts::LeftOut)?;
    Ok(Walkthrough::new(procedure, &question.facts(procedure)?))
}

fn find(procedure: JsValue) -> Result<&'static Procedure, Refusal> {
    choice::procedures().read(&Given::new(procedure, "procedure", "procedure"))
}

/// Plain objects, lists and text, as JSON would give them.
fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
