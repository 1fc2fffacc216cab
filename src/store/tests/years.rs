//! Stories of school years that end.

use super::*;
use crate::domain::{Cause, FeedState, Reading, SchoolYear, Snapshot, Window};
use crate::store::PastEntry;

fn year(class: &str) -> SchoolYear {
    SchoolYear {
        class: Some(class.to_owned()),
        begins: None,
    }
}

fn grades(ids: std::ops::Range<u32>) -> Reading {
    let grade = |id: u32| Entry::Grade(grade(&id.to_string(), "5"));
    Reading {
        feed: Feed::Grades,
        entries: ids.map(grade).collect(),
        window: Window::Whole,
    }
}

impl State {
    fn zosia(&mut self) -> StudentId {
        self.tx(|tx| tx.enter_student(&student("Zosia")))
    }

    /// Grades were read for the first time.
    fn seed(&mut self, ids: std::ops::Range<u32>) -> Snapshot {
        let zosia = self.zosia();
        let seeded = Snapshot::seed(grades(ids));
        self.tx(|tx| {
            tx.save_feed_state(zosia, Feed::Grades, FeedState::Ok, now())?;
            tx.save_snapshot(zosia, Feed::Grades, None, &seeded)
        });
        seeded
    }

    fn archive(&mut self, class: &str) {
        let zosia = self.zosia();
        self.tx(|tx| {
            tx.archive_snapshot(zosia, Feed::Grades, &year(class))?;
            tx.forget_snapshot(zosia, Feed::Grades)
        });
    }

    fn known(&mut self) -> Option<Snapshot> {
        let zosia = self.zosia();
        self.tx(|tx| tx.snapshot(zosia, Feed::Grades))
    }

    /// How many entries of that class are in the archive.
    fn archived(&mut self, class: &str) -> usize {
        let entries = self.tx(|tx| tx.past_entries(Some("Zosia")));
        let of_class = |one: &&PastEntry| one.school_year == year(class);
        entries.iter().filter(of_class).count()
    }
}

#[test]
fn entries_of_a_past_year_are_kept_apart() {
    let mut state = State::new();
    state.seed(0..12);
    state.archive("5b");
    assert_eq!((state.archived("5b"), state.known()), (12, None));
    let seeded = state.seed(10..13);
    assert_eq!(state.known(), Some(seeded));
    // The child is put back into the old class, and leaves it again.
    state.archive("6b");
    state.seed(0..14);
    state.archive("5b");
    assert_eq!((state.archived("5b"), state.archived("6b")), (14, 3));
}

#[test]
fn what_was_known_last_is_what_a_year_leaves_behind() {
    let mut state = State::new();
    for value in ["4", "5"] {
        let zosia = state.zosia();
        let mark = Reading {
            entries: vec![Entry::Grade(grade("1", value))],
            ..grades(0..0)
        };
        let seeded = Snapshot::seed(mark);
        state.tx(|tx| {
            tx.save_feed_state(zosia, Feed::Grades, FeedState::Ok, now())?;
            tx.save_snapshot(zosia, Feed::Grades, None, &seeded)
        });
        state.archive("5b");
        let kept = state.tx(|tx| tx.past_entries(None));
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].held.entry, Entry::Grade(grade("1", value)));
    }
}

#[test]
fn a_hold_ends_with_its_year() {
    let mut state = State::new();
    let zosia = state.zosia();
    for stood in [FeedState::Held, FeedState::Failing(Cause::BadAnswer)] {
        let mut known = state.seed(0..12);
        for _ in 0..2 {
            known = known.follow(grades(0..0), now().date_naive());
        }
        state.tx(|tx| {
            tx.save_snapshot(zosia, Feed::Grades, None, &known)?;
            tx.save_feed_state(zosia, Feed::Grades, stood, now())
        });
        state.archive("5b");
        let row = state
            .tx(|tx| tx.feeds(zosia))
            .remove(&Feed::Grades)
            .unwrap();
        assert_eq!(row.hold, None);
        let stands = if stood == FeedState::Held {
            FeedState::Ok
        } else {
            stood
        };
        assert_eq!(row.state, stands);
    }
}

#[test]
fn the_school_year_of_a_student_is_remembered() {
    let mut state = State::new();
    let zosia = student("Zosia").login;
    let row = state.tx(|tx| tx.student(&zosia)).unwrap();
    assert_eq!(row.school_year, SchoolYear::default());
    state.tx(|tx| tx.save_school_year(row.id, &year("5b")));
    let row = state.tx(|tx| tx.student(&zosia)).unwrap();
    assert_eq!(row.school_year, year("5b"));
}
