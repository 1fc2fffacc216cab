//! Publishes attendance and notes.

use super::Publication;
use crate::register::Who;
use crate::register::attendance::{Attendance, types};
use crate::register::notes::{Meaning, Note};

/// Attendance. Lessons are positions in the list of the class.
impl Publication<'_> {
    /// An entry for a lesson of today. A presence is no news.
    pub fn enter_attendance(
        &mut self,
        who: Who,
        (id, kind): (u64, u64),
        (lesson, number): (u64, u32),
    ) {
        let now = self.now;
        let pupil = self.pupil(who);
        pupil.attendances.push(Attendance {
            id,
            lesson: pupil.lesson_id(lesson),
            date: now.date(),
            number,
            kind,
            added: now,
            trip: None,
        });
        if kind != types::PRESENT {
            self.record_of::<Attendance>(who, "added", id);
        }
    }

    /// Another type under the same id.
    pub fn change_attendance(&mut self, who: Who, id: u64, kind: u64) {
        let mut entries = self.pupil(who).attendances.iter_mut();
        let found = entries.find(|entry| entry.id == id);
        let Some(before) = found.map(|entry| std::mem::replace(&mut entry.kind, kind)) else {
            return;
        };
        let change = match (before, kind) {
            (types::PRESENT, _) => "added",
            (_, types::PRESENT) => "removed",
            _ => "changed",
        };
        self.record_of::<Attendance>(who, change, id);
    }

    /// A new note. The author is a position in the staff.
    pub fn note(
        &mut self,
        who: Who,
        (id, author): (u64, u64),
        (meaning, category): (Meaning, u64),
        text: &str,
    ) {
        let date = self.now.date();
        self.add(who, id, |pupil| Note {
            id,
            meaning,
            category,
            text: text.to_owned(),
            teacher: pupil.institution.teacher_id(author),
            date,
        });
    }

    /// A note is reworded, perhaps with another meaning.
    pub fn rewrite_note(&mut self, who: Who, id: u64, meaning: Meaning, text: &str) {
        self.change(who, id, |note: &mut Note| {
            note.meaning = meaning;
            text.clone_into(&mut note.text);
        });
    }
}
