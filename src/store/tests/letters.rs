use super::*;

#[test]
fn a_letter_with_the_same_message_id_is_the_same_letter() {
    let mut state = State::new();
    let first = state.queue("grades", MAMA);
    assert_eq!(state.queue("grades", MAMA), first);
    assert_ne!(state.queue("plan", MAMA), first);
    state.settle(first, LetterState::Sent, "250 ok");
    assert_eq!(state.queue("grades", MAMA), first);
    assert_eq!(state.letter(first).state, LetterState::Sent);
}

#[test]
fn the_letter_put_off_least_often_is_offered_first() {
    let mut state = State::new();
    let (first, second) = (state.queue("first", MAMA), state.queue("second", MAMA));
    let mut next = |at| {
        state
            .tx(|tx| tx.next_due_letter(&Quiet::default(), at))
            .map(|letter| letter.id)
    };
    assert_eq!(next(now()), Some(first));
    state.tx(|tx| tx.delay_letter(first, "451 later", later(1)));
    let mut next = |at| {
        state
            .tx(|tx| tx.next_due_letter(&Quiet::default(), at))
            .map(|letter| letter.id)
    };
    assert_eq!(next(now()), Some(second));
    assert_eq!(next(later(1)), Some(second));
    state.settle(second, LetterState::Sent, "250 ok");
    let mut next = |at| {
        state
            .tx(|tx| tx.next_due_letter(&Quiet::default(), at))
            .map(|letter| letter.id)
    };
    assert_eq!(next(now()), None);
    assert_eq!(next(later(1)), Some(first));
    // The clock that put it off was years ahead.
    assert_eq!(next(later(-60 * 24 * 400)), Some(first));
}

#[test]
fn a_given_up_letter_starts_over_when_the_owner_asks() {
    let mut state = State::new();
    let letter = state.queue("grades", MAMA);
    state.tx(|tx| tx.delay_letter(letter, "451 later", later(1)));
    state.settle(letter, LetterState::Rejected, "550 no");
    state.tx(|tx| tx.retry_letter(letter, later(9000)));
    let again = state.letter(letter);
    assert_eq!(again.state, LetterState::Queued);
    assert_eq!(again.attempts, 0);
    assert_eq!(again.created_at, later(9000));
    assert_eq!(state.tx(|tx| tx.letter_bytes(letter)), b"grades");
    state.settle(letter, LetterState::Sent, "250 ok");
    state.tx(|tx| tx.retry_letter(letter, later(9001)));
    assert_eq!(state.letter(letter).state, LetterState::Sent);
}

#[test]
fn a_letter_found_too_large_goes_on_shortened() {
    let mut state = State::new();
    let letter = state.queue("long", MAMA);
    state.tx(|tx| tx.shorten_letter(letter, "552 too large"));
    let short = state.letter(letter);
    assert_eq!(short.message_id, "<long.short@example.com>");
    assert_eq!(state.tx(|tx| tx.letter_bytes(letter)), b"short");
    assert!(!short.has_short);
}

/// A year of letters is a hundred megabytes, which every `status` would copy.
#[test]
fn only_a_letter_that_may_be_offered_again_keeps_its_bytes() {
    let mut state = State::new();
    for (state_after, keeps) in [
        (LetterState::Queued, true),
        (LetterState::Rejected, true),
        (LetterState::Sent, false),
        (LetterState::Dropped, false),
        (LetterState::Replaced, false),
    ] {
        let letter = state.queue(state_after.name(), MAMA);
        state.settle(letter, state_after, "said");
        let kept = state.letter(letter);
        let bytes = state.tx(|tx| tx.letter_bytes(letter));
        assert_eq!(!bytes.is_empty(), keeps, "{state_after}");
        assert_eq!(kept.has_short, keeps, "{state_after}");
    }
}

