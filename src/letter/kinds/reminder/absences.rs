//! The absences that wait for an excuse, once a week.

use chrono::NaiveDate;

use crate::domain::letter::reminder::{ReminderContent, ToExcuse};
use crate::domain::open_absences::OpenAbsences;
use crate::letter::page::{Block, Brief, Style};
use crate::letter::parts::day::open_absences;
use crate::locale::capitalised;

/// How many there are, over all children.
pub(super) fn count(content: &ReminderContent) -> usize {
    let absences = content.children.iter().flat_map(|child| &child.to_excuse);
    absences.map(|to_excuse| to_excuse.absences.len()).sum()
}

/// "do usprawiedliwienia: 2", among other things.
pub(super) fn counted(style: &Style, content: &ReminderContent) -> Option<String> {
    let count = count(content);
    (count > 0).then(|| style.phrases.still_to_excuse(count))
}

/// Which they are where there is nothing else; of several children how many.
pub(super) fn named(style: &Style, content: &ReminderContent) -> Vec<String> {
    match content.children.as_slice() {
        [child] => {
            // The last day for the excuse stands inside.
            let absences = child.to_excuse.iter().map(|to_excuse| OpenAbsences {
                limit: None,
                ..to_excuse.absences.clone()
            });
            absences
                .map(|one| open_absences::in_short(style, &one))
                .collect()
        }
        _ => vec![count(content).to_string()],
    }
}

/// "Do usprawiedliwienia: 2", unless the title says it, and which.
pub(super) fn block(style: &Style, to_excuse: &ToExcuse, day: Option<NaiveDate>) -> Block {
    let absences = &to_excuse.absences;
    let lines = open_absences::lines(style, absences);
    if day.is_none() {
        return Block::Lines(lines);
    }
    let line = capitalised(&style.phrases.still_to_excuse(absences.len()));
    Block::Brief(Brief {
        details: lines,
        ..Brief::of(line)
    })
}
