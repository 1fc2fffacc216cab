//! Publishing attendance and notes.

use super::Publication;
use crate::register::attendance::{Attendance, types};
use crate::register::notes::{Meaning, Note};
use crate::register::{Pupil, Who};

/// Attendance. Lessons are positions in the list of the class.
impl Publication<'_> {
    /// An entry about a lesson of today. A presence is no news.
    pub fn mark(&mut self, who: Who, (id, kind): (u64, u64), (lesson, number): (u64, u32)) {
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
            self.say(who, "attendance", "added", attendance_key(id));
        }
    }

    /// Another type under the same id.
    pub fn remark(&mut self, who: Who, id: u64, kind: u64) {
        let found = entry(self.pupil(who), id);
        let Some(before) = found.map(|entry| std::mem::replace(&mut entry.kind, kind)) else {
            return;
        };
        let change = match (before, kind) {
            (types::PRESENT, _) => "added",
            (_, types::PRESENT) => "removed",
            _ => "changed",
        };
        self.say(who, "attendance", change, attendance_key(id));
    }

    /// An entry that was a mistake.
    pub fn unmark(&mut self, who: Who, id: u64) {
        self.pupil(who).attendances.retain(|entry| entry.id != id);
        self.say(who, "attendance", "removed", attendance_key(id));
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
        let pupil = self.pupil(who);
        pupil.notes.push(Note {
            id,
            meaning,
            category,
            text: text.to_owned(),
            teacher: pupil.institution.teacher_id(author),
            date,
        });
        self.say(who, "notes", "added", note_key(id));
    }

    /// A note that is put in other words, and perhaps meant in another way.
    pub fn rewrite_note(&mut self, who: Who, id: u64, meaning: Meaning, text: &str) {
        for note in &mut self.pupil(who).notes {
            if note.id == id {
                note.meaning = meaning;
                text.clone_into(&mut note.text);
            }
        }
        self.say(who, "notes", "changed", note_key(id));
    }

    /// A note that its author takes back.
    pub fn take_note_back(&mut self, who: Who, id: u64) {
        self.pupil(who).notes.retain(|note| note.id != id);
        self.say(who, "notes", "removed", note_key(id));
    }
}

fn entry(pupil: &mut Pupil, id: u64) -> Option<&mut Attendance> {
    pupil.attendances.iter_mut().find(|entry| entry.id == id)
}

fn attendance_key(id: u64) -> String {
    format!("attendances:{id}")
}

fn note_key(id: u64) -> String {
    format!("notes:{id}")
}
