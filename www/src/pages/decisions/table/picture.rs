//! The picture of a table: a ladder of conditions from the top down, each with an arrow to what it leads to.
//!
//! Drawn with attributes and classes alone: the policy of the pages refuses styles in elements.

use super::conditions;
use crate::pages::decisions::view;
use engine::{Decision, Row};
use yew::prelude::*;

/// Widths and heights, in the picture's own units: a line of text is 20 high, and a letter about 8 wide.
const LINE: usize = 20;
const PAD: usize = 12;
const BOX: usize = 400;
const GAP: usize = 80;
const LETTERS: usize = 42;
const BETWEEN: usize = 36;

/// A row of the table, laid out.
struct Rung {
    top: usize,
    height: usize,
    condition: Vec<String>,
    outcome: Vec<String>,
}

/// The picture.
pub(super) fn picture(decision: &Decision) -> Html {
    let rungs = rungs(decision);
    let height = rungs.last().map_or(0, |it| it.top + it.height) + 2;
    let width = 2 * BOX + GAP + 2;
    html! {
        <svg class="app-picture__svg" viewBox={format!("0 0 {width} {height}")} role="img" aria-labelledby="picture-title picture-words">
            <title id="picture-title">{ "What is answered, on the left, leads to what the document comes to, on the right" }</title>
            <desc id="picture-words">{ "The same stands in words below the picture, line by line." }</desc>
            <defs>
                <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
                    <path class="app-picture__head" d="M 0 0 L 10 5 L 0 10 z" />
                </marker>
            </defs>
            { for rungs.iter().enumerate().map(|(place, it)| rung(it, rungs.get(place + 1))) }
        </svg>
    }
}

fn rungs(decision: &Decision) -> Vec<Rung> {
    let mut top = 1;
    let mut rungs = Vec::new();
    for row in decision.rows {
        let (condition, outcome) = (condition(decision, row), outcome(row));
        let height = condition.len().max(outcome.len()) * LINE + 2 * PAD;
        rungs.push(Rung { top, height, condition, outcome });
        top += height + BETWEEN;
    }
    rungs
}

fn condition(decision: &Decision, row: &Row) -> Vec<String> {
    let mut all = Vec::new();
    for (place, it) in conditions(decision, row).iter().enumerate() {
        let and = if place > 0 { "and: " } else { "" };
        all.extend(wrapped(&[and, it].concat()));
    }
    all
}

fn outcome(row: &Row) -> Vec<String> {
    let mut all = wrapped(row.headline);
    all.push(["(", view::status(row.status), ")"].concat());
    all
}

/// A text in lines that fit into a box.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= LETTERS {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn rung(rung: &Rung, next: Option<&Rung>) -> Html {
    let Rung { top, height, .. } = *rung;
    let middle = top + height / 2;
    let right = BOX + GAP + 1;
    html! {
        <g>
            <rect class="app-picture__box" x="1" y={top.to_string()} width={BOX.to_string()} height={height.to_string()} />
            { words(1, top, &rung.condition) }
            <path class="app-picture__line" d={format!("M {} {middle} L {} {middle}", BOX + 1, right)} marker-end="url(#arrow)" />
            <text class="app-picture__word" x={(BOX + GAP / 2).to_string()} y={(middle - 6).to_string()} text-anchor="middle">
                { if next.is_some() { "yes" } else { "" } }
            </text>
            <rect class="app-picture__box app-picture__box--outcome" x={right.to_string()} y={top.to_string()} width={BOX.to_string()} height={height.to_string()} />
            { words(right, top, &rung.outcome) }
            if let Some(next) = next {
                <path class="app-picture__line" d={format!("M {} {} L {} {}", BOX / 2, top + height, BOX / 2, next.top)} marker-end="url(#arrow)" />
                <text class="app-picture__word" x={(BOX / 2 + 10).to_string()} y={(top + height + BETWEEN / 2 + 5).to_string()}>{ "no" }</text>
            }
        </g>
    }
}

fn words(left: usize, top: usize, lines: &[String]) -> Html {
    let each = lines.iter().enumerate().map(|(place, line)| {
        let y = top + PAD + LINE * place + 15;
        html! { <tspan x={(left + PAD).to_string()} y={y.to_string()}>{ line }</tspan> }
    });
    html! { <text class="app-picture__text">{ for each }</text> }
}
