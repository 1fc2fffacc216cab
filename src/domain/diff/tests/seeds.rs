//! Items that could not be read when their place was read for the first time.

use chrono::NaiveDateTime;

use super::*;
use crate::domain::Key;
use crate::domain::entry::Grade;

fn morning() -> NaiveDateTime {
    october(5).and_time(at(7, 0))
}

fn unreadable(ids: &[&str]) -> Unreadable {
    Unreadable {
        keys: ids.iter().map(|id| Key::new("grades", id)).collect(),
        at: morning(),
    }
}

/// Grades that were entered at these hours of the fifth.
fn grades(ids: &[(&str, u32)]) -> Vec<Entry> {
    let entered = |hour| Some(october(5).and_time(at(hour, 0)));
    let grades = ids.iter().map(|(id, hour)| Grade {
        added_at: entered(*hour),
        ..grade(id, "5")
    });
    grades.map(Entry::Grade).collect()
}

type Read<'a> = (&'a [(&'a str, u32)], &'a [&'a str], &'a [&'a str]);

#[test]
fn what_could_not_be_read_at_first_is_no_news_once_it_can() {
    let table: [(&str, &[Read<'_>]); 7] = [
        (
            "one that shows its id",
            &[
                (&[("1", 6)], &["2"], &[]),
                (&[("1", 6)], &["2"], &[]),
                (&[("1", 6), ("2", 6), ("3", 8)], &[], &["3"]),
            ],
        ),
        (
            "one that shows none",
            &[
                (&[("1", 6)], &[""], &[]),
                (&[("1", 6)], &[""], &[]),
                (&[("1", 6), ("2", 6)], &[], &[]),
                (&[("1", 6), ("2", 6), ("3", 8)], &[], &["3"]),
            ],
        ),
        (
            "a new one while it stays unreadable",
            &[
                (&[("1", 6)], &[""], &[]),
                (&[("1", 6), ("3", 6)], &[""], &["3"]),
                (&[("1", 6), ("2", 6), ("3", 6)], &[], &[]),
            ],
        ),
        (
            "a new one in the read that shows it",
            &[
                (&[("1", 6)], &[""], &[]),
                (&[("1", 6), ("2", 6), ("3", 8)], &[], &["3"]),
            ],
        ),
        (
            "two, of which one becomes readable",
            &[
                (&[("1", 6)], &["", ""], &[]),
                (&[("1", 6), ("2", 5)], &[""], &[]),
                (&[("1", 6), ("2", 5), ("3", 6)], &[], &[]),
                (&[("1", 6), ("2", 5), ("3", 6), ("4", 6)], &[], &["4"]),
            ],
        ),
        (
            "one that is taken back, beside a new one",
            &[
                (&[("1", 6)], &[""], &[]),
                (&[("1", 6), ("2", 8)], &[], &["2"]),
            ],
        ),
        (
            "one that came later is news when it can be read",
            &[
                (&[("1", 6)], &[], &[]),
                (&[("1", 6)], &["2", ""], &[]),
                (&[("1", 6), ("2", 6), ("3", 6)], &[], &["2", "3"]),
            ],
        ),
    ];
    for (case, reads) in table {
        let mut register = Register::of(Feed::Grades);
        for (read, skipped, news) in reads {
            register.unreadable = unreadable(skipped);
            let found = register.read(&grades(read));
            let news: Vec<_> = news
                .iter()
                .map(|id| (format!("grades:{id}"), Added))
                .collect();
            assert_eq!(found, news, "{case}: {read:?} {skipped:?}");
        }
    }
}

#[test]
fn a_place_that_is_read_later_has_a_first_read_of_its_own() {
    let mut register = Register::of(Feed::Grades);
    register.read_window(&[], Window::of_places(["texts"]));
    register.unreadable = unreadable(&["2"]);
    let both = || Window::of_places(["texts", "grades"]);
    assert_eq!(
        register.read_window(&grades(&[("1", 6)]), both()),
        nothing()
    );
    register.unreadable = unreadable(&[]);
    let whole = grades(&[("1", 6), ("2", 6)]);
    assert_eq!(register.read_window(&whole, both()), nothing());
}

#[test]
fn what_is_left_outlives_being_written_down() {
    let mut register = Register::of(Feed::Grades);
    register.unreadable = unreadable(&["2", "", ""]);
    register.read(&[]);
    let unseeded = register.snapshot.unwrap().unseeded;
    let text = serde_json::to_string(&unseeded).unwrap();
    assert_eq!(
        serde_json::from_str::<crate::domain::Unseeded>(&text).unwrap(),
        unseeded
    );
    assert_eq!(
        serde_json::from_str::<crate::domain::Unseeded>("{}").unwrap(),
        crate::domain::Unseeded::default()
    );
}
