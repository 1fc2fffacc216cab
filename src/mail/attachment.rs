//! A file that comes with a letter.

use std::sync::Arc;

use lettre::message::SinglePart;
use lettre::message::header::{ContentDisposition, ContentTransferEncoding, ContentType};

use crate::domain::text::clean_file_name;

/// A file. Its name may hold whatever came from outside: it is made harmless here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub bytes: Arc<[u8]>,
}

impl Attachment {
    /// The file as a part of a letter.
    pub(super) fn part(&self) -> SinglePart {
        let name = clean_file_name(&self.name);
        // Each of the types can be parsed; were it not so, the file would arrive all the same.
        let content_type = ContentType::parse(media_type(&name)).unwrap_or(ContentType::TEXT_PLAIN);
        SinglePart::builder()
            .header(content_type)
            .header(ContentDisposition::attachment(&name))
            .header(ContentTransferEncoding::Base64)
            .body(self.bytes.to_vec())
    }
}

/// What a mail program may open a file with, told by the ending of its name, of those that schools send.
/// Nothing that it would show by itself as a text or a page: all the rest is just bytes.
fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "pdf" => "application/pdf",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt" => "application/vnd.ms-powerpoint",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_name_ends_with_and_never_a_page() {
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
            assert_eq!(media_type(name), expected, "{name}");
            assert!(ContentType::parse(expected).is_ok(), "{name}");
        }
    }
}
