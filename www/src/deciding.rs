//! What somebody answers to the questions of a decision. It lives in memory alone.

use engine::{
    Ask, Decision, Facts, Given, NONE, Outcome, Picked, Procedure, Schedule, Take, decide,
};

/// How the questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Pace {
    /// One at a time.
    #[default]
    OneByOne,
    /// All of them on one page.
    AllAtOnce,
}

impl Pace {
    /// Both, each with its id and its name.
    pub(crate) const ALL: [(Self, &'static str, &'static str); 2] = [
        (Self::OneByOne, "one-by-one", "One question at a time"),
        (Self::AllAtOnce, "all-at-once", "All questions on one page"),
    ];

    /// Its id.
    pub(crate) fn id(self) -> &'static str {
        Self::ALL.into_iter().find(|it| it.0 == self).map_or("", |it| it.1)
    }

    /// The one that has this id.
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.1 == id).map(|it| it.0)
    }
}

/// A decision of one document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Matter {
    /// The document.
    pub(crate) procedure: &'static Procedure,
    /// What it has on the decision.
    pub(crate) decision: &'static Decision,
}

/// What somebody does with the questions.
#[derive(Debug)]
pub(crate) enum Action {
    /// Says how they are to be asked.
    Pace(Pace),
    /// Picks an answer to a question, or takes it back.
    Pick(String, String, bool),
    /// Goes back to a question.
    Change(String),
}

/// The answers, by document and decision, and where somebody is among the questions.
#[derive(Debug, Default)]
pub(crate) struct Deciding {
    /// How the questions are asked.
    pub(crate) pace: Pace,
    given: Vec<(Place, Given)>,
    /// The question that is on the page though it has been answered.
    at: Option<&'static str>,
    /// Questions that somebody went on from without an answer.
    missed: Vec<&'static str>,
}

/// The ids of a document and of a decision.
type Place = (&'static str, &'static str);

impl Matter {
    fn place(self) -> Place {
        (self.procedure.id, self.decision.id)
    }

    fn ask(self, id: &str) -> Option<(usize, &'static Ask)> {
        self.decision.asks.iter().enumerate().find(|(_, it)| it.id == id)
    }

    /// The schedule that the outcome takes its dates from.
    pub(crate) fn schedule(self, facts: &Facts, given: &Given) -> Schedule {
        self.decision.schedule(self.procedure, facts, given)
    }
}

impl Deciding {
    /// What is picked for each question of a decision.
    pub(crate) fn given(&self, matter: Matter) -> Given {
        let given = self.given.iter().find(|(place, _)| *place == matter.place());
        given.map_or_else(|| vec![None; matter.decision.asks.len()], |(_, given)| given.clone())
    }

    /// Whether any question has been answered.
    pub(crate) fn has_answers(&self) -> bool {
        !self.given.is_empty()
    }

    /// Does it.
    pub(crate) fn act(&mut self, matter: Option<Matter>, action: &Action) {
        match (action, matter) {
            (Action::Pace(pace), _) => {
                self.pace = *pace;
                self.missed.clear();
            }
            (Action::Pick(ask, answer, on), Some(matter)) => self.pick(matter, ask, answer, *on),
            (Action::Change(id), Some(matter)) => {
                self.at = matter.ask(id).map(|(_, it)| it.id);
                // The question that was missed is not on the page any more.
                if self.pace == Pace::OneByOne {
                    self.missed.clear();
                }
            }
            (Action::Pick(..) | Action::Change(_), None) => {}
        }
    }

    fn pick(&mut self, matter: Matter, ask: &str, answer: &str, on: bool) {
        let Some((place, ask)) = matter.ask(ask) else { return };
        let mut given = self.given(matter);
        if let Some(slot) = given.get_mut(place) {
            *slot = picked(ask, slot.unwrap_or_default(), answer, on);
        }
        self.given.retain(|(place, _)| *place != matter.place());
        self.given.push((matter.place(), given));
        self.missed.retain(|it| *it != ask.id);
        // The question stays on the page until somebody goes on from it.
        self.at = Some(ask.id);
    }

    /// The question that is on the page, where they are asked one by one.
    pub(crate) fn current(&self, outcome: &Outcome<'_>) -> Option<&'static Ask> {
        let mut asks = outcome.decision.asks.iter();
        asks.find(|it| Some(it.id) == self.at).or_else(|| outcome.next())
    }

    /// Goes on from the question on the page, or from all of them.
    pub(crate) fn go_on(&mut self, matter: Matter, facts: &Facts) {
        let given = self.given(matter);
        let schedule = matter.schedule(facts, &given);
        let outcome = decide(matter.decision, &schedule, &given);
        let is_open =
            |ask: &Ask| matter.ask(ask.id).and_then(|(place, _)| given.get(place)) == Some(&None);
        self.missed = match self.pace {
            Pace::OneByOne => self
                .current(&outcome)
                .into_iter()
                .filter(|it| is_open(it))
                .map(|it| it.id)
                .collect(),
            Pace::AllAtOnce => outcome.unanswered.iter().map(|it| it.id).collect(),
        };
        if self.missed.is_empty() {
            self.at = None;
        }
    }

    /// Forgets what was missed of questions that could change nothing any more, once others have been answered.
    pub(crate) fn forgive(&mut self, matter: Matter, facts: &Facts) {
        if self.pace == Pace::AllAtOnce && !self.missed.is_empty() {
            let given = self.given(matter);
            let schedule = matter.schedule(facts, &given);
            let unanswered = decide(matter.decision, &schedule, &given).unanswered;
            self.missed.retain(|id| unanswered.iter().any(|it| it.id == *id));
        }
    }

    /// The questions of a decision that somebody went on from without an answer.
    pub(crate) fn missed(&self, matter: Matter) -> impl Iterator<Item = &'static Ask> {
        matter.decision.asks.iter().filter(|it| self.missed.contains(&it.id))
    }

