//! `once`: one run now.

use crate::cli::args::OnceOptions;
use crate::cli::error::CommandError;
use crate::cli::output::say;
use crate::cli::register::synergia;
use crate::clock::Clock;
use crate::domain::FeedState;
use crate::domain::visit::tiers::Reach;
use crate::exit_code::ExitCode;
use crate::mail::transport::Patience;
use crate::pipeline::{
    self, Delivered, DigestWish, Household, Order, PipelineError, PollReport, RunReport,
    believes_clock, history, keep_logins, open_state, run, start_up,
};
use crate::store::{HistoryFilter, LetterState, Lock, Store};

/// Polls now, and sends what follows from it.
pub async fn once(
    household: &Household,
    options: &OnceOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let order = Order {
        poll: Some(if options.all { Reach::Open } else { Reach::Due }),
        opens_messages: !options.dry_run,
        digests: if options.digest {
            DigestWish::Now
        } else {
            DigestWish::Due
        },
    };
    if options.dry_run {
        return dry_run(household, order, clock).await;
    }
    let mut store = open_state(household, clock).await?;
    let _lock = Lock::take(household.state_directory(), "dzwonek once")?;
    let synergia = synergia(&household.config.synergia)?;
    let patience = Patience::default();
    let report = pipeline::once(household, &mut store, &synergia, order, patience, clock).await?;
    print_report(&report.run, report.delivered)?;
    Ok(report.exit_code)
}

/// The whole run, on a copy of the state that is thrown away. Only a login is kept: it cannot be undone
/// and counts towards what is gentle. Messages are shown with their previews: opening them could not be
/// undone either.
async fn dry_run(
    household: &Household,
    order: Order,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let directory = household.state_directory();
    let mut original = None;
    if Store::exists(directory)? {
        let store = Store::open(directory)?;
        original = Some((store, Lock::take(directory, "dzwonek once --dry-run")?));
    }
    let mut copy = Store::open_copy(directory)?;
    if !believes_clock(&mut copy, clock.now())? {
        return Err(PipelineError::ClockIsWrong.into());
    }
    start_up(household, &mut copy, clock.now())?;
    let newest = copy.read(|tx| tx.newest_event())?;
    let synergia = synergia(&household.config.synergia)?;
    let report = run(household, &mut copy, &synergia, order, clock).await?;
    if let Some((original, _lock)) = &mut original {
        keep_logins(household, &copy, original)?;
    }
    for poll in &report.polls {
        say(poll_line(poll))?;
    }
    let mut events = history(household, &mut copy, &HistoryFilter::default())?;
    events.retain(|event| event.id > newest);
    for event in events.iter().rev() {
        let (student, feed, change) = (&event.student, event.feed, event.change);
        say(format_args!(
            "would record: {student} {feed} {change}: {}",
            event.summary
        ))?;
    }
    // What waits from earlier runs would be offered as well.
    let outbox = copy.read(|tx| tx.outbox())?;
    let queued = outbox.iter().filter(|one| one.state == LetterState::Queued);
    for letter in queued {
        say(format_args!(
            "would send to {}: {}",
            letter.recipient, letter.subject
        ))?;
    }
    Ok(report.exit_code())
}

fn print_report(report: &RunReport, delivered: Delivered) -> Result<(), CommandError> {
    for poll in &report.polls {
        say(poll_line(poll))?;
    }
    say(format_args!(
        "letters: {} written, {} sent, {} waiting, {} rejected",
        report.written.len(),
        delivered.sent,
        delivered.waiting,
        delivered.rejected
    ))
}

fn poll_line(poll: &PollReport) -> String {
    let student = &poll.student;
    if let Some(trouble) = poll.trouble {
        return format!("{student}: cannot be read ({trouble})");
    }
    let closed: Vec<String> = poll
        .feeds
        .iter()
        .filter(|(_, state)| *state != FeedState::Ok)
        .map(|(feed, state)| match state.cause() {
            Some(cause) => format!("{feed} {} ({cause})", state.name()),
            None => format!("{feed} {}", state.name()),
        })
        .collect();
    let mut line = format!(
        "{student}: changes: {}, requests: {}",
        poll.changes, poll.requests
    );
    if !closed.is_empty() {
        line.push_str("; ");
        line.push_str(&closed.join(", "));
    }
    line
}
