//! Publishing homework.

use chrono::Days;

use super::Publication;
use crate::register::Who;
use crate::register::homework::Assignment;

/// Homework. A day is counted from the Monday of the week; a lesson is a position in the list of the class.
impl Publication<'_> {
    /// New homework, perhaps with a file.
    pub fn assign(
        &mut self,
        who: Who,
        (id, lesson): (u64, u64),
        due: u64,
        (topic, text): (&str, &str),
        file: Option<(u64, &str)>,
    ) {
        let (given, due) = (self.now.date(), self.year.monday + Days::new(due));
        let pupil = self.pupil(who);
        let lesson = pupil.lesson_id(lesson);
        pupil.homework.assignments.push(Assignment {
            id,
            topic: topic.to_owned(),
            text: text.to_owned(),
            given,
            due,
            lesson,
            category: None,
            files: file
                .map(|(id, name)| (id, name.to_owned()))
                .into_iter()
                .collect(),
            is_done: false,
        });
        self.say(who, "homework", "added", homework_key(id));
    }

    /// More time for the same work.
    pub fn put_off(&mut self, who: Who, id: u64, due: u64) {
        let due = self.year.monday + Days::new(due);
        if let Some(work) = self.pupil(who).homework.get_mut(id) {
            work.due = due;
            self.say(who, "homework", "changed", homework_key(id));
        }
    }

    /// Work that need not be done after all.
    pub fn take_back(&mut self, who: Who, id: u64) {
        let assignments = &mut self.pupil(who).homework.assignments;
        assignments.retain(|work| work.id != id);
        self.say(who, "homework", "removed", homework_key(id));
    }
}

fn homework_key(id: u64) -> String {
    format!("home_work_assignments:{id}")
}
