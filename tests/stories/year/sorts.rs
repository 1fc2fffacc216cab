//! The sorts of things that happen at a school, and how each is entered, changed and taken away. Each contains its
//! id in its text, where it has one.

mod marks;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use school::register::agenda::{AgendaEntry, Hour, agenda_category};
use school::register::attendance::{Attendance, types};
use school::register::institution::staff;
use school::register::notes::{Meaning, Note, note_category};
use school::register::pupils::conduct;
use school::register::{
    Assignment, BehaviourGrade, BehaviourMark, Conference, FileStatus, Justification, Message,
    Notice, Pupil, Realization, SchoolFile, SchoolFreeDay, Trip,
};

type Enter = fn(&mut Pupil, u64, NaiveDateTime);
type Change = fn(&mut Pupil, u64, NaiveDate);
type Remove = fn(&mut Pupil, u64);

/// A sort of things. What cannot go is either past by then, or nobody hears of it.
#[derive(Clone, Copy)]
pub struct Sort {
    /// How its keys begin.
    pub key: &'static str,
    /// How many days a thing is left alone after it was touched: whatever goes wrong meanwhile, each change
    /// of it is seen by itself.
    pub rest: i64,
    pub enter: Enter,
    pub change: Option<Change>,
    pub remove: Option<Remove>,
}

const QUICK: i64 = 3;
/// With three polls a day a slow feed is read about once a day.
const SLOW: i64 = 6;

/// Far enough ahead to be still to come when it has been changed and taken away.
fn later(today: NaiveDate) -> NaiveDate {
    today + TimeDelta::days(25)
}

fn number_at(now: NaiveDateTime) -> u32 {
    now.hour().saturating_sub(7).clamp(1, 8)
}

/// The thing with this id.
macro_rules! found {
    ($things:expr, $id:expr) => {
        $things.iter_mut().find(|one| one.id == $id).unwrap()
    };
}

use found;
use marks::{GRADE, POINTS, SKILL, WORDS};

const MESSAGE: Sort = Sort {
    key: "inbox:",
    rest: QUICK,
    enter: |pupil, id, now| {
        let (sender, topic) = (pupil.sender(staff::MATHS), format!("Sprawa {id}"));
        let message = Message::new(id, sender, (&topic, "Dzień dobry"), now);
        pupil.inbox.messages.push(message);
    },
    change: None,
    remove: None,
};

const NOTICE: Sort = Sort {
    key: "school_notices:LID-NBOARD-NOTICE-4127-",
    rest: QUICK,
    enter: |pupil, id, now| {
        pupil.notices.push(Notice {
            lid: lid(id),
            subject: format!("Ogłoszenie {id}"),
            content: "Szanowni Państwo".to_owned(),
            start: now.date(),
            // An expired announcement goes without a word; this one is to be missed.
            end: now.date() + TimeDelta::days(30),
            created: now,
            author: pupil.institution.teacher_id(staff::HEAD),
            was_read: false,
        });
    },
    change: Some(|pupil, id, today| {
        let mut notices = pupil.notices.iter_mut();
        let notice = notices.find(|notice| notice.lid == lid(id)).unwrap();
        notice.content += " – poprawka";
        notice.end = today + TimeDelta::days(30);
    }),
    remove: Some(|pupil, id| pupil.notices.retain(|notice| notice.lid != lid(id))),
};

const TEST: Sort = Sort {
    key: "home_works:",
    rest: QUICK,
    enter: |pupil, id, now| {
        pupil.agenda.entries.push(AgendaEntry {
            id,
            content: format!("Zapowiedź {id}"),
            category: agenda_category::TEST,
            date: now.date() + TimeDelta::days(10),
            hour: Hour::Lesson(2),
            lesson: Some(pupil.lesson_id(1)),
            author: pupil.institution.teacher_id(staff::MATHS),
            room: None,
            added: now,
        });
    },
    change: Some(|pupil, id, today| {
        let test = found!(pupil.agenda.entries, id);
        test.date = test.date.max(today) + TimeDelta::days(3);
    }),
    remove: None,
};

const HOMEWORK: Sort = Sort {
    key: "home_work_assignments:",
    rest: SLOW,
    enter: |pupil, id, now| {
        let work = Assignment {
            id,
            topic: format!("Praca {id}"),
            text: "Minimum 120 słów".to_owned(),
            given: now.date(),
            due: later(now.date()),
            lesson: pupil.lesson_id(1),
            category: None,
            files: Vec::new(),
            is_done: false,
        };
        pupil.homework.assignments.push(work);
    },
    change: Some(|pupil, id, today| found!(pupil.homework.assignments, id).due = later(today)),
    remove: Some(|pupil, id| pupil.homework.assignments.retain(|one| one.id != id)),
};

pub const ABSENCE: Sort = Sort {
    key: "attendances:",
    rest: QUICK,
    enter: |pupil, id, now| {
        pupil.attendances.push(Attendance {
            id,
            lesson: pupil.lesson_id(1),
            date: now.date(),
            number: number_at(now),
            kind: types::ABSENT,
            added: now,
            trip: None,
        });
    },
    change: Some(|pupil, id, _| {
        let record = found!(pupil.attendances, id);
        record.kind = match record.kind {
            types::ABSENT => types::EXCUSED,
            _ => types::ABSENT,
        };
    }),
    remove: Some(|pupil, id| pupil.attendances.retain(|one| one.id != id)),
};

