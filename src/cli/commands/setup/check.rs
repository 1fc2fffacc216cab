//! `check`: tries the configuration.

use chrono_tz::Tz;
use comfy_table::Table;

use super::konto_librus::add_account;
use super::mail::{Open, send_tests, try_mail};
use super::offline::check_offline;
use super::report_file::ReportFile;
use super::tried::Tried;
use crate::cli::args::CheckOptions;
use crate::cli::commands::hints;
use crate::cli::error::CommandError;
use crate::cli::output::{say, table, with_unreadable};
use crate::cli::register::synergia;
use crate::clock::Clock;
use crate::domain::goals::Goal;
use crate::domain::{Door, Feed, FeedState};
use crate::exit_code::ExitCode;
use crate::mail::transport::Transport;
use crate::pipeline::{
    Household, Member, PipelineError, PollReport, believes_clock, look, look_at_account,
};
use crate::store::Store;

/// Tries the configuration.
pub async fn check(
    household: &Household,
    options: &CheckOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    if options.offline {
        return check_offline(household).await;
    }
    let report = options.report.as_deref().map(ReportFile::choose);
    let report = report.transpose()?;
    let mut lines = table(&["what", "state", "hint"]);
    let file = household.config.file.display().to_string();
    lines.add_row([file.as_str(), "ok", ""]);
    let students = check_students(household, report.as_ref(), clock, &mut lines).await?;
    if let Some(report) = report {
        report.write()?;
        lines.add_row(report.line());
    }
    let (mut mail, transport) = check_mail(household, &mut lines).await;
    if let Some(transport) = transport.filter(|_| options.send) {
        mail = send_tests(household, &transport, clock, &mut lines).await?;
    }
    say(lines)?;
    Ok(ExitCode::worst([students, mail]))
}

async fn check_students(
    household: &Household,
    file: Option<&ReportFile>,
    clock: &Clock,
    lines: &mut Table,
) -> Result<ExitCode, CommandError> {
    let mut store = Store::open(household.state_directory())?;
    if !believes_clock(&mut store, clock.now())? {
        return Err(PipelineError::ClockIsWrong.into());
    }
    let mut synergia = synergia(&household.config.synergia)?;
    if let Some(file) = file {
        synergia = file.watch(synergia);
    }
    let mut codes = Vec::new();
    // Their students are read with the sessions that begin here.
    for account in &household.config.accounts {
        let report = look_at_account(account, &store, &synergia, clock.now()).await?;
        add_account(lines, household, account, &report);
        codes.push(report.exit_code());
    }
    for member in &household.members {
        let report = look(member, &store, &synergia, clock.now()).await?;
        add_student(lines, member, &report, household.config.zone);
        if let Some(file) = file {
            file.add(&report);
        }
        codes.push(report.exit_code());
    }
    Ok(ExitCode::worst(codes))
}

/// A line for the student, one for all feeds that are well, and one for each that has something else to say.
pub(super) fn add_student(lines: &mut Table, member: &Member, report: &PollReport, zone: Tz) {
    let tried = Tried::from(report);
    let hint = hint_of(member, tried, zone);
    lines.add_row([report.student.as_str(), tried.state(), &hint]);
    let trouble = report.trouble.map(FeedState::Failing);
    let feeds = report
        .feeds
        .iter()
        .filter(|(_, state)| Some(*state) != trouble);
    let feeds =
        feeds.map(|(feed, state)| (feed, state, hint_of_feed(*feed, *state, member, report)));
    let (well, others): (Vec<_>, Vec<_>) =
        feeds.partition(|(_, state, hint)| **state == FeedState::Ok && hint.is_empty());
    if !well.is_empty() {
        let well: Vec<&str> = well.iter().map(|(feed, ..)| feed.name()).collect();
        lines.add_row(["  feeds", FeedState::Ok.name(), &well.join(", ")]);
    }
    for (feed, state, hint) in others {
        lines.add_row([&format!("  {feed}"), state.name(), hint.as_str()]);
    }
    add_goals(lines, member, report);
}

/// What is to be said of a feed beside its state.
fn hint_of_feed(feed: Feed, state: FeedState, member: &Member, report: &PollReport) -> String {
    let opens_messages = member.config.opening_permit().is_some();
    let hint = match state {
        FeedState::Closed(cause) | FeedState::Failing(cause) => hints::of(cause),
        FeedState::Ok if feed == Feed::Messages && opens_messages => {
            "new messages are opened, which marks them as read in Librus"
        }
        FeedState::Ok | FeedState::Unread | FeedState::Held => "",
    };
    let unreadable = report.unreadable.get(&feed).copied().unwrap_or(0);
    with_unreadable(hint, unreadable)
}

/// A line for each goal of a subject that does not occur, where anything of the register was read.
fn add_goals(lines: &mut Table, member: &Member, report: &PollReport) {
    let is_there = |goal: &&Goal| report.subjects.contains(&goal.subject);
    let goals = member.config.goals.iter().filter(|goal| !is_there(goal));
    for goal in goals.filter(|_| !report.subjects.is_empty()) {
        let subjects: Vec<&str> = report.subjects.iter().map(String::as_str).collect();
        let hint = format!("no such subject; there are: {}", subjects.join(", "));
        let what = format!("  goal \"{}\"", goal.subject);
        lines.add_row([what.as_str(), "unknown", &hint]);
    }
}

/// The hint, with the account that lets the student in where it is a Konto LIBRUS.
fn hint_of(member: &Member, tried: Tried<'_>, zone: Tz) -> String {
    let hint = tried.hint(None, zone);
    match &member.config.door {
        Door::Synergia => hint,
        Door::KontoLibrus(email) if hint.is_empty() => format!("by the Konto LIBRUS {email}"),
        Door::KontoLibrus(email) => format!("by the Konto LIBRUS {email}; {hint}"),
    }
}

/// Tries the way of the letters; gives the transport when it is open as it is configured.
async fn check_mail(household: &Household, lines: &mut Table) -> (ExitCode, Option<Transport>) {
    match try_mail(household).await {
        Ok(Open {
            other_name: Some(name),
            ..
        }) => {
            let hint = format!(
                "the address is refused as user name, \"{name}\" is accepted: set username = \"{name}\""
            );
            lines.add_row(["mail", "not ready", &hint]);
            (ExitCode::OwnerMustAct, None)
        }
        Ok(open) => {
            lines.add_row(open.line());
            (ExitCode::AllWell, Some(open.transport))
        }
        Err(closed) => {
            lines.add_row(closed.line());
            (closed.code, None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;
    use crate::pipeline::examples::{household, letter_to};
    use crate::store::LetterState;

    /// Only Mama is left in it.
    #[tokio::test(start_paused = true)]
    async fn a_configuration_that_is_only_tried_drops_no_letter() {
        let home = tempfile::tempdir().unwrap();
        let letter = letter_to("tata@example.com");
        let (clock, _) = Clock::stopped_at(moment(5, 7, 0));
        let store = Store::open(home.path()).unwrap();
        let queued = store.write(|tx| tx.queue_letter(&letter, clock.now()));
        let id = queued.unwrap();

        let mut lines = table(&["what", "state", "hint"]);
        let code = check_students(&household(home.path()), None, &clock, &mut lines).await;

        assert_eq!(code.unwrap(), ExitCode::TryAgain);
        let letter = store.read(|tx| tx.letter(id)).unwrap().unwrap();
        assert_eq!(letter.state, LetterState::Queued);
    }
}
