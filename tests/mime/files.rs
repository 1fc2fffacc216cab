//! Files behind the text.

use dzwonek::domain::letter::{Attachment, Composed};
use mail_parser::{Message as Parsed, MimeHeaders};

use super::{assert_fit_for_the_wire, header_names, letter, parse, to_bytes};

pub fn file(name: &str, bytes: &[u8]) -> Attachment {
    Attachment::of_the_school(name, &bytes.into())
}

/// The names and contents of the files of a letter.
pub fn files(parsed: &Parsed<'_>) -> Vec<(String, Vec<u8>)> {
    let attachments = parsed.attachments();
    attachments
        .map(|file| {
            let name = file.attachment_name().unwrap_or_default();
            (name.to_owned(), file.contents().to_vec())
        })
        .collect()
}

#[test]
fn files_follow_text_and_html() {
    let every_byte: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let with_files = Composed {
        files: vec![
            file("ułamki, karty pracy.pdf", &every_byte),
            file("plan.docx", b"\r\n.\r\n"),
            file("puste.bin", b""),
        ],
        ..letter()
    };
    let bytes = to_bytes(&with_files).unwrap();
    assert_fit_for_the_wire(&bytes);
    assert_eq!(
        header_names(&bytes),
        header_names(&to_bytes(&letter()).unwrap())
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
    assert_eq!(to_bytes(&with_files).unwrap(), bytes);
}

#[test]
fn a_file_name_is_encoded_for_every_mail_program() {
    for (name, header) in [
        ("plan.pdf", "attachment; filename=\"plan.pdf\""),
        (
            "zgoda ę.pdf",
            "attachment;\r\n filename*0*=utf-8''zgoda%20%C4%99.pdf",
        ),
    ] {
        let files = vec![file(name, b"x")];
        let bytes = to_bytes(&Composed { files, ..letter() }).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let expected = format!("Content-Disposition: {header}\r\n");
        assert!(text.contains(&expected), "{text}");
    }
}