/// Of a lesson of today, for a pupil who is absent.
pub const TOPIC: Sort = Sort {
    key: "realizations:t",
    rest: SLOW,
    enter: |pupil, id, now| {
        pupil.realizations.push(Realization {
            id,
            lesson: pupil.lesson_id(1),
            date: now.date(),
            number: number_at(now),
            topic: Some(format!("Temat {id}")),
            is_trip: false,
        });
    },
    change: Some(|pupil, id, _| {
        let topic = found!(pupil.realizations, id).topic.as_mut();
        *topic.unwrap() += ", ciąg dalszy";
    }),
    remove: None,
};

const NOTE: Sort = Sort {
    key: "notes:",
    rest: QUICK,
    enter: |pupil, id, now| {
        pupil.notes.push(Note {
            id,
            meaning: Meaning::Neutral,
            category: note_category::INFORMATION,
            text: format!("Uwaga {id}"),
            teacher: pupil.institution.teacher_id(staff::MATHS),
            date: now.date(),
        });
    },
    change: Some(|pupil, id, _| found!(pupil.notes, id).text += " (poprawka)"),
    remove: Some(|pupil, id| pupil.notes.retain(|one| one.id != id)),
};

const BEHAVIOUR: Sort = Sort {
    key: "behaviour_grades_points:",
    rest: SLOW,
    enter: |pupil, id, now| {
        pupil.behaviour.push(BehaviourGrade {
            id,
            mark: BehaviourMark::Points(5.0),
            category: conduct::category::HELP,
            teacher: pupil.institution.teacher_id(staff::MATHS),
            added: now,
            text: Some(format!("Pomoc {id}")),
            comment: None,
        });
    },
    change: Some(|pupil, id, _| {
        let grade = found!(pupil.behaviour, id);
        grade.mark = match grade.mark {
            BehaviourMark::Points(5.0) => BehaviourMark::Points(7.0),
            _ => BehaviourMark::Points(5.0),
        };
    }),
    remove: Some(|pupil, id| pupil.behaviour.retain(|one| one.id != id)),
};

/// The parents have just sent it, and hear only what became of it.
pub const JUSTIFICATION: Sort = Sort {
    key: "justifications:",
    rest: SLOW,
    enter: |pupil, id, now| {
        pupil.justifications.push(Justification {
            id,
            text: format!("Wizyta {id}"),
            posted: now,
            status: "new",
            day: now.date(),
        });
    },
    change: Some(|pupil, id, _| {
        let one = found!(pupil.justifications, id);
        one.status = match one.status {
            "accept" => "reject",
            _ => "accept",
        };
    }),
    remove: None,
};

const DAY_OFF: Sort = Sort {
    key: "school_free_days:",
    rest: SLOW,
    enter: |pupil, id, now| {
        pupil.school_free_days.push(SchoolFreeDay {
            id,
            name: format!("Święto {id}"),
            from: later(now.date()),
            to: later(now.date()),
        });
    },
    change: Some(|pupil, id, today| found!(pupil.school_free_days, id).to = later(today)),
    remove: Some(|pupil, id| pupil.school_free_days.retain(|one| one.id != id)),
};

const MEETING: Sort = Sort {
    key: "parent_teacher_conferences:",
    rest: SLOW,
    enter: |pupil, id, now| {
        pupil.conferences.push(Conference {
            id,
            class: pupil.institution.class.id,
            name: "Zebranie".to_owned(),
            topic: format!("Sprawy {id}"),
            date: later(now.date()),
            time: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
            teacher: pupil.institution.class.tutor,
            room: None,
        });
    },
    change: Some(|pupil, id, today| found!(pupil.conferences, id).date = later(today)),
    remove: Some(|pupil, id| pupil.conferences.retain(|one| one.id != id)),
};

const TRIP: Sort = Sort {
    key: "school_trips:",
    rest: SLOW,
    enter: |pupil, id, now| {
        pupil.trips.push(Trip {
            id,
            destination: format!("Cel {id}"),
            route: "Kraków – Ojców".to_owned(),
            locomotion: "autokar".to_owned(),
            from: later(now.date()),
            to: later(now.date()),
            coordinator: None,
        });
    },
    change: Some(|pupil, id, today| found!(pupil.trips, id).to = later(today)),
    remove: Some(|pupil, id| pupil.trips.retain(|one| one.id != id)),
};

const FILE: Sort = Sort {
    key: "school_files:",
    rest: SLOW,
    enter: |pupil, id, now| {
        pupil.files.push(SchoolFile {
            id,
            name: format!("Plik {id}"),
            added: now,
            status: FileStatus::Ready,
        });
    },
    change: Some(|pupil, id, _| found!(pupil.files, id).added += TimeDelta::days(2)),
    remove: Some(|pupil, id| pupil.files.retain(|one| one.id != id)),
};

/// Those that only need entering, the frequent ones more than once.
pub const ENTERED: [Sort; 20] = [
    GRADE,
    GRADE,
    GRADE,
    WORDS,
    SKILL,
    POINTS,
    MESSAGE,
    MESSAGE,
    NOTICE,
    TEST,
    HOMEWORK,
    ABSENCE,
    ABSENCE,
    NOTE,
    BEHAVIOUR,
    DAY_OFF,
    MEETING,
    TRIP,
    FILE,
    JUSTIFICATION,
];

fn lid(id: u64) -> String {
    format!("LID-NBOARD-NOTICE-4127-{id}")
}
