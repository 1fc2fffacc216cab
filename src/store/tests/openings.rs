use super::*;
use crate::domain::examples::message;
use crate::domain::letter::full_message::{
    AttachedFile, FilePlace, FullMessage, Opening, Openings,
};
use crate::domain::text::rich_text::RichText;

const ZEBRANIE: &str = "Zebranie w czwartek.\n\nAnna Kowal";

/// A message of Zosia's inbox that is on its way to Mama.
fn found(state: &mut State, id: &str, route: Route) -> Event {
    let message = message(id, "Anna Kowal", "Zebranie");
    state.found_entry("Zosia", Entry::Message(message), route)
}

fn unopened(state: &mut State) -> Vec<(i64, bool)> {
    let unopened = state.tx(|tx| {
        let zosia = tx.enter_student(&student("Zosia"))?;
        tx.unopened(zosia)
    });
    unopened
        .iter()
        .map(|one| (one.event, one.wants_files))
        .collect()
}

fn file(place: FilePlace) -> AttachedFile {
    AttachedFile {
        name: "zgoda.pdf".to_owned(),
        size: Some(3),
        place,
    }
}

fn whole_message() -> Opening {
    let places = [
        FilePlace::Here(b"PDF"[..].into()),
        FilePlace::TooLarge,
        FilePlace::Missing,
        FilePlace::InRegister,
    ];
    Opening::Read(FullMessage {
        text: RichText::plain(ZEBRANIE),
        files: places.map(file).into(),
    })
}

#[test]
fn new_messages_are_opened_once_while_a_delivery_waits() {
    let mut state = State::new();
    state.found("Zosia", "1", Route::Instant);
    let first = found(&mut state, "5012", Route::Instant);
    let second = found(&mut state, "5013", Route::Digest);
    let third = found(&mut state, "5014", Route::Instant);
    let waiting = state.tx(|tx| tx.waiting(MAMA));
    state.tx(|tx| tx.hold(&[waiting[1].delivery]));
    let all = [(first.id, true), (second.id, false), (third.id, true)];
    assert_eq!(unopened(&mut state), all);

    state.tx(|tx| tx.save_opening(first.id, &Opening::Failed));
    assert_eq!(unopened(&mut state), all[1..]);
    state.letter_of_all("all");
    assert_eq!(unopened(&mut state), all[1..2]);
}

#[test]
fn file_bytes_are_kept_until_their_letter_is_written() {
    let mut state = State::new();
    let first = found(&mut state, "5012", Route::Instant);
    let second = found(&mut state, "5013", Route::Instant);
    let third = found(&mut state, "5014", Route::Instant);
    state.tx(|tx| tx.save_opening(first.id, &whole_message()));
    state.tx(|tx| tx.save_opening(second.id, &Opening::Failed));
    state.tx(|tx| tx.let_go_of_files());
    let events = [first.clone(), second.clone(), third];
    let expected = [(first.id, whole_message()), (second.id, Opening::Failed)];
    let openings = state.tx(|tx| tx.openings(&events));
    assert_eq!(openings, Openings::from_iter(expected));

    state.letter_of_all("all");
    state.tx(|tx| tx.let_go_of_files());
    let openings = state.tx(|tx| tx.openings(&events));
    let Some(Opening::Read(message)) = openings.of(&first) else {
        panic!("{openings:?}");
    };
    assert_eq!(message.text, RichText::plain(ZEBRANIE));
    assert_eq!(message.files[0], file(FilePlace::InRegister));
    assert_eq!(message.files[1], file(FilePlace::TooLarge));
}
