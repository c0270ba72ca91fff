//! What is said of a rule wherever it stands: words for its source, its strength, its stage and the rest.

use crate::fields;
use crate::words::list;
#[cfg(feature = "prerender")]
use engine::{Anchor, Event, Which};
use engine::{
    Circumstance, Kind, Lines, Paper, Procedure, Recipient, Rule, Source, Stage, Strength,
};

/// Where a document says something: "York document, section “…”, lines 129 to 132".
pub(crate) fn source(procedure: &Procedure, source: Source) -> String {
    [procedure.name, " document, section “", source.section, "”, ", &lines(source.lines)].concat()
}

/// "line 3", "lines 3 to 5".
pub(crate) fn lines(lines: Lines) -> String {
    if lines.first == lines.last {
        ["line ", &lines.first.to_string()].concat()
    } else {
        ["lines ", &lines.first.to_string(), " to ", &lines.last.to_string()].concat()
    }
}

/// How strongly the document puts it.
pub(crate) const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Must => "The document says that this must be done.",
        Strength::Should => "The document says that this should be done.",
        Strength::Normally => "The document says that this is what normally happens.",
        Strength::May => "The document allows this.",
        Strength::States => "The document states this as a fact.",
    }
}

/// A stage in words.
pub(crate) const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Referral => "Referral",
        Stage::Enquiry => "Enquiry",
        Stage::Convening => "Calling the conference",
        Stage::PreBirth => "Before the birth",
        Stage::Transfer => "Moving between areas",
        Stage::PreConference => "Before the conference",
        Stage::Conference => "At the conference",
        Stage::Decision => "The decision",
        Stage::After => "Straight after the conference",
        Stage::Records => "Minutes and records",
        Stage::CoreGroup => "Core group and plan",
        Stage::Review => "Reviews",
        Stage::Ending => "Ending the plan",
    }
}

/// How strongly the document puts it, in a word.
pub(crate) const fn short_strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Must => "Must",
        Strength::Should => "Should",
        Strength::Normally => "Normally",
        Strength::May => "May",
        Strength::States => "Stated as a fact",
    }
}

/// Said where a document says nothing.
pub(crate) const SILENT: &str =
    "This document does not say. That does not mean that there is no rule.";

/// A sort of rule in words.
pub(crate) const fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Timescale => "Time limit",
        Kind::Duty => "Duty",
        Kind::Right => "Right",
        Kind::Criterion => "Test or thing to weigh",
        Kind::Decision => "Decision",
        Kind::Definition => "Meaning or purpose",
        Kind::Exception => "Exception",
        Kind::Invitee => "Who is asked to come",
        Kind::Content => "What a paper holds",
        Kind::Agenda => "What the meeting goes through",
    }
}

/// A paper in words.
pub(crate) const fn paper_words(paper: Paper) -> &'static str {
    match paper {
        Paper::Invitation => "Invitation",
        Paper::ConveningSheet => "Request for a conference",
        Paper::SocialWorkerReport => "Social worker’s report",
        Paper::AgencyReport => "Other agencies’ reports",
        Paper::ExclusionRequest => "Request to keep somebody out",
        Paper::Leaflet => "What the family is given to read",
        Paper::Outcome => "Notice of what was decided",
        Paper::Plan => "Child protection plan",
        Paper::Minutes => "Minutes",
        Paper::CoreGroupRecord => "Core group’s record",
        Paper::CaseRecord => "The child’s own file",
    }
}

/// Somebody who gets papers, in words.
pub(crate) const fn recipient_words(recipient: Recipient) -> &'static str {
    match recipient {
        Recipient::Mother => "Mother",
        Recipient::Father => "Father",
        Recipient::KeptOut => "A parent kept out, or not there",
        Recipient::Child => "Child",
        Recipient::Supporter => "Supporter",
        Recipient::Solicitor => "Solicitor",
        Recipient::Advocate => "Advocate",
        Recipient::Chair => "Chair",
        Recipient::Agencies => "Each agency",
        Recipient::Police => "Police",
        Recipient::Health => "Health",
        Recipient::School => "School",
        Recipient::CoreGroup => "Core group",
        Recipient::Observer => "Observer",
    }
}

/// " Only if …" for what must be so, or nothing.
pub(crate) fn only_if(when: &[Circumstance]) -> String {
    let so: Vec<String> = when.iter().map(|it| fields::label(*it).to_ascii_lowercase()).collect();
    if so.is_empty() { String::new() } else { ["Only if ", &list(&so), "."].concat() }
}

/// A rule's time with nothing worked out: "At least 3 days before the initial conference". Readings that are put
/// alike stand once.
#[cfg(feature = "prerender")]
pub(crate) fn time(procedure: &Procedure, rule: &Rule) -> Option<String> {
    let mut ways: Vec<String> = Vec::new();
    for reading in rule.timescale.as_ref()?.readings {
        let way = reading.clock.words(&|anchor| the(procedure, anchor));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    Some(crate::words::capital(&ways.join("; or ")))
}

/// "The last strategy meeting": of other events than that the last is meant where nothing else is said.
#[cfg(feature = "prerender")]
fn the(procedure: &Procedure, Anchor { event, which }: Anchor) -> String {
    let name = procedure.event_name(event);
    match which {
        Which::First => ["the first ", name].concat(),
        Which::Second => ["the second ", name].concat(),
        Which::Last if event == Event::StrategyDiscussion => ["the last ", name].concat(),
        Which::Last => ["the ", name].concat(),
        Which::BeganEnquiry => ["the ", name, " that began the enquiry"].concat(),
    }
}

/// "Chair. Must. Section “…”, lines 3 to 5."
pub(crate) fn footing(procedure: &Procedure, rule: &Rule) -> String {
    let who = crate::words::capital(procedure.doer(rule));
    let Source { section, lines: at } = rule.source;
    let strength = short_strength(rule.strength);
    [&who, ". ", strength, ". Section “", section, "”, ", &lines(at), "."].concat()
}
