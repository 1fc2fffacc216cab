use super::*;

fn ids(events: &[Event]) -> Vec<i64> {
    events.iter().map(|event| event.id).collect()
}

#[test]
fn a_delivery_waits_is_held_lettered_and_sent() {
    let mut state = State::new();
    let event = state.found("Zosia", "1", Route::Instant);
    assert_eq!(state.fates(&event), [("instant", "pending")]);
    let waiting = state.tx(|tx| tx.waiting(MAMA));
    assert_eq!(waiting[0].event, event);
    assert!(!waiting[0].was_held);

    state.tx(|tx| tx.hold(&[waiting[0].delivery]));
    assert_eq!(state.fates(&event), [("instant", "held")]);
    assert!(state.tx(|tx| tx.waiting(MAMA))[0].was_held);

    let letter = state.letter_of_all("grades");
    assert_eq!(state.fates(&event), [("instant", "queued")]);
    assert_eq!(state.tx(|tx| tx.waiting(MAMA)), []);

    state.settle(letter, LetterState::Sent, "250 ok");
    let fates = state.tx(|tx| tx.fates_from(0));
    let fate = &fates[&event.id][0];
    assert_eq!(fate.state.name(), "sent");
    assert_eq!(fate.recipient, MAMA);
    assert_eq!(fate.message_id.as_deref(), Some("<grades@example.com>"));
    assert_eq!(fate.at, Some(later(1)));
    assert_eq!(fate.reply.as_deref(), Some("250 ok"));
}

#[test]
fn changes_left_to_the_digest_appear_in_full_once() {
    let mut state = State::new();
    let event = state.found("Zosia", "1", Route::Instant);
    let other = state.found("Zosia", "2", Route::Digest);
    let waiting = state.tx(|tx| tx.waiting(MAMA));
    state.tx(|tx| tx.hold(&[waiting[0].delivery]));
    state.tx(|tx| tx.leave_to_digest(&[waiting[0].delivery]));
    assert_eq!(state.tx(|tx| tx.waiting(MAMA)), []);
    let in_full = state.tx(|tx| tx.for_the_digest(MAMA));
    assert_eq!(in_full, [event, other]);
    assert_eq!(state.tx(|tx| tx.for_the_digest(TATA)), []);

    let digest = state.queue("digest", MAMA);
    state.tx(|tx| tx.put_into_digest(MAMA, digest));
    assert_eq!(state.tx(|tx| tx.for_the_digest(MAMA)), []);
}

#[test]
fn the_next_digest_repeats_a_rejected_letter() {
    let mut state = State::new();
    let event = state.found("Zosia", "1", Route::Instant);
    let letter = state.letter_of_all("grades");
    state.settle(letter, LetterState::Rejected, "550 no");
    state.tx(|tx| tx.tell_again_in_digest(letter));
    let in_full = state.tx(|tx| tx.for_the_digest(MAMA));
    assert_eq!(ids(&in_full), [event.id]);
    assert_eq!(
        state.fates(&event),
        [("instant", "rejected"), ("digest", "pending")]
    );
}

#[test]
fn leaving_the_digest_sends_its_changes_at_once() {
    let mut state = State::new();
    let rejected = state.found("Zosia", "1", Route::Instant);
    let letter = state.letter_of_all("grades");
    state.settle(letter, LetterState::Rejected, "550 no");
    state.tx(|tx| tx.tell_again_in_digest(letter));
    let event = state.found("Zosia", "2", Route::Digest);
    state.tx(|tx| tx.leave_digest(TATA));
    assert_eq!(state.tx(|tx| tx.waiting(MAMA)), []);
    state.tx(|tx| tx.leave_digest(MAMA));
    assert_eq!(state.fates(&event), [("instant", "pending")]);
    assert_eq!(
        state.fates(&rejected),
        [("instant", "rejected"), ("digest", "pending")]
    );
}

#[test]
fn the_digest_repeats_in_brief_what_went_out_at_once() {
    let mut state = State::new();
    let before = state.found("Zosia", "1", Route::Instant);
    let old = state.letter_of_all("before");
    state.settle(old, LetterState::Sent, "250 ok");
    let sent = state.found("Zosia", "2", Route::Instant);
    let letter = state.letter_of_all("sent");
    state.settle(letter, LetterState::Sent, "250 ok");
    let queued = state.found("Staś", "3", Route::Instant);
    state.letter_of_all("queued");
    state.found("Zosia", "4", Route::Instant);
    let letter = state.letter_of_all("rejected");
    state.settle(letter, LetterState::Rejected, "550 no");
    state.found("Zosia", "5", Route::Digest);

    let told = state.tx(|tx| tx.told_at_once(MAMA, before.id));
    assert_eq!(ids(&told), [sent.id, queued.id]);
    assert_eq!(state.tx(|tx| tx.told_at_once(TATA, 0)), []);
}

#[test]
fn changes_are_numbered_by_entry_and_child() {
    let mut state = State::new();
    let counts = [
        state.found("Zosia", "1", Route::Instant).count,
        state.found("Zosia", "1", Route::Instant).count,
        state.found("Staś", "1", Route::Instant).count,
    ];
    assert_eq!(counts, [1, 2, 1]);
}

#[test]
fn a_waiting_letter_is_held_while_the_server_refuses_everything() {
    let mut state = State::new();
    let event = state.found("Zosia", "1", Route::Instant);
    state.letter_of_all("grades");
    for (kind, stands) in [
        (PauseKind::Unreachable, "queued"),
        (PauseKind::Held, "held"),
    ] {
        let pause = OutboxPause {
            kind,
            until: later(60),
            since: now(),
            failures: 1,
            cause: "454 4.7.0 no".to_owned(),
        };
        state.tx(|tx| tx.set_outbox_pause(Some(&pause)));
        assert_eq!(state.fates(&event), [("instant", stands)], "{kind:?}");
    }
}

/// The service looks every twenty seconds, all night.
#[test]
fn what_is_held_already_is_not_written_again() {
    let mut state = State::new();
    state.found("Zosia", "1", Route::Instant);
    let written = [1, 0, 0].map(|_| {
        state.tx(|tx| {
            let waiting: Vec<i64> = tx.waiting(MAMA)?.iter().map(|one| one.delivery).collect();
            tx.hold(&waiting)?;
            Ok(tx.connection.changes())
        })
    });
    assert_eq!(written, [1, 0, 0]);
}

#[test]
fn a_given_up_digest_has_reported_nothing() {
    let mut state = State::new();
    state.tx(|tx| tx.enter_recipient(MAMA).map(drop));
    let since = |state: &mut State| state.tx(|tx| tx.enter_recipient(MAMA)).since_event;
    let first = state.found("Zosia", "1", Route::Instant);
    let digest = NewLetter {
        kind: LetterKind::Digest,
        ..new_letter("digest", MAMA)
    };
    let digest = state.tx(|tx| {
        let id = tx.queue_letter(&digest, now())?;
        tx.put_into_digest(MAMA, id)?;
        Ok(id)
    });
    assert_eq!(since(&mut state), first.id);
    state.tx(|tx| tx.tell_again_in_digest(digest));
    assert_eq!(since(&mut state), 0);
    state.tx(|tx| tx.take_back_from_digest(digest));
    assert_eq!(since(&mut state), first.id);
    // Of an instant letter there is nothing to take back.
    let instant = state.queue("instant", MAMA);
    state.tx(|tx| tx.tell_again_in_digest(instant));
    assert_eq!(since(&mut state), first.id);
}
