//! `history`: what was found.

use chrono::NaiveTime;

use crate::domain::quiet_hours::first_instant_at;
use crate::exit_code::ExitCode;
use crate::pipeline::{self, Household};
use crate::store::{HistoryFilter, Store};

use super::args::HistoryOptions;
use super::output::{say, table, time};
use super::{CommandError, unknown_student};

pub fn history(household: &Household, options: &HistoryOptions) -> Result<ExitCode, CommandError> {
    let mut store = Store::open_copy(household.state_directory())?;
    refuse_unknown_student(household, &mut store, options)?;
    let zone = household.config.zone;
    let filter = HistoryFilter {
        student: options.student.clone(),
        since: options
            .since
            .map(|day| first_instant_at(day.and_time(NaiveTime::MIN), zone)),
    };
    let entries = pipeline::history(household, &mut store, &filter)?;
    if options.json {
        for entry in &entries {
            say(serde_json::json!(entry))?;
        }
        return Ok(ExitCode::AllWell);
    }
    let mut rows = table(&["found", "student", "feed", "change", "what"]);
    for entry in &entries {
        rows.add_row([
            time(Some(&entry.found_at)),
            entry.student.clone(),
            entry.feed.to_string(),
            entry.change.to_string(),
            entry.summary.clone(),
        ]);
    }
    say(rows)?;
    Ok(ExitCode::AllWell)
}

/// The history of a student who is not in the configuration any more can still be asked for.
fn refuse_unknown_student(
    household: &Household,
    store: &mut Store,
    options: &HistoryOptions,
) -> Result<(), CommandError> {
    let Some(name) = &options.student else {
        return Ok(());
    };
    let is_recorded = store.read(|tx| tx.knows_student_named(name))?;
    if household.member(name).is_some() || is_recorded {
        return Ok(());
    }
    Err(unknown_student(household, name))
}
