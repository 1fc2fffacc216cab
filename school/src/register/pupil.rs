//! One pupil, with everything that the register contains.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::agenda::Agenda;
use super::attendance::Attendance;
use super::behaviour::{BehaviourGrade, Justification};
use super::calendar::{ClassFreeDay, Conference, SchoolFreeDay, Trip};
use super::files::SchoolFile;
use super::grades::Grade;
use super::homework::Homework;
use super::institution::Institution;
use super::kindergarten::Kindergarten;
use super::lucky_number::LuckyNumber;
use super::messages::{Automatic, Mailbox, Message, OldMessages, Sender};
use super::notes::Note;
use super::notices::Notice;
use super::other_grades::OtherGrades;
use super::people::{Account, Membership, Who};
use super::realizations::Realization;
use super::timetable::{Happening, Slot, Timetable};
use super::year::SchoolYear;

/// A pupil's register, as the login of the parent sees it.
#[derive(Debug, Clone)]
pub struct Pupil {
    pub who: Who,
    /// Id in `Users`; `Me.Account.UserId`.
    pub user_id: u64,
    /// First name in the papers.
    pub first_name: String,
    pub last_name: String,
    /// Number in the class register.
    pub register_number: u64,
    pub account: Account,
    pub institution: Institution,
    /// The school year that the class is in.
    pub year: SchoolYear,
    /// Whether the pupil belongs to the class.
    pub membership: Membership,
    /// Whether the school has the messages module.
    pub has_messages: bool,
    /// Whether it still has the old one.
    pub old_messages: OldMessages,
    /// Whether the school published the timetable.
    pub timetable_is_public: bool,
    /// Grades of the school year.
    pub grades: Vec<Grade>,
    pub other_grades: OtherGrades,
    /// Received messages of the school year.
    pub inbox: Mailbox,
    /// Messages of past school years.
    pub archive: Mailbox,
    /// Automatic messages; each kind has a mailbox of its own.
    pub automatic: Automatic,
    /// Sent messages: the sender is the addressee.
    pub outbox: Vec<Message>,
    pub notices: Vec<Notice>,
    /// Paths of the gateway that are closed to this account.
    pub closed: &'static [&'static str],
    /// Days off of the school.
    pub school_free_days: Vec<SchoolFreeDay>,
    /// Days off of all its classes.
    pub class_free_days: Vec<ClassFreeDay>,
    pub trips: Vec<Trip>,
    pub files: Vec<SchoolFile>,
    pub behaviour: Vec<BehaviourGrade>,
    pub justifications: Vec<Justification>,
    /// Meetings of the parents of all classes.
    pub conferences: Vec<Conference>,
    /// The lucky number; none while the module is off.
    pub lucky_number: Option<LuckyNumber>,
    pub timetable: Timetable,
    /// The kindergarten that the child goes to.
    pub kindergarten: Option<Kindergarten>,
    pub agenda: Agenda,
    pub homework: Homework,
    /// Attendance of the school year.
    pub attendances: Vec<Attendance>,
    pub realizations: Vec<Realization>,
    /// Notes of the school year.
    pub notes: Vec<Note>,
    /// Whether the school has the module of notes.
    pub has_notes: bool,
}

impl Pupil {
    /// The source in the keys of received messages: another one for the old module.
    pub const fn inbox_source(&self) -> &'static str {
        match self.old_messages {
            OldMessages::Open => "wiadomosci",
            OldMessages::Closed => "inbox",
        }
    }

    /// Whether the register itself reports what the automatic mailbox `name` repeats.
    pub fn reports_itself(&self, name: &str) -> bool {
        let is_open = |path| !self.closed.contains(&path);
        match name {
            "notes" => self.has_notes && is_open("Notes"),
            "substitutions" => self.timetable_is_public || self.kindergarten.is_some(),
            "absences" => is_open("Attendances"),
            "justifications" => is_open("Justifications"),
            _ => false,
        }
    }

    /// A grade by its id.
    pub fn grade_mut(&mut self, id: u64) -> Option<&mut Grade> {
        self.grades.iter_mut().find(|grade| grade.id == id)
    }

    /// The id of a lesson assignment of the class, from its position in the list.
    pub const fn lesson_id(&self, position: u64) -> u64 {
        self.institution.class.id * 100 + position
    }

    /// The lessons that are held on a day, as numbers and lesson assignments: those of the class and of the pupil's
    /// group, which is the first. One that is moved is left out.
    pub fn lessons_on(&self, day: NaiveDate) -> Vec<(u32, u64)> {
        let own = self.institution.groups.first().map(|group| group.id);
        let planned = self.timetable.entries.iter();
        let held = planned
            .filter(|entry| entry.held_on(day))
            .filter_map(|entry| {
                let group = self.institution.lesson(entry.lesson)?.group;
                let slot = Slot {
                    group,
                    ..Slot::of_class(day, entry.number)
                };
                match self.timetable.deviation(slot).map(|found| &found.happening) {
                    _ if group.is_some() && group != own => None,
                    Some(Happening::Cancelled | Happening::Moved { .. }) => None,
                    Some(Happening::Replaced { lesson, .. }) => Some((entry.number, *lesson)),
                    None => Some((entry.number, entry.lesson)),
                }
            });
        held.collect()
    }

    /// The lessons with a topic that were held on days on which the pupil was absent.
    pub fn missed_lessons(&self) -> impl Iterator<Item = &Realization> {
        let types = &self.institution.attendance_types;
        let is_absence = |kind: u64| types.iter().any(|one| one.id == kind && !one.is_presence);
        let records = self.attendances.iter();
        let absences = records.filter(move |record| is_absence(record.kind));
        let missed: BTreeSet<_> = absences
            .map(|record| (record.date, record.number))
            .collect();
        let lessons = self.realizations.iter();
        lessons.filter(move |lesson| {
            lesson.topic.is_some() && missed.contains(&(lesson.date, lesson.number))
        })
    }

    /// A member of the staff as the sender of a message, from a position of
    /// [`staff`](super::institution::staff).
    pub fn sender(&self, position: u64) -> Sender {
        let id = self.institution.teacher_id(position);
        let account = self.institution.account_of(id);
        let teacher = self.institution.teacher(id);
        let last_name = teacher.map_or("", |teacher| &teacher.last_name);
        match teacher.and_then(|teacher| teacher.first_name.as_deref()) {
            Some(first_name) => Sender::person(account, first_name, last_name),
            None => Sender::system(account, last_name),
        }
    }

    /// The LID of the pupil's user (API.md section 4).
    pub fn lid(&self) -> String {
        format!(
            "LID-AUTH-USER-{}-{}",
            self.institution.id,
            self.user_id * 7919
        )
    }

    /// The LID of the owner of the login.
    pub fn owner_lid(&self) -> String {
        format!(
            "LID-AUTH-USER-{}-{}",
            self.institution.id,
            self.account.id * 7907
        )
    }
}
