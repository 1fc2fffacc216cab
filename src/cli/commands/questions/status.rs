//! `status`: how everything stands.

use comfy_table::Table;

use crate::cli::args::StatusOptions;
use crate::cli::commands::hints;
use crate::cli::error::CommandError;
use crate::cli::output::{say, table, time, with_unreadable};
use crate::clock::Clock;
use crate::domain::Cause;
use crate::exit_code::ExitCode;
use crate::pipeline::{self, Household, OutboxStatus, Status, StudentStatus};
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
        print(&status)?;
    }
    Ok(status.exit_code())
}

fn print(status: &Status) -> Result<(), CommandError> {
    say(daemon(status))?;
    say(format_args!("{}\n", feeds(status)))?;
    for student in &status.students {
        print_student(student)?;
    }
    print_outbox(&status.outbox)?;
    if status.clock.is_waited_for {
        let last_run = time(status.clock.last_run.as_ref());
        say(format_args!(
            "the clock is wrong, or was at the last run ({last_run}): it is waited for, a day at most"
        ))?;
    }
    say(next_poll(status))?;
    for digest in &status.next_digests {
        let at = time(digest.at.as_ref());
        say(format_args!("next digest to {}: {at}", digest.recipient))?;
    }
    Ok(())
}

/// When the student was last logged in by which door, and what the owner can do where that is of no use any more.
fn print_student(student: &StudentStatus) -> Result<(), CommandError> {
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

fn daemon(status: &Status) -> String {
    let Some(daemon) = &status.daemon else {
        return "daemon: none runs; start one with `dzwonek run`, or its service".to_owned();
    };
    let since = time(Some(&daemon.since));
    let process = daemon.pid.map(|pid| format!(" (process {pid})"));
    format!("daemon: runs since {since}{}", process.unwrap_or_default())
}

/// Without a daemon nobody polls.
fn next_poll(status: &Status) -> String {
    let at = time(status.next_poll.as_ref());
    match status.daemon {
        Some(_) => format!("next poll: {at}"),
        None => format!("next poll: none without a daemon (by the schedule: {at})"),
    }
}

fn feeds(status: &Status) -> Table {
    let mut rows = table(&["what", "state", "last read", "last change", "reason"]);
    for student in &status.students {
        rows.add_row([
            student.name.as_str(),
            student.state,
            "",
            "",
            &reason(student),
        ]);
        for feed in &student.feeds {
            rows.add_row([
                format!("  {}", feed.feed).as_str(),
                feed.state,
                &time(feed.last_read.as_ref()),
                &time(feed.last_change.as_ref()),
                &with_unreadable(feed.reason.unwrap_or_default(), feed.unreadable),
            ]);
        }
    }
    rows
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
