//! A letter as bytes, read back by a mail parser that is not ours.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

use dzwonek::domain::Language;
use dzwonek::domain::text::clean_file_name;
use dzwonek::mail::mime::{ListId, Message, MimeError};
use dzwonek::mail::{Attachment, Mailbox};
use mail_parser::{Address, Message as Parsed, MessageParser, MimeHeaders};
use proptest::prelude::*;

fn letter() -> Message {
    Message {
        from: mailbox("Dzwonek", "dzwonek@example.com"),
        to: mailbox("Babcia Łucja", "babcia@example.org"),
        subject: "Zosia: matematyka 3 → 4 (zmiana oceny)".to_owned(),
        date: "2026-10-05T08:30:00+02:00".parse().unwrap(),
        message_id: "<instant.5d41402abc4b2a76@example.com>".to_owned(),
        thread_root: Some("<grades.771@example.com>".to_owned()),
        list_id: ListId {
            label: "Staś".to_owned(),
            id: "stas.dzwonek.example.com".to_owned(),
        },
        language: Language::Pl,
        kind: "instant".to_owned(),
        student: Some("Zosia, Staś".to_owned()),
        changes: Some("grades.added=1 timetable.cancelled=1".to_owned()),
        text: "Ocena 3 → 4\n.\nPozdrowienia \nod „Dzwonka”".to_owned(),
        html: "<!doctype html>\n<p lang=\"pl\">Ocena <s>3</s> → 4</p>\n".to_owned(),
        files: Vec::new(),
    }
}

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox {
        name: Some(name.to_owned()),
        address: address.to_owned(),
    }
}

fn parse(bytes: &[u8]) -> Parsed<'_> {
    MessageParser::default()
        .parse(bytes)
        .expect("a letter that can be read")
}

fn header_names(bytes: &[u8]) -> Vec<String> {
    parse(bytes)
        .headers()
        .iter()
        .map(|header| header.name().to_owned())
        .collect()
}

fn only(address: Option<&Address<'_>>) -> (String, String) {
    let all: Vec<_> = address.unwrap().iter().collect();
    let [one] = all.as_slice() else {
        panic!("one address, not {all:?}")
    };
    let name = one.name().unwrap_or_default();
    (name.to_owned(), one.address().unwrap().to_owned())
}

fn assert_fit_for_the_wire(bytes: &[u8]) {
    let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    assert!(text.is_ascii());
    let line_ends = text.matches("\r\n").count();
    assert_eq!(text.matches('\n').count(), line_ends, "a bare LF");
    assert_eq!(text.matches('\r').count(), line_ends, "a bare CR");
    let headers = text.split("\r\n\r\n").next().unwrap();
    assert!(
        !headers.lines().any(|line| line.trim().is_empty()),
        "a header line of nothing"
    );
    assert!(text.lines().all(|line| line.len() <= 998), "a long line");
}

#[test]
fn a_letter_says_to_a_mail_program_what_was_put_into_it() {
    let bytes = letter().to_bytes().unwrap();
    assert_fit_for_the_wire(&bytes);
    let parsed = parse(&bytes);
    assert_eq!(
        only(parsed.from()),
        ("Dzwonek".into(), "dzwonek@example.com".into())
    );
    assert_eq!(
        only(parsed.to()),
        ("Babcia Łucja".into(), "babcia@example.org".into())
    );
    assert_eq!(parsed.subject(), Some(letter().subject.as_str()));
    assert_eq!(
        parsed.date().unwrap().to_rfc3339(),
        "2026-10-05T08:30:00+02:00"
    );
    assert_eq!(
        parsed.message_id(),
        Some("instant.5d41402abc4b2a76@example.com")
    );
    assert_eq!(
        parsed.in_reply_to().as_text(),
        Some("grades.771@example.com")
    );
    assert_eq!(
        parsed.references().as_text(),
        Some("grades.771@example.com")
    );
    let text = parsed.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(text, letter().text);
    let html = parsed.body_html(0).unwrap().replace("\r\n", "\n");
    assert_eq!(html, letter().html);
    assert!(parsed.attachments().next().is_none());
}

