//! How each type is packed: fields in one order for writing and for reading.

use crate::{Pack, Reader, Writer};
use engine::{
    Advice, Age, Anchor, Answer, Apart, Ask, Basis, Card, Cell, Circumstance, Clock, ClockTime,
    Condition, DaysMean, Decider, Decision, Document, Effect, Event, Families, Favoured, Guide,
    HelpLine, Kind, Length, Lines, NotCovered, Paper, Part, PlainPage, Procedure,
    Reader as Audience, Reading, Recipient, Role, Row, Rule, Say, Sentences, Source, Stage, State,
    StateKind, Status, Step, Strength, Take, Term, Timescale, Topic, Unclear, Which,
};

/// A struct, field by field.
macro_rules! fields {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Pack for $type {
            fn write(&self, to: &mut Writer) {
                $(self.$field.write(to);)+
            }
            fn read(from: &mut Reader) -> Self {
                $(let $field = Pack::read(from);)+
                Self { $($field),+ }
            }
        })+
    };
}

/// A word of a closed list, by its place in the list. The list is not empty, so that there is a first to fall back on.
macro_rules! words {
    ($($type:ident: $first:ident),+ $(,)?) => {
        $(impl Pack for $type {
            fn write(&self, to: &mut Writer) {
                to.number(u16::try_from(self.place()).unwrap_or_default());
            }
            fn read(from: &mut Reader) -> Self {
                Self::ALL.get(usize::from(from.number())).copied().unwrap_or(Self::$first)
            }
        })+
    };
}

/// An enum whose variants carry values: each by a number of its own, then what it carries.
macro_rules! variants {
    ($type:ident { $($number:literal => $variant:ident $({ $($field:ident),+ })? $(($($value:ident),+))?,)+ else $other:expr }) => {
        impl Pack for $type {
            fn write(&self, to: &mut Writer) {
                match self {
                    $(Self::$variant $({ $($field),+ })? $(($($value),+))? => {
                        to.number($number);
                        $($($field.write(to);)+)?
                        $($($value.write(to);)+)?
                    })+
                }
            }
            fn read(from: &mut Reader) -> Self {
                match from.number() {
                    $($number => {
                        $($(let $field = Pack::read(from);)+)?
                        $($(let $value = Pack::read(from);)+)?
                        Self::$variant $({ $($field),+ })? $(($($value),+))?
                    })+
                    _ => $other,
                }
            }
        }
    };
}

impl Pack for &'static str {
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }
    fn read(from: &mut Reader) -> Self {
        from.text()
    }
}

impl Pack for u16 {
    fn write(&self, to: &mut Writer) {
        to.number(*self);
    }
    fn read(from: &mut Reader) -> Self {
        from.number()
    }
}

impl Pack for u8 {
    fn write(&self, to: &mut Writer) {
        to.number(u16::from(*self));
    }
    fn read(from: &mut Reader) -> Self {
        Self::try_from(from.number()).unwrap_or_default()
    }
}

impl<T: Pack> Pack for Option<T> {
    fn write(&self, to: &mut Writer) {
        to.number(u16::from(self.is_some()));
        if let Some(value) = self {
            value.write(to);
        }
    }
    fn read(from: &mut Reader) -> Self {
        (from.number() == 1).then(|| T::read(from))
    }
}

impl<T: Pack> Pack for &'static [T] {
    fn write(&self, to: &mut Writer) {
        to.number(u16::try_from(self.len()).unwrap_or(u16::MAX));
        for item in *self {
            item.write(to);
        }
    }
    fn read(from: &mut Reader) -> Self {
        let items: Vec<T> = (0..from.number()).map(|_| T::read(from)).collect();
        items.leak()
    }
}

impl<A: Pack, B: Pack, C: Pack> Pack for (A, B, C) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
        self.2.write(to);
    }
    fn read(from: &mut Reader) -> Self {
        let first = A::read(from);
        let second = B::read(from);
        (first, second, C::read(from))
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }
    fn read(from: &mut Reader) -> Self {
        let first = A::read(from);
        (first, B::read(from))
    }
}

