use super::*;
use crate::domain::{Cause, FeedState};

impl State {
    /// When the trouble of Zosia began, and that of her grades.
    fn troubles_since(&mut self) -> [DateTime<Utc>; 2] {
        let row = self.tx(|tx| tx.student(&student("Zosia").login)).unwrap();
        let feed = self.tx(|tx| tx.feeds(row.id)).remove(&Feed::Grades);
        [row.trouble, feed.unwrap().trouble().0].map(|trouble| trouble.unwrap().since)
    }

    /// Since `then` Zosia and her grades are in trouble, and two letters exist, of which one still waits.
    fn troubled(then: DateTime<Utc>) -> (Self, [i64; 2]) {
        let mut state = Self::new();
        let letters = ["waits", "is sent"].map(|name| state.queue(name, MAMA));
        state.settle(letters[1], LetterState::Sent, "250 ok");
        state.tx(|tx| {
            let id = tx.enter_student(&student("Zosia"))?;
            let failing = FeedState::Failing(Cause::BadAnswer);
            tx.save_poll(id, then, None, Some(Cause::Unreachable))?;
            tx.save_feed_state(id, Feed::Grades, FeedState::Ok, then)?;
            tx.save_feed_state(id, Feed::Grades, failing, then)?;
            let created = "UPDATE letter SET created_at = ?1";
            tx.connection.execute(created, [then.timestamp()])?;
            Ok(())
        });
        (state, letters)
    }
}

#[test]
fn nothing_waits_for_a_time_set_by_a_fast_clock() {
    for (days, is_brought_back) in [(365, true), (-2, false)] {
        let then = now() + Duration::days(days);
        let (mut state, [waits, is_sent]) = State::troubled(then);
        state.tx(|tx| tx.bring_times_back(now()));
        let expected = if is_brought_back { now() } else { then };
        assert_eq!(state.troubles_since(), [expected; 2], "{days}");
        assert_eq!(state.letter(waits).created_at, expected, "{days}");
        assert_eq!(state.letter(is_sent).created_at, then, "{days}");
    }
}
