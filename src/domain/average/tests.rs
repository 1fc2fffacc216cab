use proptest::prelude::*;

use super::*;
use crate::domain::diff::diff;
use crate::domain::examples::{event, grade as example, named, october, student};
use crate::domain::{ChangeKind, Entry, Event, Feed, Key, Reading, Snapshot, Window};

const SCALE: Scale = Scale {
    plus: 0.5,
    minus: 0.25,
    counts_zero: false,
};

/// A grade in mathematics with this weight.
fn weighing(value: &str, weight: f64) -> Grade {
    Grade {
        weight: Some(weight),
        ..example(value, value)
    }
}

#[track_caller]
fn average(grades: &[Grade], expected: Option<f64>) {
    let found = Average::of(grades, &SCALE).map(Average::value);
    assert_eq!(found, expected);
}

#[test]
fn a_symbol_is_a_grade_with_at_most_one_sign() {
    let own = Scale {
        plus: 0.3,
        minus: 0.4,
        counts_zero: true,
    };
    for (symbol, usual, at_this_school) in [
        ("1", Some(1.0), Some(1.0)),
        ("6", Some(6.0), Some(6.0)),
        ("4+", Some(4.5), Some(4.3)),
        ("4-", Some(3.75), Some(3.6)),
        ("6+", Some(6.5), Some(6.3)),
        ("1-", Some(0.75), Some(0.6)),
        ("0", None, Some(0.0)),
        ("0+", None, None),
        ("7", None, None),
        ("85", None, None),
        ("18.00", None, None),
        ("85%", None, None),
        ("4++", None, None),
        ("+4", None, None),
        ("+", None, None),
        ("-", None, None),
        ("np", None, None),
        ("bz", None, None),
        ("4np", None, None),
        ("ł", None, None),
        ("", None, None),
    ] {
        assert_eq!(SCALE.number(symbol), usual, "{symbol}");
        assert_eq!(own.number(symbol), at_this_school, "{symbol}");
    }
}

#[test]
fn an_average_is_weighted_and_rounded_to_hundredths() {
    // The example of API.md.
    average(&[weighing("6", 1.0), weighing("4-", 1.0)], Some(4.88));
    average(&[weighing("5", 3.0), weighing("3", 1.0)], Some(4.5));
    average(&[weighing("5", 0.5), weighing("2", 1.0)], Some(3.0));
    average(&[weighing("4", 31.0), weighing("5", 19.0)], Some(4.38));
    average(&[weighing("4", 131.0), weighing("5", 69.0)], Some(4.35));
    average(&[], None);
}

#[test]
fn a_weight_of_zero_counts_nothing() {
    average(
        &[weighing("6", 0.0), weighing("3", 2.0), weighing("3", 1.0)],
        Some(3.0),
    );
    average(&[weighing("6", 0.0)], None);
    let unweighted = Grade {
        weight: None,
        ..example("1", "2")
    };
    average(&[unweighted, weighing("5", 2.0)], Some(4.0));
}

#[test]
fn a_single_grade_has_no_average() {
    average(&[weighing("5", 1.0)], None);
    average(&[weighing("5", 1.0), weighing("np", 1.0)], None);
    average(&[weighing("5", 1.0), weighing("3", 0.0)], None);
    average(&[weighing("5", 1.0), weighing("4", 1.0)], Some(4.5));
}

#[test]
fn only_ordinary_grades_of_counting_categories_enter_an_average() {
    let one = weighing("2", 1.0);
    let left_out = Grade {
        counts_to_average: Some(false),
        ..weighing("6", 1.0)
    };
    average(
        &[one.clone(), one.clone(), left_out, weighing("+", 1.0)],
        Some(2.0),
    );
    for kind in [
        GradeKind::SemesterProposal,
        GradeKind::Semester,
        GradeKind::FinalProposal,
        GradeKind::Final,
    ] {
        let result = Grade {
            kind,
            ..weighing("6", 1.0)
        };
        average(&[one.clone(), one.clone(), result], Some(2.0));
    }
}

#[test]
fn without_the_categories_there_is_no_average() {
    let unknown = |value| Grade {
        counts_to_average: None,
        ..weighing(value, 1.0)
    };
    average(&[weighing("2", 1.0), unknown("5")], None);
    // A mark would not have counted anyway.
    average(
        &[weighing("2", 1.0), weighing("2", 1.0), unknown("np")],
        Some(2.0),
    );
}

