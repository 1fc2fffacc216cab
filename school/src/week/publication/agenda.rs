//! Publishing entries of the agenda.

use chrono::Days;

use super::Publication;
use crate::register::Who;
use crate::register::agenda::{AgendaEntry, Hour};
use crate::register::institution::staff;

/// The agenda. A day is counted from the Monday of the week; a lesson is a position in the list of the class.
impl Publication<'_> {
    /// A new entry: of a lesson, or of the whole school.
    pub fn appoint(
        &mut self,
        who: Who,
        (id, category): (u64, u64),
        lesson: Option<u64>,
        (days, hour): (u64, Hour),
        content: &str,
    ) {
        let (added, date) = (self.now, self.year.monday + Days::new(days));
        let pupil = self.pupil(who);
        let lesson = lesson.map(|position| pupil.lesson_id(position));
        let teacher = lesson.and_then(|id| pupil.institution.lesson(id));
        let author = teacher.map_or(pupil.institution.teacher_id(staff::HEAD), |lesson| {
            lesson.teacher
        });
        pupil.agenda.entries.push(AgendaEntry {
            id,
            content: content.to_owned(),
            category,
            date,
            hour,
            lesson,
            author,
            room: None,
            added,
        });
        self.say(who, "agenda", "added", agenda_key(id));
    }

    /// The same entry on another day, with other words.
    pub fn postpone(&mut self, who: Who, id: u64, (days, hour): (u64, Hour), content: &str) {
        let date = self.year.monday + Days::new(days);
        if let Some(entry) = self.pupil(who).agenda.get_mut(id) {
            (entry.date, entry.hour) = (date, hour);
            content.clone_into(&mut entry.content);
            self.say(who, "agenda", "changed", agenda_key(id));
        }
    }

    /// An entry that is called off.
    pub fn call_off(&mut self, who: Who, id: u64) {
        let entries = &mut self.pupil(who).agenda.entries;
        entries.retain(|entry| entry.id != id);
        self.say(who, "agenda", "removed", agenda_key(id));
    }
}

fn agenda_key(id: u64) -> String {
    format!("home_works:{id}")
}
