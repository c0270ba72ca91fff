//! What must hold of every rule of every area, and that each check would find a rule of which it does not.

use engine::{
    Anchor, Cell, Circumstance, Clock, Document, Effect, Event, Kind, Length, Lines, NotCovered,
    Procedure, Reading, Role, Rule, Source, Stage, State, StateKind, Strength, Timescale, Topic,
    Which,
};
use tests::rules;

type Area = &'static Procedure;

#[track_caller]
fn holds(check: impl Fn(Area) -> Vec<String>) {
    let wrong: Vec<_> = procedures::all().iter().flat_map(check).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_text_is_empty() {
    holds(rules::empty_texts);
}

#[test]
fn no_text_is_longer_than_forty_words() {
    holds(rules::long_texts);
}

#[test]
fn no_text_blames_decides_or_frightens() {
    holds(rules::words_not_said);
}

#[test]
fn every_line_that_is_cited_is_in_the_document() {
    holds(rules::lines_outside);
}

#[test]
fn every_id_names_a_rule_of_the_same_area() {
    holds(rules::not_in_the_area);
}

#[test]
fn every_timescale_can_come_to_a_date_in_each_of_its_readings() {
    holds(rules::never_running);
}

#[test]
fn every_item_can_stand_on_a_list() {
    holds(rules::never_shown);
}

#[test]
fn lists_keep_the_order_of_the_process_and_of_the_document() {
    holds(rules::out_of_order);
}

#[test]
fn every_topic_is_spoken_of_somewhere() {
    let wrong = rules::not_spoken_of(procedures::all(), procedures::topics());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_topic_is_spoken_of_and_said_to_be_left_out() {
    holds(|area| rules::spoken_of_and_left_out(area, procedures::topics()));
}

#[test]
fn no_cell_names_a_rule_twice() {
    holds(|area| rules::spoken_of_twice(area, procedures::topics()));
}

#[test]
fn every_word_of_the_vocabulary_is_used() {
    let wrong = rules::unused(procedures::all());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_circumstance_changes_something() {
    let wrong = rules::without_effect(procedures::all());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// An area of one document of a hundred lines, that holds these rules.
fn invented(rules: Vec<Rule>) -> Procedure {
    Procedure {
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
        unclear: &[],
        not_covered: &[],
        decisions: &[],
    }
}

fn duty(id: &'static str) -> Rule {
    Rule {
        id,
        covers: &[],
        kind: Kind::Duty,
        who: Role::SocialWorker,
        but_not: &[],
        known_as: None,
        stage: Stage::PreConference,
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

fn timescale(clock: Clock) -> Rule {
    let reading = Reading { label: None, clock, lines: None, supported_by: None, favoured: None };
    let timescale = Timescale {
        readings: vec![reading].leak(),
        unclear: None,
        also_for: &[],
        holds: None,
        effect: Effect::Duty,
    };
    Rule { kind: Kind::Timescale, timescale: Some(timescale), ..duty("limit") }
}

#[track_caller]
fn finds(check: impl Fn(Area) -> Vec<String>, rules: Vec<Rule>, words: &str) {
    finds_in(check, invented(rules), words);
}

#[track_caller]
fn finds_in(check: impl Fn(Area) -> Vec<String>, area: Procedure, words: &str) {
    let wrong = check(Box::leak(Box::new(area)));
    assert_eq!(wrong.len(), 1, "one thing is wrong, not {wrong:?}");
    assert!(wrong.iter().all(|it| it.contains(words)), "{wrong:?} does not say {words:?}");
}

#[test]
fn an_empty_text_is_found() {
    finds(rules::empty_texts, vec![Rule { text: " ", ..duty("report") }], "report, text");
}

#[test]
fn a_long_text_is_found() {
    let text = "word ".repeat(41).leak();
    finds(rules::long_texts, vec![Rule { text, ..duty("report") }], "report has 41 words");
}

#[test]
fn a_word_that_blames_is_found() {
    let text = "Say that the father failed to come.";
    finds(rules::words_not_said, vec![Rule { text, ..duty("report") }], "`failed to`");
}

#[test]
fn a_line_past_the_end_is_found() {
    let source = Source { section: "3", lines: Lines { first: 99, last: 101 } };
    finds(rules::lines_outside, vec![Rule { source, ..duty("report") }], "lines 99 to 101");
}

#[test]
fn a_date_from_a_duty_is_found() {
    let dated = Rule { dated_by: &["report"], ..duty("told") };
    finds(rules::not_in_the_area, vec![duty("report"), dated], "told names report in dated-by");
}

/// Its circumstance rules out the event that its time is counted from.
#[test]
fn a_timescale_that_nothing_sets_running_is_found() {
    let after = Anchor { event: Event::PlanStart, which: Which::Last };
    let rule = timescale(Clock::Within { length: Length::Weeks(4), after });
    let rule = Rule { when: &[Circumstance::NoPlan], ..rule };
    finds(rules::never_running, vec![rule], "limit");
}

#[test]
fn an_item_that_nothing_shows_is_found() {
    let always = Rule { instead_of: &["report"], ..duty("told") };
    let wrong = rules::never_shown(Box::leak(Box::new(invented(vec![duty("report"), always]))));
    assert_eq!(wrong.len(), 2, "with a child and without: {wrong:?}");
    let clash = Rule { when: &[Circumstance::PlanMade, Circumstance::NoPlan], ..duty("report") };
    let wrong = rules::never_shown(Box::leak(Box::new(invented(vec![clash]))));
    assert_eq!(wrong.len(), 2, "with a child and without: {wrong:?}");
}

#[test]
fn a_rule_that_another_replaces_only_sometimes_is_not_found() {
    let unborn = Rule { when: &[Circumstance::Unborn], instead_of: &["report"], ..duty("told") };
    let planned = Rule { when: &[Circumstance::PlanMade], instead_of: &["read"], ..duty("heard") };
    let rules = vec![duty("report"), unborn, duty("read"), planned];
    let wrong = rules::never_shown(Box::leak(Box::new(invented(rules))));
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_rule_out_of_the_documents_order_is_found() {
    let source = Source { section: "2", lines: Lines { first: 12, last: 12 } };
    let rules = vec![duty("report"), Rule { source, ..duty("told") }];
    finds(rules::out_of_order, rules, "told after report");
}

const TOPICS: &[Topic] = &[Topic { id: "quorum", title: "How many agencies must be there" }];

#[test]
fn a_topic_that_nothing_stands_on_is_found() {
    let areas = vec![invented(vec![duty("report")])].leak();
    assert_eq!(rules::not_spoken_of(areas, TOPICS), ["no area speaks of quorum"]);
}

#[test]
fn a_topic_spoken_of_and_left_out_is_found() {
    let both = Procedure {
        cells: &[Cell { topic: "quorum", rules: &["report"] }],
        not_covered: &[NotCovered { topic: "quorum", text: "It does not say." }],
        ..invented(vec![duty("report")])
    };
    finds_in(|area| rules::spoken_of_and_left_out(area, TOPICS), both, "quorum is spoken of");
}

#[test]
fn a_rule_named_twice_in_a_cell_is_found_by_an_id_it_covers_too() {
    let area = Procedure {
        cells: &[Cell { topic: "quorum", rules: &["report", "again"] }],
        ..invented(vec![Rule { covers: &["again"], ..duty("report") }])
    };
    finds_in(|area| rules::spoken_of_twice(area, TOPICS), area, "names report twice");
}

#[test]
fn a_word_that_no_rule_uses_is_found() {
    let areas = vec![invented(vec![Rule { when: &[Circumstance::Bail], ..duty("report") }])].leak();
    let wrong = rules::unused(areas);
    assert!(wrong.iter().any(|it| it == "no rule uses the circumstance interpreter"));
    assert!(wrong.iter().any(|it| it == "no rule uses the role parent"));
    let used = ["no rule uses the circumstance bail", "no rule uses the role social-worker"];
    assert!(!wrong.iter().any(|it| used.contains(&it.as_str())), "{wrong:?}");
}

#[test]
fn a_circumstance_that_stands_in_tests_alone_is_found() {
    let criterion = Rule { when: &[Circumstance::Bail], kind: Kind::Criterion, ..duty("report") };
    let shown = Rule { when: &[Circumstance::Interpreter], ..duty("told") };
    let wrong = rules::without_effect(vec![invented(vec![criterion, shown])].leak());
    assert!(wrong.iter().any(|it| it == "bail changes nothing in any area"));
    assert!(!wrong.iter().any(|it| it.contains("interpreter")));
}
