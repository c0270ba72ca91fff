//! What somebody in one role has to do, may do or may ask for, with its dates.

use crate::applying::{Applying, applying, applying_to};
use crate::facts::Facts;
use crate::procedure::{Procedure, Rule};
use crate::schedule::{Deadline, Schedule};
use crate::vocabulary::{Circumstance, Event, Kind, Paper, Role, Stage};

/// What is to be done, for these facts.
#[derive(Debug)]
pub struct Checklist<'a> {
    /// What somebody does, may do or may ask for, by stage and then in the document's order.
    pub items: Vec<Item<'a>>,
    /// What the meeting goes through, in the document's order, whoever sees to it.
    pub agenda: Vec<Item<'a>>,
    /// What each paper holds, in the document's order, whoever writes it.
    pub contents: Vec<Item<'a>>,
}

/// A rule on a checklist.
#[derive(Debug)]
pub struct Item<'a> {
    /// The rule.
    pub rule: &'static Rule,
    /// What has to turn out so for it to apply: shown before anybody has said.
    pub provided: Vec<Circumstance>,
    /// The children it is done for, each once, by their places in the list of children. Empty where it is done
    /// once for the whole conference, or where no children were named.
    pub children: Vec<usize>,
    /// Its dates, earliest first: its own, or those of the timescales that give it its date.
    pub dates: Vec<&'a Deadline>,
    /// The events, any one of which would give it a date; empty where it has one, or has none to wait for.
    pub needs: Vec<Event>,
}

/// Which list of a checklist rules of a kind stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What somebody does, may do or may ask for.
    Items,
    /// What the meeting goes through.
    Agenda,
    /// What each paper holds.
    Contents,
    /// None: it is something to know or to weigh.
    Nowhere,
}

impl Kind {
    /// Which list rules of this kind stand in.
    pub const fn list(self) -> List {
        match self {
            Self::Timescale
            | Self::Duty
            | Self::Right
            | Self::Decision
            | Self::Exception
            | Self::Invitee => List::Items,
            Self::Agenda => List::Agenda,
            Self::Content => List::Contents,
            Self::Criterion | Self::Definition => List::Nowhere,
        }
    }
}

/// When something stands to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Before the conference.
    Before,
    /// At the conference.
    At,
    /// After it.
    After,
}

impl Stage {
    /// When what belongs to this stage stands to be done.
    pub const fn span(self) -> Span {
        match self {
            Self::Referral
            | Self::Enquiry
            | Self::Convening
            | Self::PreBirth
            | Self::Transfer
            | Self::PreConference => Span::Before,
            Self::Conference | Self::Decision => Span::At,
            Self::After | Self::Records | Self::CoreGroup | Self::Review | Self::Ending => {
                Span::After
            }
        }
    }
}

impl Role {
    /// Whether what every agency must do falls to this role as well.
    pub const fn is_of_an_agency(self) -> bool {
        match self {
            Self::SocialWorker
            | Self::LeadSocialWorker
            | Self::AllAgencies
            | Self::Police
            | Self::Health
            | Self::School => true,
            Self::TeamManager
            | Self::ServiceManager
            | Self::Chair
            | Self::Administrator
            | Self::LegalAdviser
            | Self::Advocate
            | Self::CoreGroup
            | Self::Parent
            | Self::Child
            | Self::Supporter
            | Self::Observer => false,
        }
    }
}

impl Rule {
    /// Whether it falls to somebody in this role: its own, or one of an agency where every agency must do it.
    ///
    /// A rule for one sort of agency has a name for it, and falls to nobody else; a rule for every agency may leave
    /// some out.
    pub fn falls_to(&self, role: Role) -> bool {
        let every_agency = self.who == Role::AllAgencies && self.known_as.is_none();
        let is_meant = role.is_of_an_agency() && !self.but_not.contains(&role);
        self.who == role || every_agency && is_meant
    }

