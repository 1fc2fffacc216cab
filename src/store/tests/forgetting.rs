//! Stories of a child who is forgotten.

use std::fs;

use super::*;
use crate::domain::average::{Average, CourseAverage};
use crate::domain::examples::named;

const DAY: &str = "2026-10-05";

impl State {
    fn forget(&mut self, name: &str) -> Forgotten {
        self.store.forget(&student(name).login).unwrap()
    }

    fn back_up(&self) {
        self.store
            .back_up(self.home.path(), DAY.parse().unwrap())
            .unwrap();
    }

    fn backups(&self) -> usize {
        fs::read_dir(self.home.path().join("backups"))
            .unwrap()
            .count()
    }

    /// How many events of a child wait for Mama's digest.
    fn waiting_for_digest(&mut self) -> Vec<String> {
        let events = self.tx(|tx| tx.for_the_digest(MAMA));
        events.into_iter().map(|event| event.student.name).collect()
    }
}

#[test]
fn what_a_shared_letter_told_of_others_is_told_again() {
    let mut state = State::new();
    state.found("Zosia", "1", Route::Instant);
    state.found("Staś", "2", Route::Instant);
    let shared = state.letter_of_all("shared");
    state.found("Staś", "3", Route::Instant);
    let of_others = state.letter_of_all("others");
    state.forget("Zosia");
    assert_eq!(state.tx(|tx| tx.letter(shared)), None);
    assert_eq!(state.letter(of_others).state, LetterState::Queued);
    assert_eq!(state.waiting_for_digest(), ["Staś"]);
    assert!(state.tx(|tx| tx.recorded_students()).len() == 1);
}

#[test]
fn settled_letters_stay_without_their_subject() {
    let mut state = State::new();
    state.found("Zosia", "1", Route::Instant);
    let sent = state.letter_of_all("sent");
    state.settle(sent, LetterState::Sent, "250 taken: Zosia");
    state.forget("Zosia");
    let sent = state.letter(sent);
    assert_eq!((sent.subject.as_str(), sent.reply), ("", None));
    assert_eq!(sent.message_id, "<sent@example.com>");
}

#[test]
fn a_backup_that_held_nobody_else_is_removed() {
    let mut state = State::new();
    state.back_up();
    let done = state.forget("Zosia");
    assert_eq!((done.rewritten_backups, done.removed_backups), (1, 0));
    let done = state.forget("Staś");
    assert_eq!((done.rewritten_backups, done.removed_backups), (0, 1));
    assert_eq!(state.backups(), 0);
}

#[test]
fn a_damaged_backup_and_a_lost_database_are_removed() {
    let mut state = State::new();
    state.back_up();
    fs::write(
        state.home.path().join(format!("backups/dzwonek-{DAY}.db")),
        "Zosia",
    )
    .unwrap();
    fs::write(state.home.path().join("dzwonek.db.lost"), "Zosia").unwrap();
    let done = state.forget("Zosia");
    assert_eq!(
        (done.removed_backups, done.removed_lost_database),
        (1, true)
    );
    assert!(!state.home.path().join("dzwonek.db.lost").exists());
}

#[test]
fn what_the_letter_of_the_week_knew_of_a_child_goes_with_it() {
    let mut state = State::new();
    state.found("Zosia", "1", Route::Instant);
    state.found("Staś", "2", Route::Instant);
    let average = CourseAverage {
        subject: named("Matematyka"),
        semester: Some(1),
        average: Average::rounded(4.5),
    };
    for name in ["Zosia", "Staś"] {
        let averages = std::slice::from_ref(&average);
        let row = state.tx(|tx| tx.student(&student(name).login)).unwrap();
        state.tx(|tx| tx.save_weekly_averages(MAMA, row.id, averages));
    }
    state.forget("Zosia");
    let row = state.tx(|tx| tx.student(&student("Staś").login)).unwrap();
    assert_eq!(state.tx(|tx| tx.weekly_averages(MAMA, row.id)).len(), 1);
    let left: u32 = state
        .store
        .connection
        .query_row("SELECT count(*) FROM weekly_average", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 1);
}
