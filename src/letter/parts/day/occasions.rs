//! What a day is beside its lessons.

use super::upcoming::appointment;
use crate::domain::entry::DayOff;
use crate::domain::letter::DigestContent;
use crate::domain::letter::digest::{DigestChild, is_day_off};
use crate::domain::{ChangeKind, Entry, Student};
use crate::letter::page::Style;
use crate::locale::{
    ChangeOf, TypedChange, capitalised, conference_line, day_off_line, headline, trip_line,
};

/// What is off on the day, or between the writing and the day, in a sentence each: under the names of the children,
/// where it is not off for all.
pub(crate) fn days_off(style: &Style, content: &DigestContent) -> Vec<String> {
    let mut sentences: Vec<(String, Vec<&Student>)> = Vec::new();
    for child in &content.children {
        for sentence in days_off_of(style, child) {
            match sentences.iter_mut().find(|(said, _)| *said == sentence) {
                Some((_, students)) => students.push(&child.student),
                None => sentences.push((sentence, vec![&child.student])),
            }
        }
    }
    let everybody = content.children.len();
    let said = sentences.into_iter().map(|(sentence, students)| {
        if students.len() == everybody {
            format!("{}.", capitalised(&sentence))
        } else {
            format!("{}: {sentence}.", style.names(&students))
        }
    });
    said.collect()
}

/// "dni wolne – Dzień Patrona (środa 14.10)", "dzień wolny – Dzień Patrona" on the day itself.
fn days_off_of(style: &Style, child: &DigestChild) -> Vec<String> {
    let before = child.days_off_before.iter().filter_map(DayOff::of);
    let before = before.map(|now| {
        let (kind, before, is_gone) = (ChangeKind::Added, None, false);
        let change = ChangeOf {
            kind,
            before,
            now,
            is_gone,
        };
        headline(style.phrases, &TypedChange::DayOff(change))
    });
    let on_the_day = child.occasions.iter().filter(|one| is_day_off(one));
    let on_the_day = on_the_day.filter_map(|one| line(style, one));
    before
        .map(|line| style.line(&line))
        .chain(on_the_day)
        .collect()
}

/// "wycieczka – Ojców", "wycieczka – Wyjście do kina, 9:00", "odwołane lekcje 1–2 – Wycieczka".
pub(crate) fn line(style: &Style, occasion: &Entry) -> Option<String> {
    let line = match occasion {
        Entry::DayOff(day) => day_off_line(style.phrases, day),
        Entry::Trip(trip) => trip_line(style.phrases, trip),
        Entry::Agenda(entry) if entry.test().is_none() => appointment(style, entry).0,
        Entry::Conference(meeting) => conference_line(style.phrases, meeting),
        _ => return None,
    };
    Some(style.line(&line))
}
