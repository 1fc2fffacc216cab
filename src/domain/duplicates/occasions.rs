//! What a day is beside its lessons: free, a trip, an outing, a meeting. The same may stand in two feeds; it is named
//! once.

use chrono::NaiveDate;

use super::meetings::stands_for;
use crate::domain::entry::{AgendaEntry, DayOff, Entry, Extent, Trip};

/// The occasions of `day` among the `entries` of all feeds: what is off first, then trips, then the rest by its hour.
#[must_use]
pub fn occasions<'a>(entries: impl Iterator<Item = &'a Entry>, day: NaiveDate) -> Vec<Entry> {
    let all = named_once(entries.filter(|entry| entry.is_occasion_on(day)));
    let mut occasions: Vec<Entry> = all.into_iter().cloned().collect();
    occasions.sort_by_key(order);
    occasions
}

/// The `entries` without those that another one of them names too.
#[must_use]
pub fn named_once<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<&'a Entry> {
    let all: Vec<&Entry> = entries.collect();
    let named = all.iter().filter(|entry| !is_named_by_another(entry, &all));
    named.copied().collect()
}

fn is_named_by_another(entry: &Entry, all: &[&Entry]) -> bool {
    let others = all.iter();
    match entry {
        Entry::Conference(meeting) => others
            .filter_map(|other| AgendaEntry::of(other))
            .any(|other| stands_for(other, meeting)),
        Entry::Agenda(outing) => others
            .filter_map(|other| Trip::of(other))
            .any(|trip| says_no_more(outing, trip)),
        _ => false,
    }
}

/// Whether an entry of the agenda names where the trip of that day goes, and no hour.
fn says_no_more(outing: &AgendaEntry, trip: &Trip) -> bool {
    let (text, destination) = (outing.text.to_lowercase(), trip.destination.to_lowercase());
    let has_hour = outing.time.from.is_some() || outing.time.lesson.is_some();
    let is_on_the_day = trip.period.holds(outing.time.date);
    is_on_the_day && !has_hour && !destination.is_empty() && text.contains(&destination)
}

/// `false` comes first.
fn order(entry: &Entry) -> impl Ord + use<> {
    let extent = DayOff::of(entry).map(DayOff::extent);
    let is_free = matches!(extent, Some(Extent::Day | Extent::Days));
    let is_trip = Trip::of(entry).is_some();
    let facts = entry.facts();
    (
        !is_free,
        extent.is_none(),
        !is_trip,
        facts.time_from,
        facts.lesson_no,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{AgendaTime, Conference};
    use crate::domain::examples::{
        agenda, at, class_lessons_off, conference, days, named, october, school_days_off, trip,
    };

    fn event(id: &str, category: &str, text: &str, hour: Option<u32>) -> Entry {
        Entry::Agenda(AgendaEntry {
            category: Some(named(category)),
            text: text.to_owned(),
            time: AgendaTime {
                date: october(14),
                lesson: None,
                from: hour.map(|hour| at(hour, 0)),
                to: None,
            },
            ..agenda(id)
        })
    }

    fn meeting_at(hour: u32) -> Entry {
        Entry::Conference(Conference {
            date: october(14),
            time: Some(at(hour, 0)),
            ..conference("1", "Zebranie")
        })
    }

    fn trip_of(first: u32, last: u32) -> Entry {
        Entry::Trip(Trip {
            period: days(first, last),
            ..trip("1")
        })
    }

    #[test]
    fn what_is_on_the_day_comes_in_order_and_once() {
        let school = Entry::DayOff(school_days_off("1", "Ferie jesienne", days(12, 16)));
        let class = Entry::DayOff(class_lessons_off("2"));
        let trip = trip_of(13, 14);
        let over = trip_of(12, 13);
        let test = event("3", "Sprawdzian", "Ułamki", None);
        let cinema = event("4", "Wyjście", "Kino", Some(9));
        let same_trip = event("5", "Wycieczka", "Jedziemy: OJCÓW", None);
        let departure = event("6", "Wycieczka", "Zbiórka, Ojców", Some(7));
        let evening = event("7", "Zebranie z rodzicami", "Sala 12", Some(17));
        for (entries, expected) in [
            (
                vec![&cinema, &trip, &class, &school],
                vec![&school, &class, &trip, &cinema],
            ),
            (vec![&over, &test], vec![]),
            (vec![&same_trip, &departure, &trip], vec![&trip, &departure]),
            (vec![&same_trip], vec![&same_trip]),
            (
                vec![&evening, &meeting_at(17), &meeting_at(16)],
                vec![&meeting_at(16), &evening],
            ),
        ] {
            let found = occasions(entries.into_iter(), october(14));
            assert_eq!(found.iter().collect::<Vec<_>>(), expected);
        }
    }
}
