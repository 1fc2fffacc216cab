//! The translation of crontab(5) into the notation of the `cron` crate.
//!
//! The two differ where it hurts: the crate wants seconds first, counts Sunday as 1, lets a single number
//! take a step, and joins day-of-month and day-of-week by *and*. So each field is read here into the plain
//! set of numbers it stands for, and handed over as a list, weekdays by name.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Why a text is no schedule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// Not five fields.
    #[error(
        "a schedule has 5 fields (minute, hour, day of month, month, day of week), this has {0}"
    )]
    FieldCount(usize),
    /// Something in a field that crontab(5) does not know.
    #[error(
        "`{item}` is no {field}: allowed are `*`, numbers {first}-{last}{names}, ranges a-b, steps */n or a-b/n, and lists of these"
    )]
    Field {
        /// The item of the field's list that is wrong.
        item: String,
        field: &'static str,
        first: u32,
        last: u32,
        /// The names allowed, as the end of a phrase, or nothing.
        names: &'static str,
    },
    /// Well formed, but there is no such day.
    #[error("this schedule has no next slot: no such day exists")]
    NeverFires,
}

/// What may stand in one of the five fields.
struct Field {
    called: &'static str,
    numbers: RangeInclusive<u32>,
    /// Names of the numbers, from the first on.
    names: &'static [&'static str],
    names_in_words: &'static str,
}

const MINUTE: Field = Field::of_numbers("minute", 0..=59);
const HOUR: Field = Field::of_numbers("hour", 0..=23);
const DAY_OF_MONTH: Field = Field::of_numbers("day of month", 1..=31);
const MONTH: Field = Field {
    called: "month",
    numbers: 1..=12,
    names: &[
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ],
    names_in_words: ", names jan-dec",
};
const DAY_OF_WEEK: Field = Field {
    called: "day of week",
    numbers: 0..=7,
    names: &["sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    names_in_words: ", names sun-sat",
};

/// Reads the five fields. The result matches when one of its one or two members does: crontab(5) lets
/// either day field decide when both are restricted, that is, when neither begins with `*`.
pub(super) fn parse(text: &str) -> Result<Vec<cron::Schedule>, ScheduleError> {
    let fields: Vec<&str> = text.split_ascii_whitespace().collect();
    let &[minute, hour, day_of_month, month, day_of_week] = fields.as_slice() else {
        return Err(ScheduleError::FieldCount(fields.len()));
    };
    let time = format!(
        "{} {}",
        list(&MINUTE.parse(minute)?),
        list(&HOUR.parse(hour)?)
    );
    let dates = list(&DAY_OF_MONTH.parse(day_of_month)?);
    let months = list(&MONTH.parse(month)?);
    let weekdays = weekday_names(&DAY_OF_WEEK.parse(day_of_week)?);

    let either_day = !day_of_month.starts_with('*') && !day_of_week.starts_with('*');
    let days = if either_day {
        vec![(dates.as_str(), "*"), ("*", weekdays.as_str())]
    } else {
        vec![(dates.as_str(), weekdays.as_str())]
    };
    days.into_iter()
        .map(|(dates, weekdays)| format!("0 {time} {dates} {months} {weekdays}"))
        .map(|expression| cron::Schedule::from_str(&expression))
        .collect::<Result<_, _>>()
        // Cannot happen: every list holds at least one number, and only such as the crate allows.
        .map_err(|_| ScheduleError::NeverFires)
}

impl Field {
    const fn of_numbers(called: &'static str, numbers: RangeInclusive<u32>) -> Self {
        Self {
            called,
            numbers,
            names: &[],
            names_in_words: "",
        }
    }

    fn parse(&self, text: &str) -> Result<BTreeSet<u32>, ScheduleError> {
        let items: Option<Vec<_>> = text.split(',').map(|item| self.item(item)).collect();
        match items {
            Some(items) => Ok(items.into_iter().flatten().collect()),
            None => Err(self.refuse(text)),
        }
    }

    /// The numbers of one item of the list: `*`, `a`, `a-b`, the first and last of them with a step.
    fn item(&self, item: &str) -> Option<Vec<u32>> {
        let (range, step) = match item.split_once('/') {
            Some((range, step)) => (range, Some(number(step)?)),
            None => (item, None),
        };
        let numbers = if range == "*" {
            self.numbers.clone()
        } else if let Some((from, to)) = range.split_once('-') {
            self.start(from)?..=self.end(to)?
        } else if step.is_none() {
            self.start(range)?..=self.start(range)?
        } else {
            return None; // `5/15` is an invention of other crons.
        };
        let step = usize::try_from(step.unwrap_or(1))
            .ok()
            .filter(|step| *step > 0)?;
        (!numbers.is_empty()).then(|| numbers.step_by(step).collect())
    }

    fn start(&self, text: &str) -> Option<u32> {
        let mut names = self.names.iter();
        self.value(text, names.position(|name| text.eq_ignore_ascii_case(name)))
    }

    /// As the end of a range `sun` is 7, so that `sat-sun` is the weekend.
    fn end(&self, text: &str) -> Option<u32> {
        let mut names = self.names.iter();
        self.value(
            text,
            names.rposition(|name| text.eq_ignore_ascii_case(name)),
        )
    }

    fn value(&self, text: &str, name: Option<usize>) -> Option<u32> {
        let value = match name {
            Some(index) => self.numbers.start() + u32::try_from(index).ok()?,
            None => number(text)?,
        };
        self.numbers.contains(&value).then_some(value)
    }

    fn refuse(&self, text: &str) -> ScheduleError {
        let wrong = text.split(',').find(|item| self.item(item).is_none());
        ScheduleError::Field {
            item: wrong.unwrap_or(text).to_owned(),
            field: self.called,
            first: *self.numbers.start(),
            last: *self.numbers.end(),
            names: self.names_in_words,
        }
    }
}

/// Digits only: `u32::from_str` would take a sign.
fn number(text: &str) -> Option<u32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

fn list(numbers: &BTreeSet<u32>) -> String {
    let numbers: Vec<_> = numbers.iter().map(u32::to_string).collect();
    numbers.join(",")
}

fn weekday_names(numbers: &BTreeSet<u32>) -> String {
    let names: BTreeSet<_> = numbers
        .iter()
        .filter_map(|number| DAY_OF_WEEK.names.get(usize::try_from(*number).ok()?))
        .copied()
        .collect();
    names.into_iter().collect::<Vec<_>>().join(",")
}