    /// Whether whoever takes the minutes goes by it: an item of the agenda, or something that the minutes hold.
    pub fn is_for_minutes(&self) -> bool {
        match self.kind.list() {
            List::Agenda => true,
            List::Contents => self.papers.contains(&Paper::Minutes),
            List::Items | List::Nowhere => false,
        }
    }

    /// Whether it is done once for each child, and not once for the conference.
    pub fn is_for_each_child(&self) -> bool {
        self.each_child.is_some() || self.when.iter().any(|it| it.is_of_one_child())
    }
}

impl Procedure {
    /// What somebody in this role has on a list, whatever is so, in the document's order. Empty for a role that has
    /// no list.
    pub fn items_of(&self, role: Role) -> impl Iterator<Item = &'static Rule> {
        self.rules.iter().filter(move |it| it.kind.list() == List::Items && it.falls_to(role))
    }
}

/// What is to be done, for these facts: by one role, or by all.
///
/// The dates are the schedule's own, so that the two cannot disagree.
pub fn checklist<'a>(schedule: &'a Schedule, facts: &Facts, role: Option<Role>) -> Checklist<'a> {
    let mut checklist = Checklist { items: Vec::new(), agenda: Vec::new(), contents: Vec::new() };
    for (applying, children) in for_children(schedule.procedure, facts) {
        let falls_to_role = role.is_none_or(|role| applying.rule.falls_to(role));
        match applying.rule.kind.list() {
            List::Items if falls_to_role => {
                put(&mut checklist.items, item(schedule, applying, children));
            }
            List::Agenda => checklist.agenda.push(item(schedule, applying, children)),
            List::Contents => checklist.contents.push(item(schedule, applying, children)),
            List::Items | List::Nowhere => {}
        }
    }
    checklist
}

/// Puts an item behind those of its stage and of the stages before it: rules come in the document's order.
fn put<'a>(items: &mut Vec<Item<'a>>, item: Item<'a>) {
    let place = items.partition_point(|it| it.rule.stage <= item.rule.stage);
    items.insert(place, item);
}

/// The rules that apply, each with the children it is done for.
fn for_children(procedure: &'static Procedure, facts: &Facts) -> Vec<(Applying, Vec<usize>)> {
    let shared = applying(procedure, facts, &|it| facts.holds(it));
    let of_each: Vec<Vec<Applying>> =
        facts.children.iter().map(|child| applying_to(procedure, facts, child)).collect();
    let mut all = Vec::new();
    for rule in procedure.rules {
        let same = |it: &&Applying| it.rule.id == rule.id;
        let mut for_one = None;
        let mut places = Vec::new();
        for (place, rules) in of_each.iter().enumerate() {
            if let Some(it) = rules.iter().find(same) {
                for_one = Some(it);
                places.push(place);
            }
        }
        // A time that another takes the place of for one child, such as the first review, still holds for the rest.
        let is_for_some = rule.timescale.is_some() && places.len() < of_each.len();
        let applying = if of_each.is_empty() || !(rule.is_for_each_child() || is_for_some) {
            places.clear();
            shared.iter().find(same)
        } else {
            for_one
        };
        all.extend(applying.map(|it| (it.clone(), places)));
    }
    all
}

/// A rule by itself, with its dates.
pub(crate) fn item_of<'a>(schedule: &'a Schedule, rule: &'static Rule) -> Item<'a> {
    item(schedule, Applying { rule, provided: Vec::new() }, Vec::new())
}

fn item(schedule: &Schedule, applying: Applying, children: Vec<usize>) -> Item<'_> {
    let rule = applying.rule;
    let gives_date = |id: &str| rule.id == id || rule.dated_by.contains(&id);
    let is_first = |it: &Deadline| it.occurrence.is_none_or(|it| it == 1);
    let dates: Vec<&Deadline> =
        schedule.deadlines.iter().filter(|it| gives_date(it.rule.id) && is_first(it)).collect();
    let waiting = schedule.waiting.iter().filter(|it| dates.is_empty() && gives_date(it.rule.id));
    let needs = waiting.flat_map(|it| it.needs.iter().copied()).collect();
    Item { rule, provided: applying.provided, children, dates, needs }
}
