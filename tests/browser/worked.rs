//! Worked cases of decisions, answered on the page and read there: nothing that the document says is lost on the way.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use engine::{Decision, Event, Procedure, Role, Status, words};
use tests::case::File;
use tests::decision::{Answered, Matter};
use xtask::workspace;

use crate::visit::{Visit, in_both};

/// Of each of the area's decisions the first case that can be entered by its answers and the day of the conference.
fn cases(procedure: &Procedure) -> Result<Vec<Matter>> {
    let folder = workspace::root().join("tests").join("cases").join(procedure.id);
    let mut decisions = BTreeSet::new();
    let mut cases = Vec::new();
    for file in workspace::files(&folder)? {
        for case in read(&folder.join(file))? {
            let events: Vec<&str> = case.events.keys().map(String::as_str).collect();
            let is_short = matches!(*events, [] | ["initial-conference"]);
            let is_plain = case.circumstances.is_empty() && case.days_mean.is_none();
            if is_short && is_plain && decisions.insert(case.decision.clone()) {
                cases.push(case);
            }
        }
    }
    Ok(cases)
}

fn read(file: &Path) -> Result<Vec<Matter>> {
    let parsed: File = toml::from_str(&fs::read_to_string(file)?)
        .with_context(|| format!("{}", file.display()))?;
    Ok(parsed.decision)
}

/// The ids of the boxes and radios that a case answers with.
fn answers(decision: &Decision, case: &Matter) -> Vec<String> {
    let mut ids = Vec::new();
    for ask in decision.asks {
        match case.answers.get(ask.id) {
            Some(Answered::One(answer)) => ids.push(format!("{}-{answer}", ask.id)),
            Some(Answered::Ticked(none)) if none.is_empty() => {
                ids.push(format!("{}--none", ask.id));
            }
            Some(Answered::Ticked(answers)) => {
                ids.extend(answers.iter().map(|it| format!("{}--{it}", ask.id)));
            }
            None => {}
        }
    }
    ids
}

/// The outcome as the page has it for a case.
async fn outcome(visit: &Visit, procedure: &Procedure, case: &Matter) -> Result<String> {
    visit.load("").await?;
    let decision = procedure.decision(&case.decision).context("no such decision")?;
    if let Some(date) = case.events.get("initial-conference").and_then(|it| it.first()) {
        visit.open("deadlines/").await?;
        visit.under_document(procedure.name).await?;
        let mut legend = procedure.event_name(Event::InitialConference).to_owned();
        if let Some(first) = legend.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        let date = date.split('T').next().unwrap_or_default();
        visit.enter(&legend, &date.split('-').rev().collect::<Vec<_>>().join(" ")).await?;
        visit.go("Decisions").await?;
        visit
            .evaluate(&format!(
                "document.querySelector('main a[href$=\"/{}/\"]').click()",
                decision.id
            ))
            .await?;
        visit.drawn().await?;
    } else {
        visit.decision(procedure.name, decision.id).await?;
    }
    visit.take_all_at_once().await?;
    for answer in answers(decision, case) {
        visit.pick(&answer).await?;
    }
    visit.outcome().await
}

/// "Thursday 25 March 2027", from a day in a case.
fn day(of_case: &str) -> Result<String> {
    let day = of_case.split('T').next().unwrap_or_default();
    Ok(words::day(day.parse().ok().with_context(|| of_case.to_owned())?))
}

/// Everything that the case expects stands in the outcome, and what it rules out does not.
fn hold(procedure: &Procedure, case: &Matter, said: &str) -> Result<()> {
    let heading = match Status::from_id(&case.status).context("a status")? {
        Status::NeedsAnswers => "More answers are needed",
        Status::ForJudgement => "For judgement",
        Status::Settled => "The document leaves no choice here",
        Status::NotCovered => "The document does not say",
    };
    ensure!(said.starts_with(heading), "it is not `{heading}`");
    let decides = case.decided_by.as_deref().and_then(Role::from_id).map(|it| procedure.title(it));
    if let Some(title) = decides.filter(|_| case.status == "for-judgement") {
        let decides = format!("who decides: {title}").to_lowercase();
        ensure!(said.to_lowercase().contains(&decides), "not `{decides}`");
    }
    let text =
        |id: &str| Ok::<_, anyhow::Error>(procedure.rule(id).with_context(|| id.to_owned())?.text);
    for id in case.reasons.keys().chain(case.steps.keys()).chain(case.records.keys()) {
        ensure!(said.contains(text(id)?), "{id} does not stand there");
    }
    // What else can be done stands beside every outcome of its decision.
    let apart = procedure.decision(&case.decision).and_then(|it| it.apart.as_ref());
    let lists = apart.into_iter().flat_map(|it| [it.instead, it.heard, it.told]);
    let beside: Vec<&str> = lists.flatten().copied().collect();
    for id in case.not_named.keys().filter(|it| !beside.contains(&it.as_str())) {
        ensure!(!said.contains(text(id)?), "{id} stands there");
    }
    for (id, step) in &case.steps {
        for date in [&step.due, &step.latest].into_iter().flatten() {
            let before = said.split(text(id)?).next().unwrap_or_default();
            let around = before.get(before.len().saturating_sub(400)..).unwrap_or(before);
            ensure!(around.contains(&day(date)?), "{id} has not the date {date}");
        }
    }
    Ok(())
}

/// Every case of an area is read on the page as it was written.
async fn stand_as_written(visit: &Visit, area: &str) -> Result<()> {
    let procedure = procedures::find(area).context("no such area")?;
    let cases = cases(procedure)?;
    ensure!(cases.len() >= procedure.decisions.len() / 2, "only {} cases", cases.len());
    for case in &cases {
        let said = outcome(visit, procedure, case).await.with_context(|| case.about.clone())?;
        hold(procedure, case, &said).with_context(|| format!("{}\n{said}\n", case.about))?;
    }
    Ok(())
}

in_both! {
    async fn cumbria(visit) {
        stand_as_written(visit, "cumbria").await
    }
}

in_both! {
    async fn middlesbrough(visit) {
        stand_as_written(visit, "middlesbrough").await
    }
}

in_both! {
    async fn redcar_and_cleveland(visit) {
        stand_as_written(visit, "redcar-and-cleveland").await
    }
}

in_both! {
    async fn stoke_on_trent(visit) {
        stand_as_written(visit, "stoke-on-trent").await
    }
}

in_both! {
    async fn york(visit) {
        stand_as_written(visit, "york").await
    }
}
