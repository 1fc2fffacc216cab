//! What the register, a teacher or a configuration might put into a letter to break it.

use dzwonek::domain::letter::{Composed, ListId};
use dzwonek::domain::text::clean_file_name;
use dzwonek::mail::mime::{Message, MimeError};
use proptest::prelude::*;

use super::files::{file, files};
use super::{
    address, assert_fit_for_the_wire, header_names, letter, mailbox, only, parse, to_bytes,
};

#[test]
fn an_invalid_id_or_date_makes_no_letter() {
    let case = |letter: Composed, expected| assert_eq!(to_bytes(&letter), Err(expected));
    let with_id = |id: &str| Composed {
        message_id: id.to_owned(),
        ..letter()
    };
    for id in [
        "",
        "a@b",
        "<a>",
        "<a@>",
        "<a@b\r\nBcc: c@d>",
        "<a b@c>",
        "<ą@c>",
        "<a@b@c>",
    ] {
        case(with_id(id), MimeError::MessageId);
    }
    let thread = Some("grades.771".to_owned());
    case(Composed { thread, ..letter() }, MimeError::MessageId);
    let list_id = ListId {
        label: "Zosia".into(),
        id: "zosia>\r\nBcc: c".into(),
    };
    case(
        Composed {
            list_id,
            ..letter()
        },
        MimeError::ListId,
    );
    let address = address("a@b.pl");
    let message = Message {
        from: mailbox("Eve", &address),
        to: mailbox("Eve", &address),
        date: "1969-12-31T00:00:00Z".parse().unwrap(),
        letter: &letter(),
    };
    assert_eq!(message.to_bytes(), Err(MimeError::Date));
}

#[test]
fn lines_stay_lines_whatever_ended_them() {
    let text = "one\rtwo\nthree\r\nfour\0\x1b".to_owned();
    let bytes = to_bytes(&Composed { text, ..letter() }).unwrap();
    let text = parse(&bytes).body_text(0).unwrap().into_owned();
    assert_eq!(text, "one\r\ntwo\r\nthree\r\nfour");
}

#[test]
fn a_word_that_looks_encoded_is_shown_not_decoded() {
    let subject = "Zosia: =?utf-8?q?=0D=0ABcc:_eve=40example.com?= pilne".to_owned();
    let letter = Composed {
        subject,
        ..letter()
    };
    let bytes = to_bytes(&letter).unwrap();
    assert_eq!(parse(&bytes).subject(), Some(letter.subject.as_str()));
}

/// Anything a register, a teacher or a configuration might hold, with a weight on what hurts.
fn nasty() -> impl Strategy<Value = String> {
    let hurts = prop::sample::select(vec![
        "\r\n",
        "\r",
        "\n",
        "\0",
        "\u{202e}",
        "\u{2028}",
        "\u{85}",
        "\u{1b}",
        "\r\nBcc: eve@example.com\r\n",
        "\r\n\r\n",
        "=?utf-8?q?=0D=0A?=",
        "\"",
        "\\",
        "<",
        ">",
        "(",
        ",",
        ":",
        ";",
        "@",
        ".",
        "\r\n.\r\n",
        "--",
        "=_",
        " ",
        "\t",
        "żółć",
        "😀",
        "boundary=\"x\"",
        "a-word-of-forty-characters-without-space",
    ]);
    let piece = prop_oneof![3 => hurts.prop_map(str::to_owned), 2 => any::<String>()];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_in_any_field_adds_hides_or_breaks_a_header(
        [from, to] in [nasty(), nasty()],
        [subject, text, html] in [nasty(), nasty(), nasty()],
        [student, changes, label] in [nasty(), nasty(), nasty()],
    ) {
        let expected = header_names(&to_bytes(&letter()).unwrap());
        let nasty = Composed {
            list_id: ListId { label, ..letter().list_id },
            students: vec![student],
            changes: Some(changes),
            subject,
            text,
            html,
            ..letter()
        };
        let (ours, theirs) = (address("dzwonek@example.com"), address("babcia@example.org"));
        let nasty = Message {
            from: mailbox(&from, &ours),
            to: mailbox(&to, &theirs),
            date: "2026-10-05T08:30:00+02:00".parse().unwrap(),
            letter: &nasty,
        };
        let bytes = nasty.to_bytes().unwrap();
        assert_fit_for_the_wire(&bytes);
        prop_assert_eq!(header_names(&bytes), expected);
        let parsed = parse(&bytes);
        prop_assert_eq!(only(parsed.from()).1, "dzwonek@example.com");
        prop_assert_eq!(only(parsed.to()).1, "babcia@example.org");
        prop_assert_eq!(parsed.parts.len(), 3);
        prop_assert_eq!(nasty.to_bytes().unwrap(), bytes);
    }

    #[test]
    fn no_file_name_or_content_escapes_its_part(
        name in nasty(),
        content in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let expected = header_names(&to_bytes(&letter()).unwrap());
        let files_of = Composed { files: vec![file(&name, &content)], ..letter() };
        let bytes = to_bytes(&files_of).unwrap();
        assert_fit_for_the_wire(&bytes);
        prop_assert_eq!(header_names(&bytes), expected);
        let parsed = parse(&bytes);
        prop_assert_eq!(parsed.parts.len(), 5);
        prop_assert_eq!(files(&parsed), [(clean_file_name(&name), content)]);
    }

    #[test]
    fn ids_and_addresses_are_refused_or_harmless(
        text in nasty(),
        [message_id, root, list] in [nasty(), nasty(), nasty()],
    ) {
        let expected = header_names(&to_bytes(&letter()).unwrap());
        let ours = address("dzwonek@example.com");
        let addressed = |text: &str| {
            let to = text.parse().ok()?;
            let message = Message {
                from: mailbox("a", &ours),
                to: mailbox("a", &to),
                date: "2026-10-05T08:30:00+02:00".parse().unwrap(),
                letter: &letter(),
            };
            Some(message.to_bytes().unwrap())
        };
        let addresses = [format!("{text}@example.com"), format!("a@{text}")];
        let tries = [
            to_bytes(&Composed { message_id: format!("<{message_id}@b>"), ..letter() }),
            to_bytes(&Composed { thread: Some(format!("<a@{root}>")), ..letter() }),
            to_bytes(&Composed { list_id: ListId { label: "a".into(), id: list }, ..letter() }),
        ];
        let harmless = addresses.iter().filter_map(|text| addressed(text));
        for bytes in tries.into_iter().flatten().chain(harmless) {
            prop_assert_eq!(header_names(&bytes), expected.clone());
        }
    }
}
