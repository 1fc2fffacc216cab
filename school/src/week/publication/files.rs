//! Putting up files of the school.

use super::Publication;
use crate::register::{FileStatus, SchoolFile, Who};

impl Publication<'_> {
    /// A new file.
    pub fn upload(&mut self, school: &[Who], id: u64, name: &str) {
        for who in school {
            let file = SchoolFile {
                id,
                name: name.to_owned(),
                added: self.now,
                status: FileStatus::Ready,
            };
            self.pupil(*who).files.push(file);
            self.say(*who, "files", "added", file_key(id));
        }
    }

    /// Another file in the place of an old one.
    pub fn upload_anew(&mut self, school: &[Who], id: u64) {
        for who in school {
            let now = self.now;
            for file in self
                .pupil(*who)
                .files
                .iter_mut()
                .filter(|file| file.id == id)
            {
                file.added = now;
            }
            self.say(*who, "files", "changed", file_key(id));
        }
    }

    /// A file that is not offered any more.
    pub fn delete_file(&mut self, school: &[Who], id: u64) {
        for who in school {
            self.pupil(*who).files.retain(|file| file.id != id);
            self.say(*who, "files", "removed", file_key(id));
        }
    }
}

fn file_key(id: u64) -> String {
    format!("school_files:{id}")
}
