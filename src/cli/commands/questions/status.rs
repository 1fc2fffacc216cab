//! `status`: how everything stands.

use comfy_table::Table;

use crate::cli::args::StatusOptions;
use crate::cli::commands::hints;
use crate::cli::error::CommandError;
use crate::cli::output::{say, table, time, with_unreadable};
use crate::clock::Clock;
use crate::domain::Cause;
use crate::exit_code::ExitCode;
use crate::pipeline::{self, FeedStatus, Household, OutboxStatus, Status, StudentStatus};
use crate::store::Store;

/// Says how everything stands.
pub fn status(
    household: &Household,
    options: &StatusOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let mut store = Store::open_copy(household.state_directory())?;
    let status = pipeline::status(household, &mut store, clock.now())?;
    if options.json {
        say(serde_json::json!(status))?;
    } else {
        print(&status, options.feeds)?;
    }
    Ok(status.exit_code())
}

fn print(status: &Status, all_feeds: bool) -> Result<(), CommandError> {
    say(daemon(status))?;
    say(format_args!("{}\n", students(status, all_feeds)))?;
    for student in &status.students {
        print_student(student, all_feeds)?;
    }
    print_outbox(&status.outbox)?;
    if status.clock.is_waited_for {
        let last_run = time(status.clock.last_run.as_ref());
        say(format_args!(
            "the clock is wrong, or was at the last run ({last_run}): it is waited for, a day at most"
        ))?;
    }
    print_times(status)
}

/// The last run, and what is next. Without a daemon nobody polls by the schedule.
fn print_times(status: &Status) -> Result<(), CommandError> {
    say(format_args!(
        "last run: {}",
        time(status.clock.last_run.as_ref())
    ))?;
    if status.daemon.is_some() {
        say(format_args!(
            "next poll: {}",
            time(status.next_poll.as_ref())
        ))?;
    }
    for digest in &status.next_digests {
        let at = time(digest.at.as_ref());
        say(format_args!("next digest to {}: {at}", digest.recipient))?;
    }
    Ok(())
}

fn daemon(status: &Status) -> String {
    let Some(daemon) = &status.daemon else {
        return "no daemon runs: start one with `dzwonek run`, or its service".to_owned();
    };
    let since = time(Some(&daemon.since));
    let process = daemon.pid.map(|pid| format!(" (process {pid})"));
    format!("running{} since {since}", process.unwrap_or_default())
}

/// A row for each child, and one for each feed of it that has something to say.
fn students(status: &Status, all_feeds: bool) -> Table {
    let mut rows = table(&["what", "state", "last read", "last change", "reason"]);
    for student in &status.students {
        let feeds = &student.feeds;
        rows.add_row([
            student.name.as_str(),
            student.state,
            &time(
                feeds
                    .iter()
                    .filter_map(|feed| feed.last_read.as_ref())
                    .max(),
            ),
            &time(
                feeds
                    .iter()
                    .filter_map(|feed| feed.last_change.as_ref())
                    .max(),
            ),
            &reason(student),
        ]);
        for feed in feeds.iter().filter(|feed| all_feeds || feed.is_wrong()) {
            rows.add_row(feed_row(feed));
        }
    }
    rows
}

fn feed_row(feed: &FeedStatus) -> [String; 5] {
    [
        format!("  {}", feed.feed),
        feed.state.to_owned(),
        time(feed.last_read.as_ref()),
        time(feed.last_change.as_ref()),
        with_unreadable(feed.reason.unwrap_or_default(), feed.unreadable),
    ]
}

/// When a student was last logged in by which door, and what the owner can do where that is of no use any more.
fn print_student(student: &StudentStatus, is_asked_for: bool) -> Result<(), CommandError> {
    if !is_asked_for && student.reason.is_none() {
        return Ok(());
    }
    let login = time(student.last_login.as_ref());
    let next = student.next_login.as_ref();
    let next = next.map(|at| format!(", next not before {}", time(Some(at))));
    let next = next.unwrap_or_default();
    let (name, door) = (&student.name, student.door);
    say(format_args!("last login of {name} ({door}): {login}{next}"))?;
    match student.reason {
        Some(cause) => say(format_args!("{name}: {}", hints::of(cause))),
        None => Ok(()),
    }
}

/// Why a student is not read, with the register's own words where there are any.
fn reason(student: &StudentStatus) -> String {
    let reason = student.reason.map(Cause::name).unwrap_or_default();
    let said = student.said.as_deref();
    said.map_or_else(|| reason.to_owned(), |said| format!("{reason}: “{said}”"))
}

fn print_outbox(outbox: &OutboxStatus) -> Result<(), CommandError> {
    let (queued, held, rejected) = (outbox.queued, outbox.held, outbox.rejected);
    say(format_args!(
        "outbox: {queued} queued, {held} held, {rejected} rejected"
    ))?;
    if outbox.oldest.is_some() {
        say(format_args!(
            "oldest letter: {}",
            time(outbox.oldest.as_ref())
        ))?;
    }
    if let Some(reason) = &outbox.reason {
        say(format_args!("the mail server takes none: {reason}"))?;
    }
    Ok(())
}