#[test]
fn a_letter_has_these_headers_in_this_form() {
    let bytes = letter().to_bytes().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let headers = text.split("\r\n\r\n").next().unwrap().replace("\r\n", "\n");
    assert_eq!(
        headers,
        "Date: Mon, 05 Oct 2026 08:30:00 +0200\n\
         From: Dzwonek <dzwonek@example.com>\n\
         To: =?utf-8?q?Babcia_=C5=81ucja?= <babcia@example.org>\n\
         Subject: =?utf-8?q?Zosia=3A_matematyka_3_=E2=86=92_4_=28zmiana_oceny=29?=\n\
         Message-ID: <instant.5d41402abc4b2a76@example.com>\n\
         In-Reply-To: <grades.771@example.com>\n\
         References: <grades.771@example.com>\n\
         List-Id: =?utf-8?q?Sta=C5=9B?= <stas.dzwonek.example.com>\n\
         Content-Language: pl\n\
         Auto-Submitted: auto-generated\n\
         X-Auto-Response-Suppress: OOF, AutoReply\n\
         X-Dzwonek-Letter: instant\n\
         X-Dzwonek-Student: =?utf-8?q?Zosia=2C_Sta=C5=9B?=\n\
         X-Dzwonek-Changes: grades.added=1 timetable.cancelled=1\n\
         MIME-Version: 1.0\n\
         Content-Type: multipart/alternative; boundary=\"=_4c7c0576a3994b7f\""
    );
}

fn file(name: &str, bytes: &[u8]) -> Attachment {
    Attachment {
        name: name.to_owned(),
        bytes: bytes.into(),
    }
}

/// The names and contents of the files of a letter.
fn files(parsed: &Parsed<'_>) -> Vec<(String, Vec<u8>)> {
    let attachments = parsed.attachments();
    attachments
        .map(|file| {
            let name = file.attachment_name().unwrap_or_default();
            (name.to_owned(), file.contents().to_vec())
        })
        .collect()
}

#[test]
fn files_stand_behind_text_and_html() {
    let every_byte: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let with_files = Message {
        files: vec![
            file("ułamki, karty pracy.pdf", &every_byte),
            file("plan.docx", b"\r\n.\r\n"),
            file("puste.bin", b""),
        ],
        ..letter()
    };
    let bytes = with_files.to_bytes().unwrap();
    assert_fit_for_the_wire(&bytes);
    assert_eq!(
        header_names(&bytes),
        header_names(&letter().to_bytes().unwrap())
    );
    let parsed = parse(&bytes);
    let kinds: Vec<String> = parsed
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap())
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/octet-stream",
        ]
    );
    let text = parsed.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(text, letter().text);
    assert_eq!(
        files(&parsed),
        [
            ("ułamki, karty pracy.pdf".to_owned(), every_byte),
            ("plan.docx".to_owned(), b"\r\n.\r\n".to_vec()),
            ("puste.bin".to_owned(), Vec::new()),
        ]
    );
    assert_eq!(with_files.to_bytes().unwrap(), bytes);
}

#[test]
fn the_name_of_a_file_is_encoded_as_every_program_knows_it() {
    for (name, header) in [
        ("plan.pdf", "attachment; filename=\"plan.pdf\""),
        (
            "zgoda ę.pdf",
            "attachment;\r\n filename*0*=utf-8''zgoda%20%C4%99.pdf",
        ),
    ] {
        let files = vec![file(name, b"x")];
        let bytes = Message { files, ..letter() }.to_bytes().unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let expected = format!("Content-Disposition: {header}\r\n");
        assert!(text.contains(&expected), "{text}");
    }
}

#[test]
fn the_same_letter_has_the_same_bytes() {
    assert_eq!(letter().to_bytes().unwrap(), letter().to_bytes().unwrap());
}

