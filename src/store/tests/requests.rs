use std::fs;

use super::*;

#[test]
fn requests_are_taken_once_in_the_order_they_were_left() {
    let mut state = State::new();
    let left = [
        Request::Resume(student("Zosia").login),
        Request::RetryLetter(7),
        Request::DropLetter(8),
    ];
    for request in &left {
        state.tx(|tx| tx.leave_request(request));
    }
    assert_eq!(state.tx(|tx| tx.take_requests(About::Everything)), left);
    assert_eq!(state.tx(|tx| tx.take_requests(About::Everything)), []);
}

/// The daemon looks every few seconds, for years, on memory cards too.
#[test]
fn a_look_that_finds_nothing_to_do_writes_nothing() {
    let mut state = State::new();
    state.tx(|tx| tx.enter_recipient(MAMA));
    let log = state.home.path().join("dzwonek.db-wal");
    let before = fs::metadata(&log).unwrap().len();
    state.tx(|tx| tx.take_requests(About::Everything));
    state.tx(|tx| tx.enter_recipient(MAMA));
    state.tx(|tx| tx.waiting(MAMA));
    state.tx(|tx| tx.next_due_letter(&Quiet::default(), now()));
    assert_eq!(fs::metadata(&log).unwrap().len(), before);
}