    /// Another decision is on the page, or another document's.
    pub(crate) fn turn(&mut self) {
        self.at = None;
        self.missed.clear();
    }
}

/// What is picked once an answer is picked too, or is not any more; `None` where nothing is.
fn picked(ask: &Ask, before: Picked, answer: &str, on: bool) -> Option<Picked> {
    if answer == NONE {
        return on.then_some(0);
    }
    let this = ask.picking(answer)?;
    let picked = match (ask.take, on) {
        (Take::One, _) => this,
        (Take::Any, true) => before | this,
        (Take::Any, false) => before & !this,
    };
    (picked != 0).then_some(picked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::{Question, Status};

    fn york(decision: &str) -> Matter {
        let procedure = crate::documents::find("york").unwrap();
        Matter { procedure, decision: procedure.decision(decision).unwrap() }
    }

    fn facts(matter: Matter) -> Facts {
        Question::default().facts(matter.procedure).unwrap()
    }

    fn pick(ask: &str, answer: &str, on: bool) -> Action {
        Action::Pick(ask.into(), answer.into(), on)
    }

    #[test]
    fn none_of_these_is_an_answer_and_nothing_ticked_is_not() {
        let exclusion = york("exclusion");
        let ask = exclusion.decision.asks.iter().find(|it| it.take == Take::Any).unwrap();
        let (first, second) = (ask.answers[0].id, ask.answers[1].id);
        assert_eq!(picked(ask, 0, NONE, true), Some(0));
        assert_eq!(picked(ask, 0, NONE, false), None);
        assert_eq!(picked(ask, 0, first, true), Some(1));
        assert_eq!(picked(ask, 1, second, true), Some(3));
        assert_eq!(picked(ask, 3, NONE, true), Some(0));
        assert_eq!(picked(ask, 1, first, false), None);
    }

    #[test]
    fn answers_stay_with_their_document_and_decision() {
        let (child, exclusion) = (york("child-attendance"), york("exclusion"));
        let mut deciding = Deciding::default();
        deciding.act(Some(child), &pick("wish", "no", true));
        assert_eq!(deciding.given(child)[0], Some(1));
        assert!(deciding.given(exclusion).iter().all(Option::is_none));
        deciding.act(Some(exclusion), &pick("no such question", "no", true));
        deciding.act(Some(child), &pick("wish", "yes", true));
        assert_eq!(deciding.given(child)[0], Some(2));
    }

    #[test]
    fn a_question_stays_until_somebody_goes_on_with_an_answer() {
        let matter = york("child-attendance");
        let facts = facts(matter);
        let mut deciding = Deciding::default();
        let now = |deciding: &Deciding| {
            let given = deciding.given(matter);
            let schedule = matter.schedule(&facts, &given);
            let outcome = decide(matter.decision, &schedule, &given);
            (deciding.current(&outcome).map(|it| it.id), outcome.status())
        };
        assert_eq!(now(&deciding), (Some("wish"), Status::NeedsAnswers));
        deciding.go_on(matter, &facts);
        assert_eq!(deciding.missed(matter).map(|it| it.id).collect::<Vec<_>>(), ["wish"]);
        deciding.act(Some(matter), &pick("wish", "no", true));
        assert_eq!(deciding.missed(matter).count(), 0);
        assert_eq!(now(&deciding).0, Some("wish"));
        deciding.go_on(matter, &facts);
        assert_eq!(now(&deciding).0, Some("asked"));
        deciding.act(Some(matter), &Action::Change("wish".into()));
        assert_eq!(now(&deciding).0, Some("wish"));
    }

    #[test]
    fn on_one_page_every_question_that_matters_is_missed() {
        let matter = york("child-attendance");
        let mut deciding = Deciding::default();
        deciding.act(None, &Action::Pace(Pace::AllAtOnce));
        deciding.go_on(matter, &facts(matter));
        assert!(deciding.missed(matter).count() > 2);
        // Of a child's no that was explained and free the document leaves no choice: nothing else matters.
        deciding.act(Some(matter), &pick("wish", "no", true));
        deciding.forgive(matter, &facts(matter));
        assert_eq!(deciding.missed(matter).map(|it| it.id).collect::<Vec<_>>(), ["asked"]);
    }

    #[test]
    fn a_question_that_was_missed_is_not_asked_for_from_another() {
        let matter = york("child-attendance");
        let mut deciding = Deciding::default();
        deciding.act(Some(matter), &pick("wish", "no", true));
        deciding.go_on(matter, &facts(matter));
        deciding.go_on(matter, &facts(matter));
        assert_eq!(deciding.missed(matter).count(), 1);
        deciding.act(Some(matter), &Action::Change("wish".into()));
        assert_eq!(deciding.missed(matter).count(), 0);
    }
}
