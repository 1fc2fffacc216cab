//! How everything stands.

use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::trouble::Remedy;
use crate::domain::trouble::clock_doubt::{Doubt, doubt};
use crate::domain::{Cause, Feed, FeedState};
use crate::exit_code::ExitCode;
use crate::pipeline::household::{Addressee, Household, Member};
use crate::pipeline::poll::exit_code_of;
use crate::store::{
    FeedRow, LockHolder, OutboxCounts, OutboxPause, PauseKind, Store, StoreError, StudentRow, Tx,
};

/// What the daemon writes about itself into the lock of the state.
pub const DAEMON: &str = "dzwonek run";

/// How everything stands: the object of `status --json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The daemon, if one runs.
    pub daemon: Option<DaemonStatus>,
    /// The students, in the order of the configuration.
    pub students: Vec<StudentStatus>,
    pub outbox: OutboxStatus,
    /// Whether the clock is believed.
    pub clock: ClockStatus,
    /// When the next poll is planned, jitter left out.
    pub next_poll: Option<DateTime<FixedOffset>>,
    /// When each recipient's next digest comes.
    pub next_digests: Vec<NextDigest>,
}

/// The daemon that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DaemonStatus {
    pub pid: Option<u32>,
    pub since: DateTime<FixedOffset>,
}

/// How a student stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StudentStatus {
    /// The name from the configuration.
    pub name: String,
    /// `ok`, `waiting` or `stopped`.
    pub state: &'static str,
    /// Why it is not `ok`.
    pub reason: Option<Cause>,
    /// By which door it is read: `synergia` or `konto_librus`.
    pub door: &'static str,
    /// What the register said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// When the password may be sent again, where the trouble waits for that.
    pub next_login: Option<DateTime<FixedOffset>>,
    /// The last time the password was sent and taken.
    pub last_login: Option<DateTime<FixedOffset>>,
    pub feeds: Vec<FeedStatus>,
    /// What all of that means for the exit code.
    #[serde(skip)]
    pub exit_code: ExitCode,
}

/// How a feed stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedStatus {
    pub feed: Feed,
    /// `ok`, `closed`, `failing`, `held` or `unread`.
    pub state: &'static str,
    pub last_read: Option<DateTime<FixedOffset>>,
    pub last_change: Option<DateTime<FixedOffset>>,
    /// Why it is not `ok`.
    pub reason: Option<&'static str>,
    /// How many items of the last read could not be read.
    pub unreadable: u32,
}

/// How the outbox stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutboxStatus {
    /// Letters that are offered to the mail server.
    pub queued: u32,
    /// What waits for quiet hours or for a working mail login.
    pub held: u32,
    /// Letters given up and not yet dropped.
    pub rejected: u32,
    /// When the oldest letter not yet accepted was written.
    pub oldest: Option<DateTime<FixedOffset>>,
    /// What the mail server said, when it takes no letters.
    pub reason: Option<String>,
    #[serde(skip)]
    is_refused: bool,
}

/// How the clock stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClockStatus {
    /// `ok` or `waiting`.
    pub state: &'static str,
    /// When the last run was, by the clock as it was then.
    pub last_run: Option<DateTime<FixedOffset>>,
    /// Whether it is not believed, and waited for.
    #[serde(skip)]
    pub is_waited_for: bool,
}

/// A digest to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextDigest {
    pub recipient: String,
    /// When; null when there is none.
    pub at: Option<DateTime<FixedOffset>>,
}

/// Reads how everything stands.
pub fn status(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<Status, StoreError> {
    let zone = household.config.zone;
    let students = store.read(|tx| {
        let members = household.members.iter();
        let students: Result<Vec<_>, StoreError> = members
            .map(|member| student_status(tx, member, now, zone))
            .collect();
        students
    })?;
    let clock = store.read(|tx| clock_status(tx, now, zone))?;
    let next_poll = household.config.poll.schedule.next_after(now, zone);
    let next_digest = |addressee: &Addressee| NextDigest {
        recipient: addressee.recipient.email.to_string(),
        at: household
            .next_digest(addressee, now)
            .map(|at| local(at, zone)),
    };
    Ok(Status {
        daemon: daemon_status(household)?,
        students,
        outbox: outbox_status(household, store, now)?,
        clock,
        next_poll: next_poll.map(|at| local(at, zone)),
        next_digests: household.addressees.iter().map(next_digest).collect(),
    })
}

impl Status {
    /// What the standing state means for the exit code.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        let students = self.students.iter().map(|student| student.exit_code);
        let clock = if self.clock.is_waited_for {
            ExitCode::TryAgain
        } else {
            ExitCode::AllWell
        };
        ExitCode::worst(students.chain([self.outbox.exit_code(), clock]))
    }
}

impl FeedStatus {
    /// Whether somebody should know: what the school does not offer is not wrong.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        self.unreadable > 0 || matches!(self.state, "failing" | "held")
    }
}

