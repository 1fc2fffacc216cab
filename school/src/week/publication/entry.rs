//! The lists of the register that the week changes, with the feeds and keys of their entries.

use crate::register::{
    AgendaEntry, Assignment, Attendance, BehaviourGrade, ClassFreeDay, Conference,
    DescriptiveGrade, Grade, Message, Note, Notice, PartialGrade, PointGrade, Pupil, SchoolFile,
    SchoolFreeDay, TextGrade, Trip,
};

/// An entry of a list.
pub trait Entry: Sized {
    type Id: Copy;
    /// The name of its feed.
    const FEED: &'static str;
    /// The list of a pupil.
    fn list(pupil: &mut Pupil) -> &mut Vec<Self>;
    /// Whether this is its id.
    fn has(&self, id: Self::Id) -> bool;
    /// The key that programs may rely on.
    fn key(pupil: &Pupil, id: Self::Id) -> String;
}

/// Each entry with its list, its feed, and what its key begins with.
macro_rules! entries {
    ($($entry:ty, $($list:ident).+, $feed:literal, $source:literal;)+) => {$(
        impl Entry for $entry {
            type Id = u64;
            const FEED: &'static str = $feed;

            fn list(pupil: &mut Pupil) -> &mut Vec<Self> {
                &mut pupil.$($list).+
            }

            fn has(&self, id: u64) -> bool {
                self.id == id
            }

            fn key(_: &Pupil, id: u64) -> String {
                format!("{}:{id}", $source)
            }
        }
    )+};
}

entries! {
    Grade, grades, "grades", "grades";
    TextGrade, other_grades.texts, "grades", "base_text_grades";
    DescriptiveGrade, other_grades.descriptive, "grades", "descriptive_grades";
    PointGrade, other_grades.points, "grades", "point_grades";
    BehaviourGrade, behaviour, "behaviour", "behaviour_grades_points";
    Note, notes, "notes", "notes";
    Attendance, attendances, "attendance", "attendances";
    AgendaEntry, agenda.entries, "agenda", "home_works";
    Assignment, homework.assignments, "homework", "home_work_assignments";
    Conference, conferences, "conferences", "parent_teacher_conferences";
    SchoolFreeDay, school_free_days, "days_off", "school_free_days";
    ClassFreeDay, class_free_days, "days_off", "class_free_days";
    Trip, trips, "trips", "school_trips";
    SchoolFile, files, "files", "school_files";
    Message, inbox.messages, "messages", "inbox";
}

impl Entry for Notice {
    type Id = &'static str;
    const FEED: &'static str = "announcements";

    fn list(pupil: &mut Pupil) -> &mut Vec<Self> {
        &mut pupil.notices
    }

    fn has(&self, lid: &'static str) -> bool {
        self.lid == lid
    }

    fn key(_: &Pupil, lid: &'static str) -> String {
        format!("school_notices:{lid}")
    }
}

impl Entry for PartialGrade {
    type Id = &'static str;
    const FEED: &'static str = "grades";

    fn list(pupil: &mut Pupil) -> &mut Vec<Self> {
        &mut pupil.other_grades.partial
    }

    fn has(&self, id: &'static str) -> bool {
        self.id == id
    }

    fn key(pupil: &Pupil, id: &'static str) -> String {
        let school = pupil.institution.id;
        format!("partial_grades:LID-DGS-PARTIALGRADE-{school}-{id}")
    }
}
