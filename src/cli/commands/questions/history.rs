//! `history`: what was found, and what past school years have left behind.

use chrono::NaiveTime;
use serde::Serialize;

use crate::cli::args::HistoryOptions;
use crate::cli::error::CommandError;
use crate::cli::output::{say, table, time};
use crate::cli::recorded::refuse_unrecorded;
use crate::domain::delivery::quiet_hours::first_instant_at;
use crate::exit_code::ExitCode;
use crate::pipeline::{self, HistoryEntry, Household};
use crate::store::{HistoryFilter, Store};

/// Lists what was found, or what past school years have left behind.
pub fn history(household: &Household, options: &HistoryOptions) -> Result<ExitCode, CommandError> {
    let mut store = Store::open_copy(household.state_directory())?;
    if let Some(name) = &options.student {
        refuse_unrecorded(household, &mut store, name)?;
    }
    if options.past_years {
        print_past_years(household, &mut store, options)?;
    } else {
        print_events(household, &mut store, options)?;
    }
    Ok(ExitCode::AllWell)
}

fn print_events(
    household: &Household,
    store: &mut Store,
    options: &HistoryOptions,
) -> Result<(), CommandError> {
    let zone = household.config.zone;
    let filter = HistoryFilter {
        student: options.student.clone(),
        since: options
            .since
            .map(|day| first_instant_at(day.and_time(NaiveTime::MIN), zone)),
    };
    let events = pipeline::history(household, store, &filter)?;
    if options.json {
        return print_json(&events);
    }
    let mut rows = table(&["found", "student", "feed", "change", "what"]);
    for event in &events {
        rows.add_row([
            time(Some(&event.found_at)),
            event.student.clone(),
            event.feed.to_string(),
            event.change.to_string(),
            with_letters(event),
        ]);
    }
    say(rows)
}

/// The change, and below it which letters told of it.
fn with_letters(event: &HistoryEntry) -> String {
    let letters = event.letters.iter().map(|letter| {
        let at = letter.at.as_ref().map(|at| format!(" {}", time(Some(at))));
        let (kind, state, to) = (letter.kind, letter.state, &letter.recipient);
        format!("{kind} to {to}: {state}{}", at.unwrap_or_default())
    });
    let lines: Vec<String> = [event.summary.clone()].into_iter().chain(letters).collect();
    lines.join("\n")
}

fn print_past_years(
    household: &Household,
    store: &mut Store,
    options: &HistoryOptions,
) -> Result<(), CommandError> {
    let entries = pipeline::past_years(household, store, options.student.as_deref())?;
    if options.json {
        return print_json(&entries);
    }
    let mut rows = table(&["school year", "student", "feed", "day", "what"]);
    for entry in entries {
        let day = entry.entry.date;
        rows.add_row([
            entry.school_year.unwrap_or_else(|| "–".to_owned()),
            entry.student,
            entry.feed.to_string(),
            day.map_or_else(|| "–".to_owned(), |day| day.to_string()),
            entry.summary,
        ]);
    }
    say(rows)
}

fn print_json(lines: &[impl Serialize]) -> Result<(), CommandError> {
    lines
        .iter()
        .try_for_each(|line| say(serde_json::json!(line)))
}
