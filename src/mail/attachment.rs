//! A file as a part of a message.

use lettre::message::SinglePart;
use lettre::message::header::{ContentDisposition, ContentTransferEncoding, ContentType};

use crate::domain::letter::Attachment;
use crate::domain::text::clean_file_name;

/// The part that holds `file`. Its name may hold whatever came from outside: it is made harmless here.
pub(super) fn part(file: &Attachment) -> SinglePart {
    // Each of the types can be parsed; were it not so, the file would arrive all the same.
    let content_type = ContentType::parse(file.media_type).unwrap_or(ContentType::TEXT_PLAIN);
    SinglePart::builder()
        .header(content_type)
        .header(ContentDisposition::attachment(&clean_file_name(&file.name)))
        .header(ContentTransferEncoding::Base64)
        .body(file.bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_type_follows_its_name_and_is_never_html() {
        for (name, expected) in [
            ("zgoda.pdf", "application/pdf"),
            ("Zgoda.PDF", "application/pdf"),
            ("foto.jpeg", "image/jpeg"),
            ("strona.pdf.html", "application/octet-stream"),
            ("notatka.txt", "application/octet-stream"),
            ("list.eml", "application/octet-stream"),
            ("bez końcówki", "application/octet-stream"),
            ("", "application/octet-stream"),
        ] {
            let file = Attachment::of_the_school(name, &b"x"[..].into());
            assert_eq!(file.media_type, expected, "{name}");
            assert!(ContentType::parse(expected).is_ok(), "{name}");
        }
    }
}
