use std::fs;

use rusqlite::Row;
use rusqlite::types::Value;

use super::*;
use crate::domain::{FeedState, Reading, SchoolYear, Snapshot, Window};

const DAY: i64 = 24 * 60;

/// A letter with a file in it.
const LARGE: usize = 8_000_000;

impl State {
    /// The size of the database and of what stands beside it, in bytes.
    fn sizes(&self) -> (u64, u64) {
        let size = |name: &str| fs::metadata(self.home.path().join(name)).unwrap().len();
        (size("dzwonek.db"), size("dzwonek.db-wal"))
    }

    fn tidy(&mut self, minutes: i64) {
        self.store.prune(later(minutes)).unwrap();
        self.store.settle().unwrap();
    }

    /// Every row of every table.
    fn everything(&self) -> Vec<Vec<Value>> {
        let connection = &self.store.connection;
        let names = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
        let mut names = connection.prepare(names).unwrap();
        let names = names.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let mut everything = Vec::new();
        for name in names {
            let rows = format!("SELECT * FROM {}", name.unwrap());
            let mut rows = connection.prepare(&rows).unwrap();
            let columns = 0..rows.column_count();
            let row = |row: &Row<'_>| columns.clone().map(|column| row.get(column)).collect();
            everything.extend(rows.query_map([], row).unwrap().map(Result::unwrap));
        }
        everything
    }

    fn queue_large(&mut self, name: &str) -> i64 {
        let letter = NewLetter {
            bytes: vec![b'x'; LARGE],
            short: None,
            ..new_letter(name, MAMA)
        };
        self.tx(|tx| tx.queue_letter(&letter, now()))
    }
}

#[test]
fn old_given_up_letters_are_not_kept() {
    for (stands, age, is_kept) in [
        // It was given up after a minute.
        (LetterState::Rejected, 30 * DAY, true),
        (LetterState::Rejected, 30 * DAY + 2, false),
        // It still waits, however long.
        (LetterState::Queued, 31 * DAY, true),
        // It was given up by a clock that ran ahead.
        (LetterState::Rejected, -400 * DAY, true),
    ] {
        let mut state = State::new();
        let letter = state.queue("grades", MAMA);
        if stands == LetterState::Rejected {
            state.settle(letter, stands, "550 no");
        }
        state.tidy(age);
        let kept = state.letter(letter);
        let story = format!("{stands} {age}");
        assert_eq!(
            (kept.is_kept, kept.has_short),
            (is_kept, is_kept),
            "{story}"
        );
        assert_eq!(kept.state, stands, "the owner is to drop it: {story}");
        let bytes = state.tx(|tx| tx.letter_bytes(letter));
        assert_eq!(bytes.is_empty(), !is_kept, "{story}");
    }
}

#[test]
fn the_days_are_counted_from_when_a_letter_was_given_up() {
    let mut state = State::new();
    let letter = state.queue("grades", MAMA);
    let given_up = later(20 * DAY);
    state.tx(|tx| tx.settle_letter(letter, LetterState::Rejected, "550 no", given_up));
    for (age, is_kept) in [(49 * DAY, true), (51 * DAY, false)] {
        state.tidy(age);
        assert_eq!(state.letter(letter).is_kept, is_kept, "{age}");
    }
}

/// Whatever it is, and however old.
#[test]
fn nothing_else_is_let_go_of() {
    let mut state = State::new();
    state.found("Zosia", "1", Route::Instant);
    let letter = state.letter_of_all("grades");
    state.settle(letter, LetterState::Sent, "250 ok");
    state.found("Zosia", "2", Route::Digest);
    let dropped = state.queue("dropped", MAMA);
    state.settle(dropped, LetterState::Dropped, "");
    state.queue("waits", MAMA);
    let zosia = student("Zosia");
    let reading = |ids: &[&str]| Reading {
        feed: Feed::Grades,
        entries: ids.iter().map(|id| Entry::Grade(grade(id, "5"))).collect(),
        window: Window::Whole,
    };
    let known = Snapshot::seed(reading(&["1", "2"]));
    let gone = |known: &Snapshot| known.follow(reading(&["1"]), now().date_naive());
    let slot = now().naive_utc();
    state.tx(|tx| {
        let id = tx.enter_student(&zosia)?;
        let found = Some(Entry::Grade(grade("3", "5")));
        let unheard = event(0, &zosia, ChangeKind::Added, None, found).change;
        tx.append_event(id, &zosia, Feed::Grades, unheard, now())?;
        tx.save_feed_state(id, Feed::Grades, FeedState::Ok, now())?;
        tx.save_snapshot(id, Feed::Grades, None, &known)?;
        tx.archive_snapshot(id, Feed::Grades, &SchoolYear::default())?;
        tx.save_snapshot(id, Feed::Grades, None, &gone(&gone(&known)))?;
        tx.enter_recipient(MAMA)?;
        tx.save_letter_slot(MAMA, LetterKind::Digest, slot)
    });
    let before = state.everything();
    state.tidy(600 * DAY);
    assert_eq!(state.everything(), before);
}

#[test]
fn one_pruning_is_bounded_and_the_rest_follows() {
    let mut state = State::new();
    for number in 0..150 {
        let letter = state.queue(&number.to_string(), MAMA);
        state.settle(letter, LetterState::Rejected, "550 no");
    }
    for left in [50, 0, 0] {
        state.tidy(31 * DAY);
        let outbox = state.tx(|tx| tx.outbox());
        assert_eq!(outbox.iter().filter(|one| one.is_kept).count(), left);
    }
}

#[test]
fn the_fate_of_an_old_letter_is_kept_for_ever() {
    let mut state = State::new();
    let event = state.found("Zosia", "1", Route::Instant);
    let letter = state.letter_of_all("grades");
    state.settle(letter, LetterState::Rejected, "550 no");
    state.tx(|tx| tx.tell_again_in_digest(letter));
    state.tidy(600 * DAY);
    assert_eq!(
        state.fates(&event),
        [("instant", "rejected"), ("digest", "pending")]
    );
    assert_eq!(state.tx(|tx| tx.for_the_digest(MAMA)), [event]);
    assert_eq!(
        state.queue("grades", MAMA),
        letter,
        "its Message-ID is taken"
    );
}

#[test]
fn free_room_is_returned_piece_by_piece() {
    let mut state = State::new();
    for name in ["one", "two"] {
        let letter = state.queue_large(name);
        state.settle(letter, LetterState::Sent, "250 ok");
    }
    state.store.settle().unwrap();
    let mut sizes = vec![state.sizes().0];
    for minutes in 0..5 {
        state.tidy(minutes);
        sizes.push(state.sizes().0);
    }
    assert!(sizes[0] > 8_000_000, "{sizes:?}");
    let is_bounded = |pair: &[u64]| pair[0] - pair[1] < 4_500_000;
    assert!(sizes.windows(2).all(is_bounded), "{sizes:?}");
    assert!((2_000_000..2_500_000).contains(&sizes[5]), "{sizes:?}");
    assert_eq!(sizes[4], sizes[5]);
}

#[test]
fn a_large_letter_leaves_no_large_file_behind() {
    let mut state = State::new();
    state.queue_large("files");
    assert!(state.sizes().1 > 8_000_000);
    state.store.settle().unwrap();
    state.queue("grades", MAMA);
    assert!(state.sizes().1 <= 4 * 1024 * 1024, "{:?}", state.sizes());
}
