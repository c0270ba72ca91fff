//! A question for a checklist: whose it is, and about which children.

use crate::choice::{CIRCUMSTANCE, ROLE};
use crate::given::Given;
use crate::question::{self, Asked, Counts, each_once};
use crate::refusal::Refusal;
use engine::{Child, Circumstance, Error, Role};

/// What a question for a checklist may hold beside.
const MORE: &[&str] = &["role", "children"];
/// The most children that one conference is about: more than anybody has, and few enough to be listed at once.
const MOST_CHILDREN: u32 = 100;

/// A question for a checklist that was read.
#[derive(Debug)]
pub(crate) struct Listing {
    /// The question, with the children.
    pub(crate) asked: Asked,
    /// Whose list is wanted; everybody's, where nothing is said.
    pub(crate) role: Option<Role>,
}

impl Listing {
    pub(crate) fn read(given: &Given) -> Result<Self, Refusal> {
        let fields = question::fields(given)?.only(&[question::FIELDS, MORE].concat())?;
        let mut asked = Asked::of(&fields, Counts::LeftOut)?;
        let role = fields.get("role").map(|it| ROLE.read(it).copied()).transpose()?;
        if let Some(it) = fields.get("children") {
            asked.question.children = children(it, &asked.question.circumstances)?;
        }
        Ok(Self { asked, role })
    }
}

/// The children, none of whom contradicts itself or what is so of the conference.
fn children(given: &Given, so: &[Circumstance]) -> Result<Vec<Child>, Refusal> {
    let listed =
        given.list_of_at_most(MOST_CHILDREN, "a list of children, such as [{ age: 4 }]")?;
    let children = listed.iter().map(child).collect::<Result<Vec<_>, _>>()?;
    for (child, place) in children.iter().zip(&listed) {
        clash(child, &children, so)
            .map_or(Ok(()), |it| Err(Refusal::from(it).at(place.place())))?;
    }
    Ok(children)
}

fn child(given: &Given) -> Result<Child, Refusal> {
    let fields = given.object("a child, such as { age: 4 }")?.only(&["age", "circumstances"])?;
    Ok(Child {
        age: fields.get("age").map(age).transpose()?,
        circumstances: match fields.get("circumstances") {
            Some(it) => each_once(it, of_one_child)?,
            None => Vec::new(),
        },
    })
}

fn age(given: &Given) -> Result<u8, Refusal> {
    let written = given.number()?;
    written.parse().ok().filter(|it| *it < 18).ok_or_else(|| {
        let place = given.place();
        let message = format!(
            "{place}: {written} is not the age of a child; give whole years from 0 to 17, or leave it out"
        );
        Refusal::new("invalid-child", given.field(), message)
    })
}

/// What is so of one child and not of another.
fn of_one_child(given: &Given) -> Result<Circumstance, Refusal> {
    let circumstance = *CIRCUMSTANCE.read(given)?;
    if circumstance.is_of_one_child() {
        return Ok(circumstance);
    }
    let of_one = Circumstance::ALL.iter().filter(|it| it.is_of_one_child());
    let message = format!(
        "{}: {} is so of the whole conference; put it into the question's own circumstances, and use one of {} here",
        given.place(),
        circumstance.id(),
        of_one.map(|it| it.id()).collect::<Vec<_>>().join(", ")
    );
    Err(Refusal::new("invalid-child", given.field(), message))
}

/// Something said of a child that cannot be, beside what else is said of it. What is so of the conference is so of
/// each child, unless it was said of one of them by name.
fn clash(child: &Child, children: &[Child], so: &[Circumstance]) -> Option<Error> {
    let of_another = |it| children.iter().any(|child| child.circumstances.contains(&it));
    child.circumstances.iter().find_map(|&one| {
        let other = one.opposite()?;
        let clash =
            child.circumstances.contains(&other) || so.contains(&other) && !of_another(other);
        clash.then_some(Error::CircumstancesClash { one, other })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Circumstance::{ChildAttending, ChildNotAttending};

    fn child(circumstances: &[Circumstance]) -> Child {
        Child { age: None, circumstances: circumstances.to_vec() }
    }

    #[test]
    fn children_may_differ_but_none_from_itself() {
        let both = [child(&[ChildNotAttending]), child(&[ChildAttending])];
        assert_eq!(clash(&both[0], &both, &[]), None);
        assert_eq!(clash(&both[0], &both, &[ChildAttending]), None);
        assert!(clash(&both[0], &both[..1], &[ChildAttending]).is_some());
        let torn = child(&[ChildNotAttending, ChildAttending]);
        assert!(clash(&torn, std::slice::from_ref(&torn), &[]).is_some());
    }
}
