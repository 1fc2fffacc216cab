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
