//! `show`: what is known now.

use crate::cli::args::ShowOptions;
use crate::cli::error::CommandError;
use crate::cli::output::{complain, say, table};
use crate::cli::recorded::refuse_unrecorded;
use crate::domain::Feed;
use crate::exit_code::ExitCode;
use crate::locale;
use crate::pipeline::{self, Household, KnownEntry};
use crate::store::Store;

/// Lists what is known of a student.
pub fn show(household: &Household, options: &ShowOptions) -> Result<ExitCode, CommandError> {
    let mut store = Store::open_copy(household.state_directory())?;
    refuse_unrecorded(household, &mut store, &options.student)?;
    let entries = pipeline::known(household, &mut store, &options.student, options.feed)?;
    if options.json {
        for entry in &entries {
            say(serde_json::json!(entry))?;
        }
    } else if entries.is_empty() {
        complain("nothing is known yet: run `dzwonek once` first");
    } else {
        print(household, &entries)?;
    }
    Ok(ExitCode::AllWell)
}

/// A list for each feed that has entries.
fn print(household: &Household, entries: &[KnownEntry]) -> Result<(), CommandError> {
    let phrases = locale::of(household.config.language);
    for feed in Feed::ALL {
        let of_feed: Vec<_> = entries.iter().filter(|entry| entry.feed == feed).collect();
        if of_feed.is_empty() {
            continue;
        }
        say(format_args!("{feed} ({})", phrases.feed(feed)))?;
        let mut rows = table(&["  day", "presence", "what"]);
        for entry in of_feed {
            let day = entry.entry.date;
            let day = day.map_or_else(|| "–".to_owned(), |day| day.to_string());
            rows.add_row([&format!("  {day}"), entry.presence, &entry.summary]);
        }
        say(format_args!("{rows}\n"))?;
    }
    Ok(())
}