impl OutboxStatus {
    /// What the outbox means for the exit code. Quiet hours are no trouble.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        if self.rejected > 0 || self.is_refused {
            ExitCode::OwnerMustAct
        } else if self.queued > 0 {
            ExitCode::TryAgain
        } else {
            ExitCode::AllWell
        }
    }
}

/// Reads how the outbox stands.
pub fn outbox_status(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<OutboxStatus, StoreError> {
    let quiet = household.quiet_at(now);
    store.read(|tx| {
        let (counts, pause) = (tx.outbox_counts(&quiet)?, tx.outbox_pause()?);
        Ok(outbox_from(counts, pause, household.config.zone))
    })
}

/// Who holds the lock of the state is the daemon, unless it is one of the commands.
fn daemon_status(household: &Household) -> Result<Option<DaemonStatus>, StoreError> {
    let holder = LockHolder::of(household.state_directory())?;
    let daemon = holder.filter(|holder| holder.name == DAEMON);
    Ok(daemon.map(|daemon| DaemonStatus {
        pid: daemon.pid,
        since: local(daemon.since, household.config.zone),
    }))
}

fn clock_status(tx: &Tx<'_>, now: DateTime<Utc>, zone: Tz) -> Result<ClockStatus, StoreError> {
    let last_run = tx.last_run()?;
    let doubt = doubt(last_run, tx.clock_doubted_since()?, now);
    let is_waited_for = matches!(doubt, Doubt::Begins | Doubt::Lasts);
    Ok(ClockStatus {
        state: if is_waited_for { "waiting" } else { "ok" },
        is_waited_for,
        last_run: last_run.map(|at| local(at, zone)),
    })
}

fn outbox_from(counts: OutboxCounts, pause: Option<OutboxPause>, zone: Tz) -> OutboxStatus {
    let is_refused = pause
        .as_ref()
        .is_some_and(|pause| pause.kind == PauseKind::Held);
    let refused = if is_refused { counts.queued } else { 0 };
    OutboxStatus {
        queued: counts.queued - refused,
        held: counts.waiting_for_quiet + refused,
        rejected: counts.rejected,
        oldest: counts.oldest.map(|at| local(at, zone)),
        reason: pause.map(|pause| pause.cause),
        is_refused: is_refused && refused > 0,
    }
}

fn student_status(
    tx: &Tx<'_>,
    member: &Member,
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<StudentStatus, StoreError> {
    let row = tx.student(&member.student.login)?;
    let feeds = match &row {
        Some(row) => tx.feeds(row.id)?,
        None => std::collections::BTreeMap::new(),
    };
    let cause = row.as_ref().and_then(standing_cause);
    let ledger = row.as_ref().map(|row| &row.account.ledger);
    let said = ledger
        .zip(cause)
        .and_then(|(ledger, cause)| ledger.said_with(cause));
    let waits = cause.filter(|cause| cause.remedy() == Remedy::Patience);
    let next_login = ledger.zip(waits);
    let next_login = next_login.and_then(|(ledger, cause)| ledger.next_login_after(cause, now));
    Ok(StudentStatus {
        name: member.student.name.clone(),
        state: match cause.map(Cause::remedy) {
            None => "ok",
            Some(Remedy::Owner) => "stopped",
            Some(Remedy::Patience | Remedy::NextPoll) => "waiting",
        },
        reason: cause,
        door: member.config.door.name(),
        said: said.map(str::to_owned),
        next_login: next_login.map(|at| local(at, zone)),
        last_login: row
            .as_ref()
            .and_then(|row| row.account.ledger.last_login)
            .map(|at| local(at, zone)),
        feeds: Feed::ALL
            .iter()
            .map(|feed| match feeds.get(feed) {
                Some(row) => feed_status(row, zone),
                None => unread_feed(*feed),
            })
            .collect(),
        exit_code: exit_code_of(cause, feeds.values().map(|feed| feed.state)),
    })
}

/// The trouble of a student, unless the owner has lifted it since.
fn standing_cause(row: &StudentRow) -> Option<Cause> {
    let cause = row.trouble?.cause;
    (!row.was_lifted(cause)).then_some(cause)
}

fn feed_status(row: &FeedRow, zone: Tz) -> FeedStatus {
    FeedStatus {
        feed: row.feed,
        state: row.state.name(),
        last_read: row.last_read.map(|at| local(at, zone)),
        last_change: row.last_change.map(|at| local(at, zone)),
        reason: row.state.cause().map(Cause::name),
        unreadable: row.unreadable,
    }
}

fn unread_feed(feed: Feed) -> FeedStatus {
    FeedStatus {
        feed,
        state: FeedState::Unread.name(),
        last_read: None,
        last_change: None,
        reason: None,
        unreadable: 0,
    }
}

pub(super) fn local(at: DateTime<Utc>, zone: Tz) -> DateTime<FixedOffset> {
    at.with_timezone(&zone).fixed_offset()
}
