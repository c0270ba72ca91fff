//! The lists that are nobody's alone: the agenda and the minutes, what papers hold, who gets which.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use engine::{Kind, Paper, Procedure};

use crate::visit::{Visit, in_both};

/// Opens one of these lists under an area's document.
async fn open(visit: &Visit, procedure: &Procedure, view: &str) -> Result<()> {
    visit.document(procedure.name).await?;
    if visit.has_label("To learn").await? {
        visit.choose("To learn").await?;
    }
    visit.select("view", view).await
}

/// The rules under a heading of the list, or none where there is no such heading.
async fn under(visit: &Visit, heading: &str) -> Result<Option<BTreeSet<String>>> {
    let read = format!(
        "(() => {{
          const stages = [...document.querySelectorAll('.app-stage')];
          // What several papers hold alike stands once, under all their names.
          const here = stages.filter(it => it.querySelector('h3').textContent.split('; ').includes('{heading}'));
          if (!here.length) return 'missing';
          const inputs = here.flatMap(it => [...it.querySelectorAll('input')]);
          const boxes = inputs.map(it => it.id.replace('tick-', ''));
          const says_why = here.some(it => it.textContent.includes('This document does not say'));
          if (boxes.length === 0 && !says_why) return 'silent';
          return boxes.join('\\n');
        }})()"
    );
    let read = visit.evaluate(&read).await?;
    match read.as_str().context("the list")? {
        "missing" => Ok(None),
        "silent" => anyhow::bail!("`{heading}` is empty and does not say why"),
        ids => Ok(Some(ids.lines().map(str::to_owned).collect())),
    }
}

/// No id stands twice on the page: each box has words of its own.
async fn every_id_stands_once(visit: &Visit) -> Result<()> {
    let twice = visit
        .evaluate(
            "(() => {
              const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
              return ids.filter((it, at) => ids.indexOf(it) !== at).join(' ');
            })()",
        )
        .await?;
    ensure!(twice == "", "twice on the page: {twice}");
    Ok(())
}

in_both! {
    /// Whoever takes the minutes has the agenda and what the minutes must hold, for every area.
    async fn minutes(visit) {
        visit.open("checklist/").await?;
        for procedure in procedures::all() {
            open(visit, procedure, "minutes").await?;
            let agenda = under(visit, "The agenda").await?.context("no agenda")?;
            let minutes = under(visit, "Minutes").await?.context("no minutes")?;
            for rule in procedure.rules {
                let always = rule.when.is_empty() && rule.each_child.is_none();
                let id = rule.id.to_owned();
                if rule.kind == Kind::Agenda {
                    ensure!(agenda.contains(&id) || !always, "{}: {id} is not on the agenda", procedure.id);
                } else if rule.kind == Kind::Content && rule.papers.contains(&Paper::Minutes) {
                    ensure!(minutes.contains(&id) || !always, "{}: {id} is not in the minutes", procedure.id);
                } else {
                    ensure!(!agenda.contains(&id) && !minutes.contains(&id), "{}: {id}", procedure.id);
                }
            }
            every_id_stands_once(visit).await?;
            // Boxes are there to be marked.
            let boxes = visit.boxes().await?;
            if let Some(first) = boxes.first() {
                visit.tick(first).await?;
                visit.says("1 of ").await?;
            }
        }
        Ok(())
    }
}

in_both! {
    /// What each paper must hold stands under the paper.
    async fn contents(visit) {
        visit.open("checklist/").await?;
        for procedure in procedures::all() {
            open(visit, procedure, "contents").await?;
            for (paper, heading) in [
                (Paper::SocialWorkerReport, "Social worker’s report"),
                (Paper::Minutes, "Minutes"),
                (Paper::Plan, "Child protection plan"),
                (Paper::Invitation, "Invitation"),
            ] {
                let there = under(visit, heading).await?.unwrap_or_default();
                let mut rules = procedure.rules.iter().filter(|it| {
                    it.kind == Kind::Content && it.papers.contains(&paper)
                        && it.when.is_empty() && it.each_child.is_none()
                });
                let missing = rules.find(|it| !there.contains(it.id));
                ensure!(missing.is_none(), "{}: {heading}: {missing:?}", procedure.id);
            }
            every_id_stands_once(visit).await?;
        }
        Ok(())
    }
}

in_both! {
    /// Before who gets what stands the check on addresses; no cell is empty, in any area.
    async fn papers(visit) {
        visit.open("checklist/").await?;
        for procedure in procedures::all() {
            open(visit, procedure, "papers").await?;
            let wrong = visit.evaluate(
                "(() => {
                  const table = document.querySelector('.app-grid table');
                  const check = [...document.querySelectorAll('.app-columns__results p')]
                    .find(it => it.textContent.includes('check that no address'));
                  if (!check) return 'no check on addresses';
                  const comes_first = check.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
                  if (!comes_first) return 'the check does not come first';
                  const heads = table.querySelectorAll('thead th').length;
                  const rows = [...table.querySelectorAll('tbody tr')];
                  if (heads < 3 || rows.length < 3) return 'hardly a table';
                  return rows.flatMap(row => {
                    const cells = [...row.querySelectorAll('td')];
                    const name = row.querySelector('th[scope=row]').textContent.trim();
                    if (!name || cells.length !== heads - 1) return ['a row of another length: ' + name];
                    return cells.filter(cell => {
                      const paper = cell.querySelector('.app-grid__paper').textContent;
                      return cell.textContent.replace(paper, '').trim() === '';
                    }).map(() => 'an empty cell: ' + name);
                  }).join('; ');
                })()",
            )
            .await?;
            ensure!(wrong == "", "{}: {wrong}", procedure.id);
            visit.says("It does not mean that there is no rule.").await?;
        }
        Ok(())
    }
}
