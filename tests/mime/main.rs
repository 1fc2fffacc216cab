//! A letter as bytes, read back by somebody else's mail parser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

mod files;
mod hostile;

use dzwonek::domain::letter::{Composed, LetterKind, ListId};
use dzwonek::domain::{EmailAddress, Language};
use dzwonek::mail::Mailbox;
use dzwonek::mail::mime::{Message, MimeError};
use mail_parser::{Address, Message as Parsed, MessageParser};

fn letter() -> Composed {
    Composed {
        subject: "Zosia: matematyka 3 → 4 (zmiana oceny)".to_owned(),
        message_id: "<instant.5d41402abc4b2a76@example.com>".to_owned(),
        thread: Some("<grades.771@example.com>".to_owned()),
        list_id: ListId {
            label: "Staś".to_owned(),
            id: "stas.dzwonek.example.com".to_owned(),
        },
        language: Language::Pl,
        kind: LetterKind::Instant,
        students: vec!["Zosia".to_owned(), "Staś".to_owned()],
        changes: Some("grades.added=1 timetable.cancelled=1".to_owned()),
        text: "Ocena 3 → 4\n.\nPozdrowienia \nod „Dzwonka”".to_owned(),
        html: "<!doctype html>\n<p lang=\"pl\">Ocena <s>3</s> → 4</p>\n".to_owned(),
        files: Vec::new(),
    }
}

/// The letter from Dzwonek to grandmother.
fn to_bytes(letter: &Composed) -> Result<Vec<u8>, MimeError> {
    Message {
        from: mailbox("Dzwonek", &address("dzwonek@example.com")),
        to: mailbox("Babcia Łucja", &address("babcia@example.org")),
        date: "2026-10-05T08:30:00+02:00".parse().unwrap(),
        letter,
    }
    .to_bytes()
}

fn address(text: &str) -> EmailAddress {
    text.parse().unwrap()
}

fn mailbox<'a>(name: &'a str, address: &'a EmailAddress) -> Mailbox<'a> {
    Mailbox {
        name: Some(name),
        address,
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
fn a_mail_program_reads_what_was_put_into_a_letter() {
    let bytes = to_bytes(&letter()).unwrap();
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
    let bytes = to_bytes(&letter()).unwrap();
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

#[test]
fn the_same_letter_has_the_same_bytes() {
    assert_eq!(to_bytes(&letter()).unwrap(), to_bytes(&letter()).unwrap());
}

#[test]
fn what_is_missing_has_no_header() {
    let plain = Composed {
        thread: None,
        students: Vec::new(),
        changes: None,
        ..letter()
    };
    let names = header_names(&to_bytes(&plain).unwrap());
    for absent in [
        "In-Reply-To",
        "References",
        "X-Dzwonek-Student",
        "X-Dzwonek-Changes",
    ] {
        assert!(!names.iter().any(|name| name == absent), "{absent}");
    }
}