#[test]
fn what_is_not_there_has_no_header() {
    let plain = Message {
        thread_root: None,
        student: None,
        changes: None,
        ..letter()
    };
    let names = header_names(&plain.to_bytes().unwrap());
    for absent in [
        "In-Reply-To",
        "References",
        "X-Dzwonek-Student",
        "X-Dzwonek-Changes",
    ] {
        assert!(!names.iter().any(|name| name == absent), "{absent}");
    }
}

#[test]
fn an_id_or_address_that_is_none_makes_no_letter() {
    let case = |message: Message, expected| assert_eq!(message.to_bytes(), Err(expected));
    let with_id = |id: &str| Message {
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
    let thread_root = Some("grades.771".to_owned());
    case(
        Message {
            thread_root,
            ..letter()
        },
        MimeError::MessageId,
    );
    let to = mailbox("Eve", "a@b\r\nBcc: c@d");
    case(Message { to, ..letter() }, MimeError::Address);
    let from = mailbox("Eve", "nobody");
    case(Message { from, ..letter() }, MimeError::Address);
    let list_id = ListId {
        label: "Zosia".into(),
        id: "zosia>\r\nBcc: c".into(),
    };
    case(
        Message {
            list_id,
            ..letter()
        },
        MimeError::ListId,
    );
    let date = "1969-12-31T00:00:00Z".parse().unwrap();
    case(Message { date, ..letter() }, MimeError::Date);
}

#[test]
fn the_lines_of_a_text_stay_lines_however_they_ended() {
    let text = "one\rtwo\nthree\r\nfour\0\x1b".to_owned();
    let bytes = Message { text, ..letter() }.to_bytes().unwrap();
    let text = parse(&bytes).body_text(0).unwrap().into_owned();
    assert_eq!(text, "one\r\ntwo\r\nthree\r\nfour");
}

#[test]
fn a_word_that_looks_encoded_is_shown_and_not_obeyed() {
    let subject = "Zosia: =?utf-8?q?=0D=0ABcc:_eve=40example.com?= pilne".to_owned();
    let message = Message {
        subject,
        ..letter()
    };
    let bytes = message.to_bytes().unwrap();
    assert_eq!(parse(&bytes).subject(), Some(message.subject.as_str()));
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
        [kind, student, changes, label] in [nasty(), nasty(), nasty(), nasty()],
    ) {
        let expected = header_names(&letter().to_bytes().unwrap());
        let nasty = Message {
            from: mailbox(&from, "dzwonek@example.com"),
            to: mailbox(&to, "babcia@example.org"),
            list_id: ListId { label, ..letter().list_id },
            student: Some(student),
            changes: Some(changes),
            subject,
            text,
            html,
            kind,
            ..letter()
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
    fn no_name_and_no_content_of_a_file_leaves_its_part(
        name in nasty(),
        content in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let expected = header_names(&letter().to_bytes().unwrap());
        let files_of = Message { files: vec![file(&name, &content)], ..letter() };
        let bytes = files_of.to_bytes().unwrap();
        assert_fit_for_the_wire(&bytes);
        prop_assert_eq!(header_names(&bytes), expected);
        let parsed = parse(&bytes);
        prop_assert_eq!(parsed.parts.len(), 5);
        prop_assert_eq!(files(&parsed), [(clean_file_name(&name), content)]);
    }

    #[test]
    fn ids_and_addresses_are_refused_or_harmless(
        address in nasty(),
        [message_id, root, list] in [nasty(), nasty(), nasty()],
    ) {
        let expected = header_names(&letter().to_bytes().unwrap());
        let tries = [
            Message { to: mailbox("a", &format!("{address}@example.com")), ..letter() },
            Message { to: mailbox("a", &format!("a@{address}")), ..letter() },
            Message { message_id: format!("<{message_id}@b>"), ..letter() },
            Message { thread_root: Some(format!("<a@{root}>")), ..letter() },
            Message { list_id: ListId { label: "a".into(), id: list }, ..letter() },
        ];
        for bytes in tries.iter().filter_map(|message| message.to_bytes().ok()) {
            prop_assert_eq!(header_names(&bytes), expected.clone());
        }
    }
}
