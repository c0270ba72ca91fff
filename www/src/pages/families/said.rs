//! What a guide tells at one step: words, times, silences, and what to say.

use super::plain::paragraphs;
use crate::rule_words::lines;
use crate::words::{capital, list};
use engine::{
    Advice, Anchor, Basis, Card, Families, Length, Lines, Procedure, Rule, Say, Timescale,
};
use yew::prelude::*;

/// What is shared by everything on the page.
#[derive(Clone, Copy)]
pub(super) struct Guide {
    pub(super) families: &'static Families,
    pub(super) procedure: &'static Procedure,
}

impl Guide {
    /// Something that a family is told.
    pub(super) fn say(self, say: &'static Say) -> Html {
        let sentences = &self.families.sentences;
        match say.basis {
            Basis::Rules(_) => self.told(say),
            Basis::Silent => self.open(sentences.silent, say),
            Basis::Unclear(_) => self.open(sentences.unclear, say),
        }
    }

    fn told(self, say: &'static Say) -> Html {
        let rules: Vec<&'static Rule> =
            say.rules().filter_map(|id| self.procedure.rule(id)).collect();
        let places: Vec<String> =
            whole(rules.iter().map(|it| it.source.lines)).into_iter().map(lines).collect();
        html! {
            <>
                <p class="govuk-body">{ say.text }</p>
                { for rules.iter().filter_map(|it| Some(self.time(it, it.timescale.as_ref()?))) }
                if let Some(ask) = say.ask { { self.ask(ask) } }
                <p class="govuk-body-s app-source">{ "From the guide for your area: " }{ list(&places) }{ "." }</p>
            </>
        }
    }

    /// The rule of what is told that comes to a date of its own.
    pub(super) fn dated(self, say: &'static Say) -> Option<&'static Rule> {
        let mut rules = say.rules().filter_map(|id| self.procedure.rule(id));
        rules.find(|it| it.timescale.as_ref().is_some_and(|it| !is_within_the_meeting(it)))
    }

    /// One of the list of dates: what it is for, with the way to its step; the time in words; the gap for the date.
    pub(super) fn due(self, say: &'static Say, rule: &'static Rule, step: &'static str) -> Html {
        let times = rule.timescale.as_ref().map(|it| self.times(it)).unwrap_or_default();
        let called = say.called.unwrap_or_default();
        html! {
            <li data-due-of={rule.id} hidden={true}>
                <a class="govuk-link" href={["#", step].concat()}>{ called }</a>{ ": " }{ times }{ ". " }
                <strong></strong>
            </li>
        }
    }

    /// A time in words: of several readings each.
    fn times(self, timescale: &Timescale) -> String {
        let name = |anchor: Anchor| {
            let (several, events) = (self.families.one_of_several, self.families.events);
            let one = several.iter().find(|(it, _)| *it == anchor).map(|(_, name)| *name);
            let called =
                || events.iter().find(|(it, _)| *it == anchor.event).map(|(_, name)| *name);
            one.or_else(called).unwrap_or_else(|| anchor.event.name()).to_owned()
        };
        let mut times: Vec<String> = Vec::new();
        for reading in timescale.readings {
            let time = reading.clock.words(&name);
            if !times.contains(&time) {
                times.push(time);
            }
        }
        times.join(", or ")
    }

    /// A time in words, and the gap that its date is put into.
    fn time(self, rule: &'static Rule, timescale: &Timescale) -> Html {
        let words = [&capital(&self.times(timescale)), "."].concat();
        html! {
            <p class="govuk-body app-when">
                <span class="app-when__time">{ words }</span>{ " " }
                if !is_within_the_meeting(timescale) {
                    <strong class="app-when__date" data-date-of={rule.id}></strong>
                }
            </p>
        }
    }

    fn open(self, sentence: &'static str, say: &'static Say) -> Html {
        html! {
            <>
                <p class="govuk-body">{ sentence.replace("{what}", say.text) }</p>
                if let Some(ask) = say.ask { { self.ask(ask) } }
            </>
        }
    }

    fn ask(self, ask: &'static str) -> Html {
        html! {
            <p class="govuk-body app-ask">{ self.families.sentences.ask }{ " " }<q>{ ask }</q></p>
        }
    }

    /// What the site adds, marked as its own words.
    pub(super) fn advice(self, advice: &'static Advice) -> Html {
        let part = &advice.part;
        html! {
            <>
                <h3 class="govuk-heading-s">{ part.heading }</h3>
                { paragraphs(part) }
                <p class="govuk-body-s app-source">{ self.families.sentences.own_words }</p>
            </>
        }
    }

    /// What to say, to whom, and what to do if they say no.
    pub(super) fn card(self, card: &'static Card) -> Html {
        let sentences = &self.families.sentences;
        let to: Vec<String> =
            card.to.iter().map(|it| self.procedure.title(*it).to_owned()).collect();
        html! {
            <section class="app-say">
                <h3 class="govuk-heading-s">{ card.title }</h3>
                <dl class="app-say__list">
                    <dt>{ sentences.say }</dt><dd><q>{ card.say }</q></dd>
                    <dt>{ sentences.send }</dt><dd><q>{ card.send }</q></dd>
                    <dt>{ sentences.who }</dt><dd>{ to.join(", ") }</dd>
                    <dt>{ sentences.if_no }</dt><dd>{ card.no }{ " " }{ sentences.again }</dd>
                </dl>
            </section>
        }
    }
}

/// Whether it is how long something takes: its date is the meeting's own, and says nothing.
fn is_within_the_meeting(timescale: &Timescale) -> bool {
    timescale.readings.iter().any(|it| matches!(it.clock.length(), Some(Length::Minutes(_))))
}

/// Runs of lines in their order, those that overlap or follow each other as one.
fn whole(runs: impl Iterator<Item = Lines>) -> Vec<Lines> {
    let mut runs: Vec<Lines> = runs.collect();
    runs.sort_by_key(|it| it.first);
    let mut whole: Vec<Lines> = Vec::new();
    for run in runs {
        match whole.last_mut().filter(|it| run.first <= it.last + 1) {
            Some(last) => last.last = last.last.max(run.last),
            None => whole.push(run),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_meet_are_one_run() {
        let runs = [(301, 302), (174, 180), (174, 178), (181, 190), (192, 192), (301, 302)];
        let found = whole(runs.map(|(first, last)| Lines { first, last }).into_iter());
        let found: Vec<(u16, u16)> = found.iter().map(|it| (it.first, it.last)).collect();
        assert_eq!(found, [(174, 190), (192, 192), (301, 302)]);
    }
}
