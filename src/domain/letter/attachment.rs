//! A file that comes with a letter.

use std::sync::Arc;

use crate::domain::text::clean_file_name;

/// A file. Its name may hold whatever came from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Arc<[u8]>,
    /// Whether the letter is whole without it, so that it stays away where a server finds the letter too large.
    pub may_be_dropped: bool,
}

impl Attachment {
    /// A file of a message of the school: the register has it too.
    #[must_use]
    pub fn of_the_school(name: &str, bytes: &Arc<[u8]>) -> Self {
        Self {
            name: name.to_owned(),
            media_type: media_type(&clean_file_name(name)),
            bytes: Arc::clone(bytes),
            may_be_dropped: true,
        }
    }

    /// The same under another name, with its ending where that says what opens it.
    #[must_use]
    pub fn renamed(self, name: &str) -> Self {
        let own = clean_file_name(&self.name);
        let ending = own.rsplit_once('.').map(|(_, ending)| ending);
        let name = match ending.filter(|_| media_type(&own) != ANY_BYTES) {
            Some(ending) => format!("{name}.{}", ending.to_ascii_lowercase()),
            None => name.to_owned(),
        };
        Self { name, ..self }
    }
}

/// The type of what nobody knows how to open.
const ANY_BYTES: &str = "application/octet-stream";

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
        "zip" => "application/zip",
        _ => ANY_BYTES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_under_another_name_keeps_what_opens_it() {
        for (name, expected) in [
            ("Sprawdzian z matematyki.pdf", "plik-1.pdf"),
            ("zgoda.PDF", "plik-1.pdf"),
            ("wyniki.matematyka.xlsx", "plik-1.xlsx"),
            ("Kowal.Anna", "plik-1"),
            ("ocena.5", "plik-1"),
            ("bez nazwy", "plik-1"),
        ] {
            let file = Attachment::of_the_school(name, &b"x"[..].into());
            assert_eq!(file.renamed("plik-1").name, expected, "{name}");
        }
    }
}
