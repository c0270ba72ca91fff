//! Reading a table: which row fits, and every way in which its questions can be answered.

use super::{Ask, Condition, Decision, NONE, Row, SOME};
use crate::vocabulary::Take;

/// The answers to one question that are picked: a bit for each, the first answer's lowest.
pub type Picked = u32;

/// What is picked for each question of a decision, in its order; `None` where it was not answered.
pub type Given = Vec<Option<Picked>>;

/// The first row that fits when every question is answered. The build has proved that there is one.
pub fn row(decision: &Decision, picked: &[Picked]) -> Option<usize> {
    decision.rows.iter().position(|row| row.when.iter().all(|it| fits(decision, it, picked)))
}

fn fits(decision: &Decision, condition: &Condition, picked: &[Picked]) -> bool {
    let asks = decision.asks.iter().zip(picked);
    asks.filter(|(ask, _)| ask.id == condition.ask)
        .any(|(ask, picked)| holds(ask, condition, *picked))
}

fn holds(ask: &Ask, condition: &Condition, picked: Picked) -> bool {
    condition.any_of.iter().any(|id| match *id {
        NONE => picked == 0,
        SOME => picked != 0,
        id => picked & bit(ask, id) != 0,
    })
}

/// The bit of one answer; none for an id that is not one.
pub(super) fn bit(ask: &Ask, id: &str) -> Picked {
    let place = ask.answers.iter().position(|it| it.id == id);
    let place = place.and_then(|it| u32::try_from(it).ok());
    place.and_then(|it| 1_u32.checked_shl(it)).unwrap_or_default()
}

/// Every way to answer a question that a row of the table can tell from the others.
///
/// Where one answer is taken that is each of them. Where any number may be ticked, many combinations fit the same
/// conditions: one of each sort is enough.
pub fn every_picking(decision: &Decision, ask: &Ask) -> Vec<Picked> {
    if ask.take == Take::One {
        return ask.answers.iter().map(|it| bit(ask, it.id)).collect();
    }
    let conditions: Vec<&Condition> =
        decision.rows.iter().flat_map(|it| it.when).filter(|it| it.ask == ask.id).collect();
    let sort = |picked: Picked| -> Vec<bool> {
        conditions.iter().map(|it| holds(ask, it, picked)).collect()
    };
    let mut sorts = Vec::new();
    let mut pickings = Vec::new();
    let end = u32::try_from(ask.answers.len()).ok().and_then(|it| 1_u32.checked_shl(it));
    for picked in 0..end.unwrap_or(1) {
        let this = sort(picked);
        if !sorts.contains(&this) {
            sorts.push(this);
            pickings.push(picked);
        }
    }
    pickings
}

/// Every row that the answers can still lead to, in the table's order, and the questions, by their places, that
/// decide between them.
pub(super) fn open(
    decision: &Decision,
    given: &[Option<Picked>],
) -> (Vec<&'static Row>, Vec<usize>) {
    let choices: Vec<Vec<Picked>> = decision
        .asks
        .iter()
        .zip(given)
        .map(|(ask, given)| given.map_or_else(|| every_picking(decision, ask), |it| vec![it]))
        .collect();
    let reached: Vec<Option<usize>> =
        Combinations::of(&choices).map(|picked| row(decision, &picked)).collect();
    let rows = decision.rows.iter().enumerate();
    let open =
        rows.filter(|(place, _)| reached.contains(&Some(*place))).map(|(_, row)| row).collect();
    let mut deciding = Vec::new();
    let mut step = 1;
    for (place, choices) in choices.iter().enumerate() {
        if changes_along(&reached, step, choices.len()) {
            deciding.push(place);
        }
        step *= choices.len();
    }
    (open, deciding)
}

/// Whether two combinations that differ in one question alone reach different rows. Its choices stand `step` apart.
fn changes_along(reached: &[Option<usize>], step: usize, choices: usize) -> bool {
    let block = step * choices;
    reached.iter().enumerate().any(|(place, row)| {
        let is_first = place % block < step;
        is_first && (1..choices).any(|it| reached.get(place + it * step) != Some(row))
    })
}

/// Every combination of one choice for each question, the first question's changing fastest.
#[derive(Debug)]
pub struct Combinations<'a> {
    choices: &'a [Vec<Picked>],
    next: usize,
    count: usize,
}

impl<'a> Combinations<'a> {
    /// The combinations of these choices.
    pub fn of(choices: &'a [Vec<Picked>]) -> Self {
        Self { choices, next: 0, count: choices.iter().map(Vec::len).product() }
    }
}

impl Iterator for Combinations<'_> {
    type Item = Vec<Picked>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next == self.count {
            return None;
        }
        let mut rest = self.next;
        self.next += 1;
        let pick = |choices: &Vec<Picked>| {
            let picked = choices.get(rest % choices.len()).copied().unwrap_or_default();
            rest /= choices.len();
            picked
        };
        Some(self.choices.iter().map(pick).collect())
    }
}
