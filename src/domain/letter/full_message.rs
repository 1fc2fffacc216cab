//! What opening a message brought: its full text and its files. It only happens where the
//! family allows it, because it marks them as read in the register.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::diff::change::Event;
use crate::domain::text::rich_text::RichText;

/// Most bytes of all files that a letter carries. Encoded they are a third more, and some servers take no
/// larger letters; those that do not take this one get it without files.
pub const ROOM_FOR_FILES: usize = 10 * 1024 * 1024;

/// What came of opening a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    Read(FullMessage),
    /// It could not be read; nobody tries again.
    Failed,
}

/// What a message holds beyond what the list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FullMessage {
    /// The full text; may be empty.
    pub text: RichText,
    pub files: Vec<AttachedFile>,
}

/// A file of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    /// Its name, clean as [`clean_file_name`](crate::domain::text::clean_file_name) makes it; never empty.
    pub name: String,
    /// Its length in bytes, as far as known.
    pub size: Option<u64>,
    pub place: FilePlace,
}

/// Where a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilePlace {
    Here(Arc<[u8]>),
    /// Only in the register: it is larger than a letter may be.
    TooLarge,
    /// Only in the register: it could not be fetched.
    Missing,
    /// Only in the register: nobody asked for it.
    InRegister,
}

/// The opened messages that a letter reports, by the ids of their events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Openings(BTreeMap<i64, Opening>);

impl FromIterator<(i64, Opening)> for Openings {
    fn from_iter<I: IntoIterator<Item = (i64, Opening)>>(openings: I) -> Self {
        Self(openings.into_iter().collect())
    }
}

impl Openings {
    /// What came of opening the message of an event; `None` when nobody opened it.
    #[must_use]
    pub fn of(&self, event: &Event) -> Option<&Opening> {
        self.0.get(&event.id)
    }

    /// The same, with `room` bytes for all files: those that find none are only named.
    #[must_use]
    pub fn carrying(mut self, mut room: usize) -> Self {
        for (place, length) in self.places_here() {
            match room.checked_sub(length) {
                Some(left) => room = left,
                None => *place = FilePlace::TooLarge,
            }
        }
        self
    }

    /// The same for a letter that carries no files; `place` says why.
    #[must_use]
    pub fn without_files(mut self, place: &FilePlace) -> Self {
        for (here, _) in self.places_here() {
            *here = place.clone();
        }
        self
    }

    /// The files that are here, each with its length in bytes.
    fn places_here(&mut self) -> impl Iterator<Item = (&mut FilePlace, usize)> {
        let messages = self.0.values_mut().filter_map(|opening| match opening {
            Opening::Read(message) => Some(message),
            Opening::Failed => None,
        });
        messages
            .flat_map(|message| &mut message.files)
            .filter_map(|file| {
                let length = match &file.place {
                    FilePlace::Here(bytes) => bytes.len(),
                    _ => return None,
                };
                Some((&mut file.place, length))
            })
    }

    /// The files that are here, with their names.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        let messages = self.0.values().filter_map(|opening| match opening {
            Opening::Read(message) => Some(message),
            Opening::Failed => None,
        });
        messages
            .flat_map(|message| &message.files)
            .filter_map(|file| match &file.place {
                FilePlace::Here(bytes) => Some((file.name.as_str(), bytes)),
                _ => None,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, length: usize) -> AttachedFile {
        AttachedFile {
            name: name.to_owned(),
            size: Some(length as u64),
            place: FilePlace::Here(vec![0; length].into()),
        }
    }

    #[test]
    fn a_letter_carries_files_as_long_as_there_is_room() {
        let message = |files: &[(&str, usize)]| {
            let files = files.iter().map(|(name, length)| file(name, *length));
            Opening::Read(FullMessage {
                files: files.collect(),
                ..FullMessage::default()
            })
        };
        let openings: Openings = [
            (1, message(&[("a", 4), ("b", 7), ("c", 5)])),
            (2, Opening::Failed),
            (3, message(&[("d", 1), ("e", 0)])),
        ]
        .into_iter()
        .collect();
        for (room, expected) in [
            (17, vec!["a", "b", "c", "d", "e"]),
            (10, vec!["a", "c", "d", "e"]),
            (9, vec!["a", "c", "e"]),
            (0, vec!["e"]),
        ] {
            let carried = openings.clone().carrying(room);
            let names: Vec<&str> = carried.files().map(|(name, _)| name).collect();
            assert_eq!(names, expected, "{room}");
        }
    }
}