/// The last line is written as its distance from the first.
impl Pack for Lines {
    fn write(&self, to: &mut Writer) {
        to.line(self.first);
        self.last.saturating_sub(self.first).write(to);
    }
    fn read(from: &mut Reader) -> Self {
        let first = from.line();
        Self { first, last: first.saturating_add(from.number()) }
    }
}

words! {
    Circumstance: Unborn,
    DaysMean: Working,
    Event: StrategyDiscussion,
    Kind: Timescale,
    Paper: Invitation,
    Audience: Parents,
    Recipient: Mother,
    Role: SocialWorker,
    Stage: Referral,
    StateKind: InUse,
    Status: NeedsAnswers,
    Strength: Must,
    Take: One,
    Which: First,
}

fields! {
    Advice { step, part }
    Card { id, title, say, send, to, no, step }
    Families { sentences, events, one_of_several, steps, help, advice, cards, small_card, questions, words, pages }
    Guide { area, places, steps }
    HelpLine { id, name, number, text, hours, checked, shown_to, first_for }
    Part { heading, text, list }
    PlainPage { id, title, parts }
    Say { basis, text, called, ask }
    Sentences { choose, made_from, elsewhere,
        silent, unclear, ask, dates, date, not_before, passed, may_change, no_date, enter, kept, again, who, say, send, if_no, paper, legal, own_words, replaced, state_not_known, help, help_checked, young_people, stay_away, leaving,
    }
    Step { id, says }
    Term { term, means }
    Anchor { event, which }
    Answer { id, label, rules, so }
    Apart { instead, heard, told }
    Ask { id, ask, why, take, answers, unclear }
    Cell { topic, rules }
    ClockTime { hour, minute }
    Condition { ask, any_of }
    Decision { id, decided_by, apart, asks, rows }
    Document { title, version, published, review_due, url, lines }
    Favoured { days, because }
    NotCovered { topic, text }
    Procedure {
        id, name, document, state, titles, event_names, rules, cells, decisions, unclear, not_covered,
    }
    Reading { label, clock, lines, supported_by, favoured }
    Row { when, status, headline, decided_by, rules, steps, records }
    Rule {
        id, covers, kind, who, but_not, known_as, stage, strength, title, text, when, each_child, until,
        instead_of, bends, dated_by, papers, to, invites, source, timescale,
    }
    Source { section, lines }
    State { kind, followed_by, since, checked, evidence }
    Timescale { readings, unclear, also_for, holds, effect }
    Topic { id, title }
    Unclear { id, rules, text, readings }
}

variants! {
    Age {
        0 => Any,
        1 => From(years),
        2 => Under(years),
        else Self::Any
    }
}

variants! {
    Length {
        0 => WorkingDays(amount),
        1 => Days(amount),
        2 => Weeks(amount),
        3 => Months(amount),
        4 => Years(amount),
        5 => Minutes(amount),
        6 => SameDay,
        else Self::SameDay
    }
}

variants! {
    Effect {
        0 => Duty,
        1 => CutOff { decides, consequence },
        else Self::Duty
    }
}

variants! {
    Clock {
        0 => Within { length, after },
        1 => AtLeast { length, before },
        2 => ByTimeOnDayBefore { by, before },
        3 => Every { length, from },
        4 => ByWeek { week, of },
        5 => NoLaterThanWeek { week, of },
        6 => BeforeWeek { week, of },
        7 => EarlierOf(limbs),
        8 => Before(anchor),
        9 => NotBefore { event, plus },
        else Self::EarlierOf(&[])
    }
}

variants! {
    Decider {
        0 => Role(role),
        1 => Body(name),
        else Self::Body("")
    }
}

variants! {
    Basis {
        0 => Rules(ids),
        1 => Silent,
        2 => Unclear(id),
        else Self::Silent
    }
}
