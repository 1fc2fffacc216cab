//! How one school year ends in the register and the next one begins (API.md section 15, "Rollover").

use super::institution::Institution;
use super::pupils::plans;
use super::{Agenda, Homework, Membership, OtherGrades, Pupil};

/// The ids of a new school year are this much higher.
const NEXT_YEAR: u64 = 1000;

impl Pupil {
    /// The next school year begins: the pupil moves up into a class with a new id, whose lessons and
    /// categories have new ids as well. Everything of the old year is gone, its messages are in the archive,
    /// and the timetable is not published yet. What hangs on the notice board stays there.
    pub fn begin_school_year(&mut self) {
        self.year = self.year.next();
        self.membership = Membership::Member;
        self.timetable_is_public = false;
        self.clear_lists();
        self.archive.messages.append(&mut self.inbox.messages);
        self.automatic.clear();
        move_up(&mut self.institution);
        if !self.institution.lessons.is_empty() {
            self.lay_plan();
        }
    }

    fn clear_lists(&mut self) {
        self.grades.clear();
        self.other_grades = OtherGrades::default();
        self.attendances.clear();
        self.notes.clear();
        self.behaviour.clear();
        self.justifications.clear();
        self.agenda = Agenda::default();
        self.homework = Homework {
            is_closed: self.homework.is_closed,
            ..Homework::default()
        };
        self.conferences.clear();
        self.school_free_days.clear();
        self.class_free_days.clear();
        self.trips.clear();
        self.files.clear();
    }

    fn lay_plan(&mut self) {
        let year = self.year;
        self.timetable.deviations.clear();
        if let Some(kindergarten) = &mut self.kindergarten {
            kindergarten.changes.clear();
        } else if self.institution.class.is_young() {
            plans::younger(self, year);
        } else {
            plans::older(self, year);
        }
    }
}

fn move_up(institution: &mut Institution) {
    institution.class.id += NEXT_YEAR;
    institution.class.number = institution.class.number.map(|number| number + 1);
    institution.bases.categories += NEXT_YEAR;
    for category in &mut institution.categories {
        category.id += NEXT_YEAR;
    }
}
