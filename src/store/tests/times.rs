use super::*;
use crate::domain::jump::{ClockReading, Jump};
use crate::domain::{Cause, FeedState};

/// Put forward by so many hours, in a program that has been running for an hour.
fn jump(hours: i64) -> Jump {
    let earlier = ClockReading {
        shown: now(),
        steady: Duration::hours(1),
    };
    let later = ClockReading {
        shown: now() + Duration::hours(hours),
        ..earlier
    };
    Jump::between(Duration::zero(), earlier, later).unwrap()
}

#[test]
fn what_spans_of_time_are_counted_from_keeps_its_distance_when_the_clock_jumps() {
    for (hours, minutes_ago, moves) in [(5, 20, true), (-5, 20, true), (5, 90, false)] {
        let mut state = State::new();
        let then = now() - Duration::minutes(minutes_ago);
        let zosia = student("Zosia");
        let letter = state.queue("grades", MAMA);
        state.tx(|tx| {
            let id = tx.enter_student(&zosia)?;
            tx.save_poll(id, then, None, Some(Cause::Unreachable))?;
            let connection = &tx.connection;
            connection.execute("UPDATE letter SET created_at = ?1", [then.timestamp()])?;
            tx.redate(&jump(hours))
        });
        let expected = if moves {
            then + Duration::hours(hours)
        } else {
            then
        };
        let row = state.tx(|tx| tx.student(&zosia.login)).unwrap();
        assert_eq!(
            row.trouble.unwrap().since,
            expected,
            "{hours} {minutes_ago}"
        );
        assert_eq!(
            state.letter(letter).created_at,
            expected,
            "{hours} {minutes_ago}"
        );
    }
}

#[test]
fn the_last_run_is_held_against_the_clock_and_is_only_never_in_the_future() {
    for (hours, minutes_ago, expected) in [
        (5, 20, now() - Duration::minutes(20)),
        (-5, 20, now() - Duration::hours(5)),
        // By which clock it was is not known.
        (-5, 90, now() - Duration::minutes(90)),
    ] {
        let mut state = State::new();
        let then = now() - Duration::minutes(minutes_ago);
        state.tx(|tx| {
            tx.set_last_run(then)?;
            tx.redate(&jump(hours))
        });
        assert_eq!(
            state.tx(|tx| tx.last_run()),
            Some(expected),
            "{hours} {minutes_ago}"
        );
    }
}

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
fn of_what_spans_are_counted_from_all_moves_with_the_clock_but_what_is_over() {
    let then = now() - Duration::minutes(20);
    let (mut state, [waits, is_sent]) = State::troubled(then);
    state.tx(|tx| tx.redate(&jump(5)));
    let moved = then + Duration::hours(5);
    assert_eq!(state.troubles_since(), [moved; 2]);
    assert_eq!(state.letter(waits).created_at, moved);
    assert_eq!(state.letter(is_sent).created_at, then);
}

#[test]
fn since_when_the_clock_is_doubted_moves_with_it() {
    let mut state = State::new();
    let then = now() - Duration::minutes(20);
    state.tx(|tx| {
        tx.set_clock_doubted_since(Some(then))?;
        tx.redate(&jump(-5))
    });
    let moved = then - Duration::hours(5);
    assert_eq!(state.tx(|tx| tx.clock_doubted_since()), Some(moved));
}

#[test]
fn nothing_waits_for_a_time_that_a_clock_which_ran_ahead_has_left_behind() {
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
