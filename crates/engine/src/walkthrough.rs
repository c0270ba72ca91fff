//! What a family is told, step by step: words that rest on rules, silences, and the dates that the rules come to.

use crate::facts::Facts;
use crate::procedure::{Procedure, Rule};
use crate::schedule::{Deadline, schedule};

/// The guide for the families of one area.
#[derive(Debug)]
pub struct Guide {
    /// The area's id.
    pub area: &'static str,
    /// What the places that it is for are called now, where that is something else.
    pub places: &'static [&'static str],
    /// What is told at each step, in the order of the process.
    pub steps: &'static [Step],
}

/// What is told at one step.
#[derive(Debug)]
pub struct Step {
    /// The step's id, the same in every area: `reports`.
    pub id: &'static str,
    /// What is told; never empty.
    pub says: &'static [Say],
}

/// Something that a family is told.
#[derive(Debug)]
pub struct Say {
    /// What it rests on.
    pub basis: Basis,
    /// The words to a parent; of a silence or of something unclear, what it is about. No time stands in them: times
    /// stand in rules.
    pub text: &'static str,
    /// What the time that it rests on is for, in a few words to a parent; nothing where it rests on none.
    pub called: Option<&'static str>,
    /// A sentence to ask with, where the document leaves something open.
    pub ask: Option<&'static str>,
}

/// What something that a family is told rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The rules of these ids.
    Rules(&'static [&'static str]),
    /// The document says nothing on it.
    Silent,
    /// The document's words on it are unclear: the id of what is unclear, or of the rule whose time is.
    Unclear(&'static str),
}

/// The guide with the dates that follow from what is known.
#[derive(Debug)]
pub struct Walkthrough {
    /// Each step with what is told.
    pub steps: Vec<(&'static Step, Vec<Told>)>,
}

/// Something that a family is told, with its rules and their dates.
#[derive(Debug)]
pub struct Told {
    /// The words.
    pub say: &'static Say,
    /// The rules that it rests on.
    pub rules: Vec<&'static Rule>,
    /// The first date of each rule that sets a time, where it is known.
    pub dates: Vec<Deadline>,
}

/// The guide for these facts.
pub fn walkthrough(
    procedure: &'static Procedure,
    guide: &'static Guide,
    facts: &Facts,
) -> Walkthrough {
    let steps = guide.steps.iter();
    let told =
        |step: &'static Step| step.says.iter().map(|it| told(procedure, it, facts)).collect();
    Walkthrough { steps: steps.map(|step| (step, told(step))).collect() }
}

fn told(procedure: &'static Procedure, say: &'static Say, facts: &Facts) -> Told {
    let rules: Vec<&'static Rule> = say.rules().filter_map(|id| procedure.rule(id)).collect();
    let dates = rules.iter().filter_map(|it| first_date(procedure, it, facts)).collect();
    Told { say, rules, dates }
}

/// The first date of a rule that sets a time, whatever it turns on: a family sees every part of the guide, and is
/// asked for nothing but the day of the conference.
pub fn first_date(
    procedure: &'static Procedure,
    rule: &'static Rule,
    facts: &Facts,
) -> Option<Deadline> {
    rule.timescale.as_ref()?;
    let schedule = schedule(procedure, &facts.clone().with(rule.when));
    schedule.deadlines.into_iter().find(|it| it.rule.id == rule.id)
}

impl Say {
    /// The ids of the rules that it rests on.
    pub fn rules(&self) -> impl Iterator<Item = &'static str> {
        let ids = match self.basis {
            Basis::Rules(ids) => ids,
            Basis::Silent | Basis::Unclear(_) => &[],
        };
        ids.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Anchor, Clock, Length};
    use crate::facts::Question;
    use crate::moment::Moment;
    use crate::procedure::{Document, Effect, Lines, Reading, Source, State, Timescale};
    use crate::vocabulary::{Circumstance, Event, Kind, Role, Stage, StateKind, Strength, Which};

    /// Something that somebody must do, without a time.
    fn duty(id: &'static str) -> Rule {
        Rule {
            id,
            covers: &[],
            kind: Kind::Duty,
            who: Role::SocialWorker,
            but_not: &[],
            known_as: None,
            stage: Stage::Conference,
            strength: Strength::Should,
            title: None,
            text: "Go through your report with the parents.",
            when: &[],
            each_child: None,
            until: None,
            instead_of: &[],
            bends: &[],
            dated_by: &[],
            papers: &[],
            to: &[],
            invites: None,
            source: Source { section: "3", lines: Lines { first: 41, last: 43 } },
            timescale: None,
        }
    }

    fn timed(id: &'static str, clock: Clock) -> Rule {
        let reading =
            Reading { label: None, clock, lines: None, supported_by: None, favoured: None };
        let timescale = Timescale {
            readings: vec![reading].leak(),
            unclear: None,
            also_for: &[],
            holds: None,
            effect: Effect::Duty,
        };
        Rule { kind: Kind::Timescale, timescale: Some(timescale), ..duty(id) }
    }

    const MEETING: Anchor = Anchor { event: Event::InitialConference, which: Which::Last };

    /// Three working days before the conference.
    fn report() -> Rule {
        timed("report", Clock::AtLeast { length: Length::WorkingDays(3), before: MEETING })
    }

    /// So many working days after the conference.
    fn after(id: &'static str, days: u16) -> Rule {
        timed(id, Clock::Within { length: Length::WorkingDays(days), after: MEETING })
    }

