//! The children of a conference: one conference, one set of dates, and what is so of each.

use crate::facts::Facts;
use crate::vocabulary::Circumstance;

/// A child of the conference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Child {
    /// The age in years, where it is known.
    pub age: Option<u8>,
    /// What is so of this child alone: see [`Circumstance::is_of_one_child`].
    pub circumstances: Vec<Circumstance>,
}

/// Puts what is so of any of the children with what is so of the conference, so that it has its dates. Of two that
/// rule each other out only the first: no conference has both, and each child still has its own.
pub(crate) fn join(so: &mut Vec<Circumstance>, children: &[Child]) {
    for &it in Circumstance::ALL {
        let is_of_any = children.iter().any(|child| child.circumstances.contains(&it));
        let ruled_out = it.opposite().is_some_and(|other| so.contains(&other));
        if is_of_any && !ruled_out && !so.contains(&it) {
            so.push(it);
        }
    }
    if children.len() > 1 {
        so.push(Circumstance::SiblingGroup);
    }
}

impl Facts {
    /// Whether this is so where one child is concerned. What is so of the conference is so of each child, unless
    /// it was said of one of them by name.
    pub(crate) fn holds_for(&self, child: &Child, circumstance: Circumstance) -> bool {
        let of_another = || self.children.iter().any(|it| it.circumstances.contains(&circumstance));
        child.circumstances.contains(&circumstance)
            || self.holds(circumstance) && (!circumstance.is_of_one_child() || !of_another())
    }
}
