//! What reminders and weekly letters there should be, evening by evening: those that carry no events.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use school::Who;
use school::register::Pupil;

use crate::support::mail::Mail;
use crate::support::world::World;

/// Whatever goes wrong, a change is seen by the third evening.
const EVENINGS: usize = 3;

/// So long before it a test is named for the first time.
const AHEAD: TimeDelta = TimeDelta::days(3);

/// A test, its day, and whether it is named ahead or on the evening before.
type Naming = (u64, NaiveDate, &'static str);

#[derive(Default)]
pub struct Reports {
    /// The days of each test, as they were on the last evenings.
    days: BTreeMap<u64, Vec<NaiveDate>>,
    certain: BTreeSet<Naming>,
    /// Those of tests that have just been moved, which may not have been seen yet.
    possible: BTreeSet<Naming>,
    /// The Fridays of which somebody should hear.
    weeks: BTreeSet<NaiveDate>,
}

impl Reports {
    /// What the reminder of this evening should name, when the mail server takes it.
    pub fn evening(&mut self, world: &World, pupils: &[Who], today: NaiveDate, takes_mail: bool) {
        for who in pupils {
            let (until, tests) = world
                .school
                .edit(*who, |pupil| (end_of(pupil, today), tests(pupil)));
            for (id, day) in tests {
                let days = self.days.entry(id).or_default();
                days.push(day);
                let known = days.split_at(days.len().saturating_sub(EVENINGS)).1;
                let is_settled = known.iter().all(|one| *one == day);
                let namings = known
                    .iter()
                    .filter_map(|day| naming(id, *day, today, until));
                if takes_mail && is_settled {
                    self.certain.extend(namings);
                } else if takes_mail {
                    self.possible.extend(namings);
                }
            }
        }
    }

    /// The letter of this Friday comes as long as the mail server is back the next morning.
    pub fn friday(&mut self, today: NaiveDate, mail_returns: NaiveDate) {
        if mail_returns <= today + TimeDelta::days(1) {
            self.weeks.insert(today);
        }
    }

    /// Each test was named as often as it should, and each week was reported once.
    pub fn came_as_they_should(&self, letters: &[Mail]) {
        let mut seen = BTreeSet::new();
        let letters = letters
            .iter()
            .filter(|letter| seen.insert(&letter.message_id));
        let (mut reminders, mut weeks) = (Vec::new(), 0);
        for letter in letters {
            match letter.kind.as_str() {
                "reminder" => reminders.push(letter),
                "weekly" => weeks += 1,
                _ => {}
            }
        }
        assert_eq!(weeks, self.weeks.len(), "{:?}", self.weeks);
        assert!(self.certain.len() > 50, "{}", self.certain.len());
        for id in self.days.keys() {
            let name = format!("Zapowiedź {id}");
            let named = reminders
                .iter()
                .filter(|letter| letter.text.contains(&name))
                .count();
            let of_test = |namings: &BTreeSet<Naming>| -> BTreeSet<Naming> {
                let namings = namings.iter().filter(|(of, ..)| of == id);
                namings.copied().collect()
            };
            let certain = of_test(&self.certain);
            let possible: BTreeSet<_> = &certain | &of_test(&self.possible);
            let expected = certain.len()..=possible.len();
            assert!(
                expected.contains(&named),
                "{name}: {named}, {certain:?} {possible:?}"
            );
        }
    }
}

/// The tests that happened to be entered.
fn tests(pupil: &Pupil) -> Vec<(u64, NaiveDate)> {
    let entries = pupil.agenda.entries.iter();
    let tests = entries.filter(|entry| entry.content.starts_with("Zapowiedź"));
    tests.map(|test| (test.id, test.date)).collect()
}

/// The last day that a reminder of `today` is about: the next day of school, as far as the timetable is shown.
fn end_of(pupil: &Pupil, today: NaiveDate) -> NaiveDate {
    let sunday = today.week(Weekday::Mon).last_day() + TimeDelta::days(7);
    let mut following = today.iter_days().skip(1).take_while(|day| *day <= sunday);
    let next = following.find(|day| has_lessons(pupil, *day));
    next.unwrap_or(today + TimeDelta::days(1))
}

fn has_lessons(pupil: &Pupil, day: NaiveDate) -> bool {
    let mut free = pupil.school_free_days.iter();
    let is_free = free.any(|free| free.from <= day && day <= free.to);
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !is_free && !is_weekend
}

fn naming(id: u64, day: NaiveDate, today: NaiveDate, until: NaiveDate) -> Option<Naming> {
    if day <= today || day > until.max(today + AHEAD) {
        return None;
    }
    Some((id, day, if day <= until { "before" } else { "ahead" }))
}
