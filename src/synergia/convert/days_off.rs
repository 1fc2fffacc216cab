//! Days off of the school and of the class (API.md section 10).

use super::{Converted, date, key, line, number};
use crate::domain::entry::period::Period;
use crate::domain::entry::{DayOff, Entry, Reason};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

/// Where the days of the whole school stand.
pub const OF_SCHOOL: &str = "school_free_days";

/// Where the days of the classes stand.
pub const OF_CLASS: &str = "class_free_days";

/// The ids that a day names.
pub fn references(day: &wire::ClassFreeDay, references: &mut References) {
    references.add(Lookup::FreeDayTypes, &day.kind.id);
}

/// The days of the school, as far as they are for the `unit` of the child's class; a day without units is
/// for all.
pub fn school_free_days(items: wire::Items<wire::SchoolFreeDay>, unit: Option<&str>) -> Converted {
    let is_ours = |day: &wire::SchoolFreeDay| {
        let mut units = day.units.0.iter().filter_map(|unit| unit.id.as_deref());
        unit.is_none_or(|own| units.clone().next().is_none() || units.any(|id| id == own))
    };
    Converted::of(items.only(is_ours), |day| &day.id, of_school)
}

/// The days of the class `own`, out of those of all classes.
pub fn class_free_days(
    items: wire::Items<wire::ClassFreeDay>,
    own: &str,
    lookups: &Lookups,
) -> Converted {
    let is_ours = |day: &wire::ClassFreeDay| day.class.id.as_deref() == Some(own);
    let of_class = |day: &wire::ClassFreeDay| of_class(day, lookups);
    Converted::of(items.only(is_ours), |day| &day.id, of_class)
}

fn of_school(day: &wire::SchoolFreeDay) -> Option<Entry> {
    let name = line(&day.name);
    Some(Entry::DayOff(DayOff {
        key: key(OF_SCHOOL, &day.id)?,
        period: Period::new(date(&day.date_from)?, date(&day.date_to)),
        reason: Reason::OfSchool(name),
        lessons: None,
    }))
}

fn of_class(day: &wire::ClassFreeDay, lookups: &Lookups) -> Option<Entry> {
    let first = number(&day.lesson_no_from);
    let last = number(&day.lesson_no_to);
    Some(Entry::DayOff(DayOff {
        key: key(OF_CLASS, &day.id)?,
        period: Period::new(date(&day.date_from)?, date(&day.date_to)),
        reason: Reason::OfClass(lookups.named(Lookup::FreeDayTypes, day.kind.id.as_deref())),
        lessons: first.or(last).zip(last.or(first)),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(converted: Converted) -> (Vec<DayOff>, Vec<String>) {
        let days = converted.entries.into_iter().map(|entry| match entry {
            Entry::DayOff(day) => day,
            other => panic!("no day off: {other:?}"),
        });
        (days.collect(), converted.skipped)
    }

    #[test]
    fn a_day_off_is_for_its_units_or_for_all() {
        for (units, unit, is_ours) in [
            (r#"[{"Id":9312}]"#, Some("9312"), true),
            (r#"[{"Id":9312}]"#, Some("9313"), false),
            (r#"[{"Id":9312},{"Id":"9313"}]"#, Some("9313"), true),
            (r#"[{"Id":9312}]"#, None, true),
            ("[]", Some("9313"), true),
            ("null", Some("9313"), true),
        ] {
            let json = format!(
                r#"[{{"Id":2202,"Name":" Ferie  zimowe ","DateFrom":"2027-01-25","DateTo":"2027-02-07","Units":{units}}}]"#
            );
            let items = wire::Items::of(&json).unwrap();
            let (found, _) = days(school_free_days(items, unit));
            assert_eq!(found.len(), usize::from(is_ours), "{units} {unit:?}");
            for day in found {
                assert_eq!(day.key.as_str(), "school_free_days:2202");
                assert_eq!(day.reason, Reason::OfSchool("Ferie zimowe".into()));
                assert_eq!(day.period.to_string(), "2027-01-25/2027-02-07");
            }
        }
    }

    #[test]
    fn only_the_days_off_of_the_own_class_are_entries() {
        let json = r#"[
            {"Id":8301,"Class":{"Id":61544},"Type":{"Id":15},"DateFrom":"2027-05-19","DateTo":null},
            {"Id":8302,"Class":{"Id":61560},"Type":{"Id":16},"DateFrom":"2027-01-14","DateTo":"2027-01-14"},
            {"Id":"8303","Class":{"Id":"61544"},"Type":null,"DateFrom":"2027-01-21","DateTo":"2027-01-21",
             "LessonNoFrom":3,"LessonNoTo":"5"},
            {"Id":8304,"VirtualClass":{"Id":61544},"DateFrom":"2027-01-21"},
            {"Id":8305,"Class":{"Id":61544},"DateFrom":"kiedyś"},
            7]"#;
        let items = wire::Items::of(json).unwrap();
        let named = References::of(&items.read, references);
        assert_eq!(named.ids(Lookup::FreeDayTypes), ["15", "16"]);
        let (found, skipped) = days(class_free_days(items, "61544", &Lookups::default()));
        let seen: Vec<_> = found
            .iter()
            .map(|day| (day.key.as_str(), day.period.to_string(), day.lessons))
            .collect();
        assert_eq!(
            seen,
            [
                ("class_free_days:8301", "2027-05-19".to_owned(), None),
                (
                    "class_free_days:8303",
                    "2027-01-21".to_owned(),
                    Some((3, 5))
                ),
            ]
        );
        assert_eq!(skipped, ["", "8305"]);
    }
}
