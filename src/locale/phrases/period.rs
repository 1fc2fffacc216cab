//! Days in a row as people write them.

use crate::domain::entry::period::Period;
use crate::locale::{ChangeOf, Phrases};

/// In full: "środa, 19 maja", "poniedziałek, 25 stycznia – niedziela, 7 lutego".
#[must_use]
pub fn period(phrases: &dyn Phrases, period: Period) -> String {
    written(period, |day| phrases.day(day))
}

/// Where room is scarce: "środa 19.5", and of one day what was planned before: "środa 19.5 → czwartek 20.5".
pub(super) fn short_period<T>(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, T>,
    of: impl Fn(&T) -> Period,
) -> String {
    let short = |period| short_period_of(phrases, period);
    let now = short(of(change.now));
    let before = change.earlier(&of).filter(|before| before.is_one_day());
    match before.filter(|_| of(change.now).is_one_day()) {
        Some(before) => format!("{} → {now}", short(before)),
        None => now,
    }
}

/// Where room is scarce: "środa 19.5".
pub(super) fn short_period_of(phrases: &dyn Phrases, period: Period) -> String {
    written(period, |day| phrases.short_day(day))
}

/// What something is on one of its days: with its name, if it has one, and with all days, where there are several.
pub(super) fn on_the_day(
    phrases: &dyn Phrases,
    what: String,
    name: &str,
    period: Period,
) -> String {
    let named = match name {
        "" => what,
        name => format!("{what} – {name}"),
    };
    if period.is_one_day() {
        named
    } else {
        format!("{named} ({})", short_period_of(phrases, period))
    }
}

fn written(period: Period, day: impl Fn(chrono::NaiveDate) -> String) -> String {
    if period.is_one_day() {
        day(period.first)
    } else {
        format!("{} – {}", day(period.first), day(period.last))
    }
}
