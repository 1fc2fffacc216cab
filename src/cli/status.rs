//! `status`: how everything stands.

use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::pipeline::{self, Household, Status};
use crate::store::Store;

use super::CommandError;
use super::args::StatusOptions;
use super::output::{table, time};

pub fn status(
    household: &Household,
    options: &StatusOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let mut store = Store::open_existing(household.state_directory())?;
    let status = pipeline::status(household, store.as_mut(), clock.now())?;
    if options.json {
        println!("{}", serde_json::json!(status));
    } else {
        print(&status);
    }
    Ok(status.exit_code())
}

fn print(status: &Status) {
    let mut students = table(&[
        "student",
        "feed",
        "state",
        "last read",
        "last change",
        "reason",
    ]);
    for student in &status.students {
        let reason = student.reason.unwrap_or_default();
        let login = time(student.last_login.as_ref());
        students.add_row([
            student.name.as_str(),
            "",
            student.state,
            "",
            "",
            if reason.is_empty() { "" } else { reason },
        ]);
        students.add_row(["", "(last login)", "", login.as_str(), "", ""]);
        let shown = student
            .feeds
            .iter()
            .filter(|feed| feed.reason != Some("not_supported"));
        for feed in shown {
            students.add_row([
                "",
                feed.feed.name(),
                feed.state,
                &time(feed.last_read.as_ref()),
                &time(feed.last_change.as_ref()),
                feed.reason.unwrap_or_default(),
            ]);
        }
    }
    println!("{students}\n");
    let outbox = &status.outbox;
    println!(
        "outbox: {} queued, {} held, {} rejected; oldest: {}",
        outbox.queued,
        outbox.held,
        outbox.rejected,
        time(outbox.oldest.as_ref())
    );
    if let Some(reason) = &outbox.reason {
        println!("mail server: {reason}");
    }
    println!("next poll: {}", time(status.next_poll.as_ref()));
    for digest in &status.next_digests {
        println!(
            "next digest to {}: {}",
            digest.recipient,
            time(digest.at.as_ref())
        );
    }
}