#[test]
fn the_outbox_counts_show_what_still_waits() {
    let mut state = State::new();
    assert_eq!(
        state.tx(|tx| tx.outbox_counts(&Quiet::default())),
        OutboxCounts::default()
    );
    state.queue("queued", MAMA);
    let rejected = state.queue("rejected", MAMA);
    state.settle(rejected, LetterState::Rejected, "550 no");
    let sent = state.queue("sent", MAMA);
    state.settle(sent, LetterState::Sent, "250 ok");
    state.found("Zosia", "1", Route::Instant);
    let waiting = state.tx(|tx| tx.waiting(MAMA));
    state.tx(|tx| tx.hold(&[waiting[0].delivery]));
    let expected = OutboxCounts {
        queued: 1,
        waiting_for_quiet: 1,
        rejected: 1,
        oldest: Some(now()),
    };
    assert_eq!(state.tx(|tx| tx.outbox_counts(&Quiet::default())), expected);
}

/// The server may make up its mind for ten minutes, and the owner does not wait for it.
#[test]
fn a_letter_dropped_during_delivery_stays_dropped_unless_sent() {
    for (answer, settles, expected) in [
        (LetterState::Rejected, false, LetterState::Dropped),
        (LetterState::Sent, true, LetterState::Sent),
    ] {
        let mut state = State::new();
        let letter = state.queue("1", MAMA);
        state.tx(|tx| tx.drop_letter(letter, later(1)));
        let settled = state.tx(|tx| tx.settle_letter(letter, answer, "", later(2)));
        assert_eq!((settled, state.letter(letter).state), (settles, expected));
    }
}

#[test]
fn a_pause_holds_all_but_notices_and_what_was_asked_for() {
    for (kind, is_offered) in [
        (LetterKind::Instant, false),
        (LetterKind::Digest, false),
        (LetterKind::Reminder, false),
        (LetterKind::Welcome, false),
        (LetterKind::Notice, true),
        (LetterKind::Test, true),
    ] {
        let mut state = State::new();
        let letter = NewLetter {
            kind,
            ..new_letter("1", MAMA)
        };
        let letter = state.tx(|tx| tx.queue_letter(&letter, now()));
        state.tx(|tx| tx.let_break_quiet_hours(letter));
        let paused = Quiet {
            paused: vec![MAMA],
            ..Quiet::default()
        };
        let next = state.tx(|tx| tx.next_due_letter(&paused, now()));
        assert_eq!(next.is_some(), is_offered, "{kind}");
        let next = state.tx(|tx| tx.next_due_letter(&Quiet::default(), now()));
        assert!(next.is_some(), "{kind}");
    }
}

#[test]
fn quiet_hours_hold_only_instant_letters_and_notices() {
    let quiet = |addresses: &[&'static str], is_night| Quiet {
        paused: Vec::new(),
        addresses: addresses.to_vec(),
        is_night,
    };
    for (kind, is_urgent, is_held, is_held_at_night) in [
        (LetterKind::Instant, false, true, true),
        (LetterKind::Instant, true, false, true),
        (LetterKind::Notice, false, true, true),
        (LetterKind::Digest, false, false, false),
        (LetterKind::Welcome, false, false, false),
    ] {
        let mut state = State::new();
        let letter = NewLetter {
            kind,
            ..new_letter("1", MAMA)
        };
        let letter = state.tx(|tx| tx.queue_letter(&letter, now()));
        if is_urgent {
            state.tx(|tx| tx.let_break_quiet_hours(letter));
        }
        for (quiet, is_offered) in [
            (quiet(&[], true), true),
            (quiet(&[TATA], true), true),
            (quiet(&[MAMA], false), !is_held),
            (quiet(&[MAMA, TATA], true), !is_held_at_night),
        ] {
            let next = state.tx(|tx| tx.next_due_letter(&quiet, now()));
            assert_eq!(next.is_some(), is_offered, "{kind:?} {quiet:?}");
            let counts = state.tx(|tx| tx.outbox_counts(&quiet));
            let expected = if is_offered { (1, 0) } else { (0, 1) };
            assert_eq!(
                (counts.queued, counts.waiting_for_quiet),
                expected,
                "{kind:?}"
            );
        }
    }
}
