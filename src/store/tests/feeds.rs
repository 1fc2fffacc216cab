use super::*;
use crate::domain::visit::basis::{Basis, Digest};
use crate::domain::{Cause, FeedState};

#[test]
fn a_trouble_lasts_from_the_first_failure_to_a_read() {
    let failing = FeedState::Failing(Cause::BadAnswer);
    for (reads, since, failed) in [
        (&[failing][..], Some(now()), 1),
        (&[failing, failing], Some(now()), 2),
        (&[FeedState::Ok], None, 0),
        (&[failing, FeedState::Ok], None, 0),
        (&[FeedState::Ok, failing, failing], Some(later(1)), 2),
    ] {
        let mut state = State::new();
        let zosia = state.tx(|tx| tx.enter_student(&student("Zosia")));
        for (minutes, read) in (0..).zip(reads) {
            state.tx(|tx| tx.save_feed_state(zosia, Feed::Grades, *read, later(minutes)));
        }
        let row = state
            .tx(|tx| tx.feeds(zosia))
            .remove(&Feed::Grades)
            .unwrap();
        assert_eq!(
            (row.trouble_since, row.failed_reads),
            (since, failed),
            "{reads:?}"
        );
    }
}

#[test]
fn a_basis_lasts_as_long_as_nothing_changes() {
    type Then = fn(&Tx<'_>, StudentId) -> Result<(), StoreError>;
    let digest = || Digest("digest".to_owned());
    let basis = Basis {
        answers: vec![("Grades".to_owned(), digest())],
        beside: digest(),
        made_at: now(),
        until: later(60),
    };
    let unchanged: Then = |tx, zosia| tx.save_unchanged(zosia, Feed::Grades, later(20));
    let read: Then = |tx, zosia| tx.save_feed_state(zosia, Feed::Grades, FeedState::Ok, later(20));
    let fails: Then = |tx, zosia| {
        let failing = FeedState::Failing(Cause::BadAnswer);
        tx.save_feed_state(zosia, Feed::Grades, failing, later(20))
    };
    let another_year: Then = |tx, zosia| tx.forget_snapshot(zosia, Feed::Grades);
    for (then, lasts) in [
        (unchanged, true),
        (read, false),
        (fails, false),
        (another_year, false),
    ] {
        let mut state = State::new();
        let zosia = state.tx(|tx| tx.enter_student(&student("Zosia")));
        state.tx(|tx| tx.save_feed_state(zosia, Feed::Grades, FeedState::Ok, now()));
        state.tx(|tx| tx.save_basis(zosia, Feed::Grades, &basis));
        state.tx(|tx| then(tx, zosia));
        let kept = state.tx(|tx| tx.bases(zosia)).remove(&Feed::Grades);
        assert_eq!(kept, lasts.then(|| basis.clone()));
    }
}