#[test]
fn an_improved_grade_counts_beside_the_one_that_improves_it() {
    let improved = Grade {
        improves: Some(crate::domain::entry::Improved {
            key: Key::new("grades", "1"),
            value: Some("1".into()),
        }),
        ..weighing("5", 1.0)
    };
    average(&[weighing("1", 1.0), improved], Some(3.0));
}

/// What one event did, of the grades that stand now: "Matematyka 1 Some(4.0) Some(4.5)".
fn reported(now: &[Grade], events: &[(ChangeKind, Option<&Grade>, Option<&Grade>)]) -> Vec<String> {
    let entry = |side: Option<&Grade>| side.map(|grade| Entry::Grade(grade.clone()));
    let events: Vec<Event> = (1..)
        .zip(events)
        .map(|(id, (kind, before, after))| {
            event(id, &student("Zosia"), *kind, entry(*before), entry(*after))
        })
        .collect();
    let now: Vec<Entry> = now.iter().cloned().map(Entry::Grade).collect();
    let value = |side: Option<Average>| side.map(Average::value);
    average_changes(&now, &events.iter().collect::<Vec<_>>(), &SCALE)
        .iter()
        .map(|change| {
            let semester = change.semester.unwrap_or_default();
            let (before, after) = (value(change.before), value(change.after));
            format!("{} {semester} {before:?} {after:?}", change.subject.label())
        })
        .collect()
}

#[test]
fn a_change_of_grades_is_undone_for_the_average_before() {
    use ChangeKind::{Added, Changed, Removed, Restored};
    // Two of half the weight: a single grade has no average.
    let half = |id| Grade {
        weight: Some(0.5),
        ..example(id, "3")
    };
    let three = [half("1"), half("11")];
    let (five, two, mark) = (
        &Grade {
            key: Key::new("grades", "2"),
            ..weighing("5", 1.0)
        },
        &Grade {
            key: Key::new("grades", "2"),
            ..weighing("2", 1.0)
        },
        &Grade {
            key: Key::new("grades", "2"),
            ..weighing("np", 1.0)
        },
    );
    let with = |other: &Grade| [&three[..], std::slice::from_ref(other)].concat();
    for (now, events, expected) in [
        (
            with(five),
            vec![(Added, None, Some(five))],
            "Some(3.0) Some(4.0)",
        ),
        (
            with(five),
            vec![(Changed, Some(two), Some(five))],
            "Some(2.5) Some(4.0)",
        ),
        (
            with(five),
            vec![(Restored, Some(five), Some(five))],
            "Some(3.0) Some(4.0)",
        ),
        (
            three.to_vec(),
            vec![(Removed, Some(five), None)],
            "Some(4.0) Some(3.0)",
        ),
        // several at once, and one that was changed after it came
        (vec![five.clone()], vec![(Added, None, Some(five))], ""),
        (vec![], vec![(Removed, Some(five), None)], ""),
        (
            vec![half("1"), five.clone()],
            vec![(Added, None, Some(five))],
            "None Some(4.33)",
        ),
        (
            vec![half("1")],
            vec![(Removed, Some(five), None)],
            "Some(4.33) None",
        ),
        (
            with(five),
            vec![(Added, None, Some(two)), (Changed, Some(two), Some(five))],
            "Some(3.0) Some(4.0)",
        ),
        // a grade of a school year that is over
        (three.to_vec(), vec![(Changed, Some(two), Some(five))], ""),
        // nothing to report
        (with(mark), vec![(Added, None, Some(mark))], ""),
        (vec![mark.clone()], vec![(Added, None, Some(mark))], ""),
        (
            with(five),
            vec![
                (Removed, Some(five), None),
                (Restored, Some(five), Some(five)),
            ],
            "",
        ),
    ] {
        let expected: Vec<String> = Some(expected)
            .filter(|expected| !expected.is_empty())
            .map(|expected| format!("Matematyka 1 {expected}"))
            .into_iter()
            .collect();
        assert_eq!(reported(&now, &events), expected, "{events:?}");
    }
}

