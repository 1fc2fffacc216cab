use super::*;

#[test]
fn a_recipient_is_entitled_from_the_newest_event_on() {
    let mut state = State::new();
    let event = state.found("Zosia", "1", Route::Instant);
    let entered = state.tx(|tx| tx.enter_recipient(MAMA));
    assert_eq!(entered.since_event, event.id);
    assert_eq!(entered.welcomed_at, None);
    let welcome = state.queue("welcome", MAMA);
    let (kind, matter) = (LetterKind::Welcome, Matter::Recipient { recipient: MAMA });
    state.tx(|tx| tx.record_told(kind, matter, MAMA, ("welcomed", now()), welcome));
    state.found("Zosia", "2", Route::Instant);
    let again = state.tx(|tx| tx.enter_recipient(MAMA));
    assert_eq!(again.since_event, event.id);
    assert_eq!(again.welcomed_at, Some(now()));
}

#[test]
fn a_served_slot_stays_served_whatever_the_clock_does() {
    let mut state = State::new();
    let slot = |day| now().date_naive().and_hms_opt(6, 30, 0).unwrap() + Duration::days(day);
    state.tx(|tx| tx.save_letter_slot(MAMA, LetterKind::Digest, slot(0)));
    state.tx(|tx| tx.save_letter_slot(MAMA, LetterKind::Digest, slot(1000)));
    state.tx(|tx| tx.save_letter_slot(MAMA, LetterKind::Digest, slot(1000)));
    for (recipient, day, served) in [
        (MAMA, 0, true),
        (MAMA, 1, false),
        (MAMA, 1000, true),
        (TATA, 0, false),
    ] {
        let found =
            state.tx(|tx| tx.is_letter_slot_served(recipient, LetterKind::Digest, slot(day)));
        assert_eq!(found, served, "{recipient} {day}");
    }
}

#[test]
fn a_digest_of_a_span_was_written_in_it() {
    let (since, until) = (now(), later(60));
    for (kind, to, stands, minutes, is_one) in [
        (LetterKind::Digest, MAMA, LetterState::Queued, 0, true),
        (LetterKind::Digest, MAMA, LetterState::Sent, 60, true),
        (LetterKind::Digest, MAMA, LetterState::Rejected, 30, true),
        (LetterKind::Digest, MAMA, LetterState::Replaced, 30, false),
        (LetterKind::Digest, TATA, LetterState::Sent, 30, false),
        (LetterKind::Instant, MAMA, LetterState::Sent, 30, false),
        (LetterKind::Digest, MAMA, LetterState::Sent, -1, false),
        // By a clock that ran ahead.
        (LetterKind::Digest, MAMA, LetterState::Sent, 61, false),
    ] {
        let mut state = State::new();
        let letter = NewLetter {
            kind,
            ..new_letter("digest", to)
        };
        let id = state.tx(|tx| tx.queue_letter(&letter, later(minutes)));
        if stands != LetterState::Queued {
            state.settle(id, stands, "");
        }
        let found = state.tx(|tx| tx.wrote_letter_between(MAMA, LetterKind::Digest, since, until));
        assert_eq!(found, is_one, "{kind:?} {to} {stands} {minutes}");
    }
}
