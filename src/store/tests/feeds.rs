use super::*;
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