    fn procedure(rules: Vec<Rule>) -> &'static Procedure {
        Box::leak(Box::new(Procedure {
            id: "exampleshire",
            name: "Exampleshire",
            document: Document {
                title: "Conferences",
                version: None,
                published: None,
                review_due: None,
                url: None,
                lines: 100,
            },
            state: State {
                kind: StateKind::InUse,
                followed_by: None,
                since: None,
                checked: "November 2026",
                evidence: "It is invented.",
            },
            titles: &[],
            event_names: &[],
            rules: rules.leak(),
            cells: &[],
            decisions: &[],
            unclear: &[],
            not_covered: &[],
        }))
    }

    fn resting_on(rules: &'static [&'static str]) -> Say {
        Say {
            basis: Basis::Rules(rules),
            text: "You should get the report.",
            called: Some("The report"),
            ask: None,
        }
    }

    /// What is told at the one step of a guide, where the conference is on the Thursday after Easter Monday.
    fn told(rules: Vec<Rule>, says: Vec<Say>, so: &[Circumstance]) -> Vec<Told> {
        let held = Moment::parse("2027-04-01").unwrap();
        told_with(rules, says, so, vec![(Event::InitialConference, held)])
    }

    fn told_with(
        rules: Vec<Rule>,
        says: Vec<Say>,
        so: &[Circumstance],
        events: Vec<(Event, Moment)>,
    ) -> Vec<Told> {
        let procedure = procedure(rules);
        let steps = vec![Step { id: "reports", says: says.leak() }];
        let guide: &'static Guide =
            Box::leak(Box::new(Guide { area: "exampleshire", places: &[], steps: steps.leak() }));
        let question = Question { events, circumstances: so.to_vec(), ..Question::default() };
        let mut walked = walkthrough(procedure, guide, &question.facts(procedure).unwrap()).steps;
        assert_eq!(walked.len(), 1);
        let (step, told) = walked.remove(0);
        assert_eq!(step.id, "reports");
        told
    }

    fn dates(told: &Told) -> Vec<(&'static str, String)> {
        told.dates.iter().map(|it| (it.rule.id, it.due.to_string())).collect()
    }

    #[test]
    fn what_rests_on_rules_has_their_first_dates() {
        let rules = vec![report(), duty("gone-through"), after("core-group", 10)];
        let told = told(rules, vec![resting_on(&["gone-through", "report", "core-group"])], &[]);
        let [told] = told.as_slice() else { panic!("one thing is told") };
        let named: Vec<_> = told.rules.iter().map(|it| it.id).collect();
        assert_eq!(named, ["gone-through", "report", "core-group"]);
        // Back from 1 April: 31 and 30 March, and over Easter Monday and Good Friday to the 25th. Forward: 2, 5 to 9,
        // 12 to 15 April.
        let expected = [("report", "2027-03-25"), ("core-group", "2027-04-15")];
        assert_eq!(dates(told), expected.map(|(id, date)| (id, date.to_owned())));
    }

    #[test]
    fn a_silence_and_what_is_unclear_have_no_dates() {
        let ask = Some("When will I get the report?");
        let silent = Say { basis: Basis::Silent, text: "when you get it", called: None, ask };
        let unclear =
            Say { basis: Basis::Unclear("report"), text: "when you get it", called: None, ask };
        for told in told(vec![report()], vec![silent, unclear], &[]) {
            assert!(told.rules.is_empty() && told.dates.is_empty(), "{told:?}");
        }
    }

    /// Said or not, and even where the facts say that there is no plan: a family sees every part of the guide.
    #[test]
    fn what_a_rule_turns_on_is_taken_to_be_so() {
        for so in [&[][..], &[Circumstance::NoPlan], &[Circumstance::PlanMade]] {
            let rules = vec![
                Rule { when: &[Circumstance::Interpreter], ..report() },
                Rule { when: &[Circumstance::PlanMade], ..after("core-group", 10) },
                Rule { when: &[Circumstance::NoPlan], ..after("help", 1) },
            ];
            let told = told(rules, vec![resting_on(&["report", "core-group", "help"])], so);
            let [told] = told.as_slice() else { panic!("one thing is told") };
            let named: Vec<_> = told.dates.iter().map(|it| it.rule.id).collect();
            assert_eq!(named, ["report", "core-group", "help"], "{so:?}");
        }
    }

    #[test]
    fn a_rule_whose_event_has_no_date_is_told_without_one() {
        let told = told_with(vec![report()], vec![resting_on(&["report"])], &[], Vec::new());
        let [told] = told.as_slice() else { panic!("one thing is told") };
        assert_eq!((told.rules.len(), told.dates.len()), (1, 0));
    }

    #[test]
    fn a_rule_that_another_takes_the_place_of_is_told_without_a_date() {
        let unborn = Rule { instead_of: &["report"], ..after("unborn", 1) };
        let told = told(vec![report(), unborn], vec![resting_on(&["report", "unborn"])], &[]);
        let [told] = told.as_slice() else { panic!("one thing is told") };
        assert_eq!(told.rules.len(), 2);
        assert_eq!(dates(told), [("unborn", "2027-04-02".to_owned())]);
    }

    #[test]
    fn an_id_that_a_rule_covers_stands_for_the_rule() {
        let rule = Rule { covers: &["report-again"], ..report() };
        let told = told(vec![rule], vec![resting_on(&["report-again"])], &[]);
        let [told] = told.as_slice() else { panic!("one thing is told") };
        assert_eq!(dates(told), [("report", "2027-03-25".to_owned())]);
    }
}
