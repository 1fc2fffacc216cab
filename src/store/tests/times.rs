use super::*;
use crate::domain::Cause;
use crate::domain::jump::{ClockReading, Jump};

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
