//! What is known of one child: never a name.

use engine::{Child, Circumstance};

/// What was entered of one child, the age as raw text.
#[derive(Debug, Clone, Default)]
pub(crate) struct ChildText {
    /// The age as it was typed.
    pub(crate) age: String,
    /// What is so of this child.
    pub(crate) circumstances: Vec<Circumstance>,
}

impl ChildText {
    /// The age in years, or what to mend.
    pub(crate) fn age(&self) -> Result<Option<u8>, &'static str> {
        let text = self.age.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let years = text.parse().ok().filter(|it| *it < 18);
        years.map(Some).ok_or("Enter an age in whole years, from 0 to 17")
    }

    /// The child as rules see it; an age that cannot be read is not known.
    pub(crate) fn read(&self) -> Child {
        let age = self.age().unwrap_or_default();
        Child { age, circumstances: self.circumstances.clone() }
    }

    /// Says that something is so of the child, or is not.
    pub(crate) fn set(&mut self, circumstance: Circumstance, so: bool) {
        let ruled_out = circumstance.opposite();
        self.circumstances.retain(|it| *it != circumstance && Some(*it) != ruled_out);
        if so {
            self.circumstances.push(circumstance);
        }
    }
}

impl ChildText {
    /// What a child is called where it is told from the others: "Child A (12)", "Child B (unborn)".
    pub(crate) fn label(&self, place: usize) -> String {
        let name = child_name(place);
        if self.circumstances.contains(&Circumstance::Unborn) {
            return [&name, " (unborn)"].concat();
        }
        match self.age() {
            Ok(Some(age)) => [&name, " (", &age.to_string(), ")"].concat(),
            Ok(None) | Err(_) => name,
        }
    }
}

/// What a child is called here: "Child A". There are letters for more children than anybody enters.
pub(crate) fn child_name(place: usize) -> String {
    let letter = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ".get(place).copied().unwrap_or(b'Z');
    ["Child ", char::from(letter).encode_utf8(&mut [0; 4])].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_in_whole_years() {
        let age = |text: &str| ChildText { age: text.into(), ..ChildText::default() }.age();
        assert_eq!(age(" 12 "), Ok(Some(12)));
        assert_eq!(age(""), Ok(None));
        assert_eq!(age("0"), Ok(Some(0)));
        for wrong in ["18", "-1", "3½", "twelve", "300"] {
            assert!(age(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_child_comes_or_does_not() {
        let mut child = ChildText::default();
        child.set(Circumstance::ChildAttending, true);
        child.set(Circumstance::ChildNotAttending, true);
        assert_eq!(child.circumstances, [Circumstance::ChildNotAttending]);
        child.set(Circumstance::ChildNotAttending, false);
        assert_eq!(child.read(), Child::default());
        assert_eq!(child_name(1), "Child B");
        assert_eq!(child.label(1), "Child B");
        child.age = "12".into();
        assert_eq!(child.label(0), "Child A (12)");
        child.set(Circumstance::Unborn, true);
        assert_eq!(child.label(1), "Child B (unborn)");
    }
}
