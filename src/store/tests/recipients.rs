use super::*;

#[test]
fn a_recipient_is_entitled_from_the_newest_event_on_and_entering_again_changes_nothing() {
    let mut state = State::new();
    let event = state.found("Zosia", "1", Route::Instant);
    let entered = state.tx(|tx| tx.enter_recipient(MAMA));
    assert_eq!(entered.since_event, event.id);
    assert_eq!(entered.welcomed_at, None);
    state.tx(|tx| tx.save_welcomed(MAMA, now()));
    state.found("Zosia", "2", Route::Instant);
    let again = state.tx(|tx| tx.enter_recipient(MAMA));
    assert_eq!(again.since_event, event.id);
    assert_eq!(again.welcomed_at, Some(now()));
}

#[test]
fn every_slot_that_was_served_stays_served_whatever_the_clock_did_since() {
    let mut state = State::new();
    let slot = |day| now().date_naive().and_hms_opt(6, 30, 0).unwrap() + Duration::days(day);
    state.tx(|tx| tx.save_digest_slot(MAMA, slot(0)));
    state.tx(|tx| tx.save_digest_slot(MAMA, slot(1000)));
    state.tx(|tx| tx.save_digest_slot(MAMA, slot(1000)));
    for (recipient, day, served) in [
        (MAMA, 0, true),
        (MAMA, 1, false),
        (MAMA, 1000, true),
        (TATA, 0, false),
    ] {
        let found = state.tx(|tx| tx.is_digest_slot_served(recipient, slot(day)));
        assert_eq!(found, served, "{recipient} {day}");
    }
}