#[test]
fn each_subject_and_semester_has_its_own_change() {
    let of = |id: &str, subject: &str, semester| Grade {
        key: Key::new("grades", id),
        subject: Some(named(subject)),
        semester: Some(semester),
        ..weighing("4", 1.0)
    };
    let (polish, maths, later) = (
        of("1", "Język polski", 1),
        of("2", "Matematyka", 1),
        of("3", "Matematyka", 2),
    );
    let another = of("4", "Język polski", 1);
    let nowhere = Grade {
        subject: None,
        ..of("5", "", 1)
    };
    let (second, later_still) = (of("6", "Matematyka", 1), of("7", "Matematyka", 2));
    let now = [
        &polish,
        &maths,
        &later,
        &another,
        &nowhere,
        &second,
        &later_still,
    ];
    let events = now.map(|grade| (ChangeKind::Added, None, Some(grade)));
    let expected = [
        "Język polski 1 None Some(4.0)",
        "Matematyka 1 None Some(4.0)",
        "Matematyka 2 None Some(4.0)",
    ];
    assert_eq!(reported(&now.map(Grade::clone), &events), expected);
    // A grade that was entered for the wrong subject changes both.
    let moved = Grade {
        subject: Some(named("Historia")),
        value: "5".into(),
        ..maths.clone()
    };
    let history = Grade {
        value: "5".into(),
        ..of("8", "Historia", 1)
    };
    assert_eq!(
        reported(
            &[moved.clone(), second, history],
            &[(ChangeKind::Changed, Some(&maths), Some(&moved))]
        ),
        ["Matematyka 1 Some(4.0) None", "Historia 1 None Some(5.0)"]
    );
}

fn any_symbol() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["1", "2+", "3", "4-", "5", "6+", "np", "+", "85"])
}

prop_compose! {
    fn any_grade()(
        value in any_symbol(),
        weight in prop::option::of(prop::num::f64::NORMAL),
        counts in any::<bool>(),
    ) -> Grade {
        Grade { weight, counts_to_average: Some(counts), ..example("1", value) }
    }
}

/// The grades of a list read from the register: some of four, each with its own weight.
fn any_list() -> impl Strategy<Value = Vec<Grade>> {
    prop::collection::vec(prop::option::of(any_symbol()), 4).prop_map(|symbols| {
        let grade = |(id, symbol): (u8, Option<&str>)| {
            let key = Key::new("grades", &id.to_string());
            let grade = weighing(symbol?, f64::from(id));
            Some(Grade { key, ..grade })
        };
        (0..).zip(symbols).filter_map(grade).collect()
    })
}

fn reading(grades: &[Grade]) -> Reading {
    Reading {
        feed: Feed::Grades,
        entries: grades.iter().cloned().map(Entry::Grade).collect(),
        window: Window::Whole,
        unreadable: crate::domain::Unreadable::default(),
    }
}

proptest! {
    #[test]
    fn an_average_lies_between_the_lowest_and_the_highest_grade(
        grades in prop::collection::vec(any_grade(), 0..6)
    ) {
        let numbers = || grades.iter().filter_map(|grade| number(grade, &SCALE));
        if let Some(Average(average)) = Average::of(&grades, &SCALE) {
            prop_assert!(numbers().any(|number| number <= average + 0.005));
            prop_assert!(numbers().any(|number| number >= average - 0.005));
        }
    }

    /// Whatever happened between two reads: what was reported leads back to the average before.
    #[test]
    fn undoing_what_was_found_leads_back_to_the_average_before(
        earlier in any_list(), later in any_list()
    ) {
        let mut known = Snapshot::seed(reading(&earlier));
        let mut events = Vec::new();
        // A disappearance counts when a second read agrees.
        for _ in 0..2 {
            let current = known.follow(reading(&later), october(5));
            for change in diff(Some(&known), &current, october(5)) {
                let id = i64::try_from(events.len()).unwrap();
                events.push(event(id, &student("Zosia"), change.kind, change.before, change.after));
            }
            known = current;
        }
        let expected = [&earlier, &later].map(|grades| Average::of(grades, &SCALE));
        let events: Vec<&Event> = events.iter().collect();
        let changes = average_changes(known.standing(), &events, &SCALE);
        let told = changes.first().map(|change| [change.before, change.after]);
        prop_assert_eq!(told, (expected[0] != expected[1]).then_some(expected));
    }
}
