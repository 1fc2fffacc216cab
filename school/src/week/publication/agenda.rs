//! Publishes entries of the agenda, and homework.

use super::Publication;
use crate::register::Who;
use crate::register::agenda::{AgendaEntry, Hour};
use crate::register::homework::Assignment;
use crate::register::institution::staff;

/// A day is counted from the Monday of the week; a lesson is a position in the list of the class.
impl Publication<'_> {
    /// A new entry, for a lesson or for the whole school.
    pub fn add_to_agenda(
        &mut self,
        who: Who,
        (id, category): (u64, u64),
        lesson: Option<u64>,
        (days, hour): (u64, Hour),
        content: &str,
    ) {
        let (added, date) = (self.now, self.day(days));
        self.add(who, id, |pupil| {
            let lesson = lesson.map(|position| pupil.lesson_id(position));
            let taught = lesson.and_then(|id| pupil.institution.lesson(id));
            let head = pupil.institution.teacher_id(staff::HEAD);
            AgendaEntry {
                id,
                content: content.to_owned(),
                category,
                date,
                hour,
                lesson,
                author: taught.map_or(head, |lesson| lesson.teacher),
                room: None,
                added,
            }
        });
    }

    /// The entry moves to another day and is reworded.
    pub fn postpone(&mut self, who: Who, id: u64, (days, hour): (u64, Hour), content: &str) {
        let date = self.day(days);
        self.change(who, id, |entry: &mut AgendaEntry| {
            (entry.date, entry.hour) = (date, hour);
            content.clone_into(&mut entry.content);
        });
    }

    /// New homework, perhaps with a file.
    pub fn assign(
        &mut self,
        who: Who,
        (id, lesson): (u64, u64),
        due: u64,
        (topic, text): (&str, &str),
        file: Option<(u64, &str)>,
    ) {
        let (given, due) = (self.now.date(), self.day(due));
        let files = file.map(|(id, name)| (id, name.to_owned()));
        self.add(who, id, |pupil| Assignment {
            id,
            topic: topic.to_owned(),
            text: text.to_owned(),
            given,
            due,
            lesson: pupil.lesson_id(lesson),
            category: None,
            files: files.into_iter().collect(),
            is_done: false,
        });
    }

    /// More time for the same work.
    pub fn put_off(&mut self, who: Who, id: u64, due: u64) {
        let due = self.day(due);
        self.change(who, id, |work: &mut Assignment| work.due = due);
    }
}
