use std::fs;

use super::*;

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
fn of_letters_that_were_given_up_the_old_ones_are_not_kept() {
    for (stands, age, is_kept) in [
        (LetterState::Rejected, 29 * DAY, true),
        (LetterState::Rejected, 31 * DAY, false),
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
fn what_is_let_go_of_at_once_is_bounded_and_the_rest_follows() {
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
fn what_was_told_of_an_old_letter_is_told_for_ever() {
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
fn room_that_is_free_is_given_back_piece_by_piece_and_some_is_kept() {
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
fn a_large_letter_does_not_leave_a_large_file_beside_the_database() {
    let mut state = State::new();
    state.queue_large("files");
    assert!(state.sizes().1 > 8_000_000);
    state.store.settle().unwrap();
    state.queue("grades", MAMA);
    assert!(state.sizes().1 <= 4 * 1024 * 1024, "{:?}", state.sizes());
}
