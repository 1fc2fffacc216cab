//! What a day is beside its lessons.

use super::upcoming::appointment;
use crate::domain::Entry;
use crate::domain::entry::DayOff;
use crate::letter::page::{Block, Style};
use crate::locale::{capitalised, conference_line, day_off_line, trip_line};

/// A sentence for what is off, and a line for each other occasion.
pub(crate) fn blocks(style: &Style, occasions: &[Entry]) -> Vec<Block> {
    let days_off = occasions.iter().filter_map(DayOff::of);
    let mut blocks: Vec<Block> = days_off.map(|day| sentence(style, day)).collect();
    let lines = occasions
        .iter()
        .filter_map(|occasion| line(style, occasion));
    let all: Vec<String> = lines.collect();
    let mut lines: Vec<String> = all.iter().take(style.extent.lines).cloned().collect();
    lines.extend(style.more(all.len(), style.extent.lines));
    if !lines.is_empty() {
        blocks.push(Block::Lines(lines));
    }
    blocks
}

/// "Dzień wolny – Dzień Patrona."
fn sentence(style: &Style, day: &DayOff) -> Block {
    let line = style.line(&capitalised(&day_off_line(style.phrases, day)));
    Block::Paragraph(format!("{line}."))
}

/// "Wycieczka – Ojców", "Wycieczka – Wyjście do kina, 9:00"; of what is off nothing.
fn line(style: &Style, occasion: &Entry) -> Option<String> {
    let line = match occasion {
        Entry::Trip(trip) => trip_line(style.phrases, trip),
        Entry::Agenda(entry) => appointment(style, entry),
        Entry::Conference(meeting) => conference_line(style.phrases, meeting),
        _ => return None,
    };
    Some(style.line(&capitalised(&line)))
}
