//! What the letters of a term are about.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use crate::domain::entry::Grade;
use crate::domain::letter::LetterKind;
use crate::domain::letter::term::{RECENT, Stage, TermContent, TermGrades, Touched, matter};
use crate::domain::visit::school_year::began_before;
use crate::domain::{Event, Feed, Recipient, Snapshot};
use crate::locale::in_warsaw;
use crate::pipeline::error::PipelineError;
use crate::schedule::Slot;
use crate::store::{FeedRow, HistoryFilter, Matter, StudentRow};

use super::Gather;

impl Gather<'_> {
    /// What of the terms of a recipient's children is to be reported at a slot.
    pub fn terms(
        &self,
        recipient: &Recipient,
        slot: Slot,
    ) -> Result<Vec<TermContent>, PipelineError> {
        let mut due = Vec::new();
        for member in self.household.members_of(recipient) {
            let Some(row) = self.tx.student(&member.student.login)? else {
                continue;
            };
            let snapshot = self.tx.snapshot(row.id, Feed::Grades)?;
            for term in TermGrades::all(&grades(snapshot.as_ref())) {
                if let Some(stage) = self.stage_due(&term, &row, recipient)? {
                    due.push(self.term_content((&term, stage), &row, slot.local.to_string())?);
                }
            }
        }
        Ok(due)
    }

    /// How the last term of a recipient's first child with one stands now, whoever was told of it.
    pub(super) fn term(&self, recipient: &Recipient) -> Result<Option<TermContent>, PipelineError> {
        if !recipient.feeds.contains(&Feed::Grades) {
            return Ok(None);
        }
        for member in self.household.members_of(recipient) {
            let Some(row) = self.tx.student(&member.student.login)? else {
                continue;
            };
            let snapshot = self.tx.snapshot(row.id, Feed::Grades)?;
            if let Some(term) = TermGrades::all(&grades(snapshot.as_ref())).last() {
                let as_it_stands = (term, term.stage());
                let content = self.term_content(as_it_stands, &row, self.now.to_rfc3339())?;
                return Ok(Some(content));
            }
        }
        Ok(None)
    }

    fn stage_due(
        &self,
        term: &TermGrades,
        row: &StudentRow,
        recipient: &Recipient,
    ) -> Result<Option<Stage>, PipelineError> {
        let mut told = BTreeSet::new();
        for stage in [Stage::Proposals, Stage::Finals] {
            let thing = matter(self.school_year(term, row), term.term, stage);
            let matter = Matter::Thing {
                recipient: &recipient.email,
                student: row.id,
                thing: &thing,
            };
            if self.tx.was_told(LetterKind::Term, matter)? {
                told.insert(stage);
            }
        }
        let events = self.tx.history(&HistoryFilter {
            student: Some(row.student.name.clone()),
            since: Some(self.now - RECENT),
        })?;
        let touched: Vec<Touched> = events.iter().flat_map(touched).collect();
        Ok(term.due(&touched, &told, in_warsaw(self.now)))
    }

    /// The year in which that of the grades began: by what the register says, or else by when the last of them was entered,
    /// for it may show them in the next one still.
    fn school_year(&self, term: &TermGrades, row: &StudentRow) -> i32 {
        let entered = || {
            let last = term.last_entered();
            last.unwrap_or_else(|| in_warsaw(self.now).date())
        };
        let said = row.school_year.began_in();
        said.unwrap_or_else(|| began_before(entered()))
    }

    fn term_content(
        &self,
        (term, stage): (&TermGrades, Stage),
        row: &StudentRow,
        slot: String,
    ) -> Result<TermContent, PipelineError> {
        let feeds = self.tx.feeds(row.id)?;
        let freshness = feeds.get(&Feed::Grades).map(FeedRow::freshness);
        Ok(TermContent {
            slot,
            student: row.student.clone(),
            school_year: self.school_year(term, row),
            term: term.term,
            stage,
            subjects: term.subjects(&row.scale),
            others: term.others(&row.scale),
            trouble: row.trouble,
            freshness: freshness.into_iter().collect(),
        })
    }
}

fn grades(snapshot: Option<&Snapshot>) -> Vec<&Grade> {
    let standing = snapshot.into_iter().flat_map(Snapshot::standing);
    standing.filter_map(Grade::of).collect()
}

/// The sides of a change of a grade, and when it was found.
fn touched(event: &Event) -> impl Iterator<Item = (NaiveDateTime, &Grade)> {
    let sides = event.change.before.iter().chain(&event.change.after);
    let grades = sides.filter_map(Grade::of);
    grades.map(|grade| (in_warsaw(event.found_at), grade))
}
