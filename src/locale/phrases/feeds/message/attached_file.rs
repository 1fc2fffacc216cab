//! Phrases about files that are attached to messages (załączniki).

use crate::domain::letter::full_message::{AttachedFile, FilePlace};
use crate::locale::Names;

/// What is said about files of messages.
pub trait AttachedFiles {
    /// The label of a file: one that the letter carries is an "załącznik".
    fn attached_file(&self, is_carried: bool) -> &'static str;
    /// Why the letter does not carry it, and where it is; nothing of one that it carries.
    fn file_stayed(&self, place: &FilePlace) -> Option<&'static str>;
}

/// "film.mp4 (18,4 MB) – za duży, by go dołączyć; jest w dzienniku".
pub fn attached_file<P: AttachedFiles + Names + ?Sized>(
    phrases: &P,
    file: &AttachedFile,
) -> String {
    let size = file.size.map(|size| file_size(phrases, size));
    let size = size.map_or_else(String::new, |size| format!(" ({size})"));
    let stayed = phrases.file_stayed(&file.place);
    let stayed = stayed.map_or_else(String::new, |stayed| format!(" – {stayed}"));
    format!("{}{size}{stayed}", file.name)
}

/// "240 kB", "1,5 MB".
#[allow(
    clippy::cast_precision_loss,
    reason = "no file is so long that its length in megabytes loses anything"
)]
fn file_size<P: Names + ?Sized>(phrases: &P, bytes: u64) -> String {
    const KILO: u64 = 1_000;
    const MEGA: u64 = 1_000_000;
    if bytes < MEGA {
        return format!("{} kB", bytes.div_ceil(KILO));
    }
    let tenths = (bytes as f64 / MEGA as f64 * 10.0).round();
    format!("{} MB", phrases.decimal(tenths / 10.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::en::English;
    use crate::locale::pl::Polish;

    #[test]
    fn a_file_has_its_size_and_why_it_stayed() {
        let here = FilePlace::Here([][..].into());
        for (size, place, pl, en) in [
            (None, here.clone(), "a.pdf", "a.pdf"),
            (Some(1), here.clone(), "a.pdf (1 kB)", "a.pdf (1 kB)"),
            (
                Some(239_400),
                here.clone(),
                "a.pdf (240 kB)",
                "a.pdf (240 kB)",
            ),
            (
                Some(1_000_000),
                here.clone(),
                "a.pdf (1 MB)",
                "a.pdf (1 MB)",
            ),
            (
                Some(18_444_000),
                FilePlace::TooLarge,
                "a.pdf (18,4 MB) – zbyt duży, by go dołączyć; jest w dzienniku",
                "a.pdf (18.4 MB) – too large to attach; it is in the register",
            ),
            (
                None,
                FilePlace::InRegister,
                "a.pdf – w dzienniku",
                "a.pdf – in the register",
            ),
        ] {
            let name = "a.pdf".to_owned();
            let file = AttachedFile { name, size, place };
            assert_eq!(attached_file(&Polish, &file), pl);
            assert_eq!(attached_file(&English, &file), en);
        }
    }
}
