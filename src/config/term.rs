//! When letters about the grades of a term go out.

use chrono::{NaiveTime, Timelike};

use super::error::Mistake;
use super::poll::schedule;
use super::raw;
use crate::domain::QuietHours;
use crate::schedule::Schedule;

/// When those have them who get no digest.
const EVENING: NaiveTime = match NaiveTime::from_hms_opt(18, 0, 0) {
    Some(hour) => hour,
    None => NaiveTime::MIN,
};

/// At the time of the digest; without one at 18:00, or when the quiet of that hour is over.
pub(super) fn term(
    digest: Option<&Schedule>,
    quiet: Option<QuietHours>,
) -> Result<Schedule, Mistake> {
    if let Some(digest) = digest {
        return Ok(digest.clone());
    }
    let quiet = quiet.filter(|quiet| quiet.contains(EVENING));
    let time = quiet.map_or(EVENING, |quiet| quiet.to);
    let daily = format!("{} {} * * *", time.minute(), time.hour());
    schedule("recipient.term", &raw::default_text(&daily))
}
