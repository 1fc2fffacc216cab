//! The section `[poll]`.

use std::time::Duration;

use chrono::TimeDelta;

use super::error::Mistake;
use super::raw;
use super::surroundings::read;
use crate::schedule::Schedule;

/// The schedule never asks the register more often than this (design: promise 6).
const SHORTEST_GAP: TimeDelta = TimeDelta::minutes(10);

/// When the register is visited.
#[derive(Debug, Clone)]
pub struct Poll {
    /// The slots, at least 10 minutes apart.
    pub schedule: Schedule,
    /// Each poll starts at random between its slot and this much later. Shorter than the way to the next slot.
    pub jitter: Duration,
}

impl Poll {
    pub(super) fn read(section: &raw::Poll) -> Result<Self, Mistake> {
        let schedule = schedule("poll.schedule", &section.schedule)?;
        let gap = schedule.shortest_gap();
        if gap < SHORTEST_GAP {
            let problem = format!(
                "two of its slots are only {} minutes apart",
                gap.num_minutes()
            );
            let allowed = "slots at least 10 minutes apart, such as \"*/20 6-21 * * *\"";
            return Err(Mistake::new(
                "poll.schedule",
                section.schedule.span(),
                problem,
                allowed,
            ));
        }
        let allowed = "a number and a unit, such as \"90s\", \"5m\" or \"1h\"";
        let jitter = read(
            "poll.jitter",
            &section.jitter,
            "not a duration",
            allowed,
            duration,
        )?;
        if TimeDelta::from_std(jitter).is_ok_and(|jitter| jitter < gap) {
            return Ok(Self { schedule, jitter });
        }
        let allowed = format!(
            "less than the {} minutes between two slots",
            gap.num_minutes()
        );
        Err(Mistake::new(
            "poll.jitter",
            section.jitter.span(),
            "too long",
            allowed,
        ))
    }
}

/// Reads a schedule; its own error says what is allowed.
pub(super) fn schedule(key: &str, text: &raw::Text) -> Result<Schedule, Mistake> {
    Schedule::parse(text.get_ref()).map_err(|error| {
        Mistake::new(
            key,
            text.span(),
            error.to_string(),
            "five crontab fields, such as \"30 6 * * mon-sat\"",
        )
    })
}

fn duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 60 * 60,
        _ => return None,
    };
    Some(Duration::from_secs(
        number.parse::<u64>().ok()?.checked_mul(seconds)?,
    ))
}
