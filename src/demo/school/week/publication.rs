//! Changing the registers, and saying what changed.

use chrono::{Days, NaiveDate, NaiveDateTime, Weekday};
use serde::Serialize;

use crate::demo::school::register::timetable::Slot;
use crate::demo::school::register::{
    Grade, GradeKind, Happening, Message, Notice, Pupil, Register, SchoolYear, Who,
};

/// One change that became visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublishedChange {
    /// The pupil's name.
    pub student: &'static str,
    /// `grades`, `messages`, `timetable` or `announcements`.
    pub feed: &'static str,
    /// The word of design.md section 1.
    pub change: &'static str,
    /// The key of the entry, as in the register: `grades:88415001`, `timetable:2026-10-06/4`.
    pub key: String,
}

/// A batch while it is being published.
pub struct Publication<'a> {
    register: &'a mut Register,
    year: SchoolYear,
    now: NaiveDateTime,
    changes: Vec<PublishedChange>,
}

impl<'a> Publication<'a> {
    /// Nothing changed yet.
    pub const fn new(register: &'a mut Register, year: SchoolYear, now: NaiveDateTime) -> Self {
        Self {
            register,
            year,
            now,
            changes: Vec::new(),
        }
    }

    /// What changed.
    pub fn into_changes(self) -> Vec<PublishedChange> {
        self.changes
    }

    fn say(&mut self, who: Who, feed: &'static str, change: &'static str, key: String) {
        let student = who.name();
        self.changes.push(PublishedChange {
            student,
            feed,
            change,
            key,
        });
    }

    fn pupil(&mut self, who: Who) -> &mut Pupil {
        self.register.of_mut(who)
    }
}

/// Grades. Ids are whole, lessons and categories are positions in the lists of the class and the school.
impl Publication<'_> {
    /// A new ordinary grade, perhaps with a remark.
    pub fn grade(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        (lesson, category): (u64, u64),
        remark: &str,
    ) {
        let grade = self.new_grade(who, (id, value), (lesson, category));
        let grade = if remark.is_empty() {
            grade
        } else {
            grade.with_comment(remark)
        };
        self.enter(who, grade);
    }

    /// A new grade that improves an earlier one.
    pub fn correction(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        (lesson, category): (u64, u64),
        improved: u64,
    ) {
        let mut grade = self
            .new_grade(who, (id, value), (lesson, category))
            .with_comment("Poprawa.");
        grade.improves = Some(improved);
        self.enter(who, grade);
    }

    /// A predicted grade of the semester.
    pub fn proposal(&mut self, who: Who, (id, value): (u64, &str), (lesson, category): (u64, u64)) {
        let mut grade = self.new_grade(who, (id, value), (lesson, category));
        grade.kind = GradeKind::SemesterProposal;
        self.enter(who, grade);
    }

    fn new_grade(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        (lesson, category): (u64, u64),
    ) -> Grade {
        let now = self.now;
        let pupil = self.pupil(who);
        Grade::partial(
            id,
            value,
            pupil.lesson_id(lesson),
            pupil.house.category_id(category),
            now,
        )
    }

    fn enter(&mut self, who: Who, grade: Grade) {
        let key = grade_key(grade.id);
        self.pupil(who).grades.push(grade);
        self.say(who, "grades", "added", key);
    }

    /// Another value under the same id.
    pub fn change_grade(&mut self, who: Who, id: u64, value: &str) {
        if let Some(grade) = self.pupil(who).grade_mut(id) {
            grade.value = Some(value.to_owned());
            self.say(who, "grades", "changed", grade_key(id));
        }
    }

    /// A remark that comes later than its grade.
    pub fn comment_grade(&mut self, who: Who, id: u64, remark: &str) {
        if let Some(grade) = self.pupil(who).grade_mut(id) {
            grade.comment(remark);
            self.say(who, "grades", "changed", grade_key(id));
        }
    }

    /// A grade that was a mistake.
    pub fn remove_grade(&mut self, who: Who, id: u64) {
        self.pupil(who).grades.retain(|grade| grade.id != id);
        self.say(who, "grades", "removed", grade_key(id));
    }
}

fn grade_key(id: u64) -> String {
    format!("grades:{id}")
}

/// Messages. Senders are positions in the staff.
impl Publication<'_> {
    /// A new message.
    pub fn message(&mut self, who: Who, (id, sender): (u64, u64), topic: &str, text: &str) {
        let sent = self.now;
        let pupil = self.pupil(who);
        let message = Message::new(id, pupil.sender(sender), (topic, text), sent);
        pupil.inbox.messages.push(message);
        self.say(who, "messages", "added", format!("inbox:{id}"));
    }

    /// A message that its sender takes back.
    pub fn withdraw(&mut self, who: Who, id: u64) {
        self.pupil(who)
            .inbox
            .messages
            .retain(|message| message.id != id);
        self.say(who, "messages", "removed", format!("inbox:{id}"));
    }
}

/// Notices: one board for all pupils of a school.
impl Publication<'_> {
    /// A new notice, on the board for so many days.
    pub fn post(
        &mut self,
        school: &[Who],
        (lid, author): (&str, u64),
        (subject, content): (&str, &str),
        days: u64,
    ) {
        for who in school {
            let (now, author) = (self.now, self.pupil(*who).house.teacher_id(author));
            let notice = Notice {
                lid: lid.to_owned(),
                subject: subject.to_owned(),
                content: content.to_owned(),
                start: now.date(),
                end: now.date() + Days::new(days),
                created: now,
                author,
                was_read: false,
            };
            self.pupil(*who).notices.insert(0, notice);
            self.say(*who, "announcements", "added", notice_key(lid));
        }
    }

    /// Another text under the same LID.
    pub fn reword(&mut self, school: &[Who], lid: &str, content: &str) {
        for who in school {
            for notice in self
                .pupil(*who)
                .notices
                .iter_mut()
                .filter(|notice| notice.lid == lid)
            {
                content.clone_into(&mut notice.content);
            }
            self.say(*who, "announcements", "changed", notice_key(lid));
        }
    }

    /// A notice that goes before its end.
    pub fn take_down(&mut self, school: &[Who], lid: &str) {
        for who in school {
            self.pupil(*who).notices.retain(|notice| notice.lid != lid);
            self.say(*who, "announcements", "removed", notice_key(lid));
        }
    }
}

fn notice_key(lid: &str) -> String {
    format!("school_notices:{lid}")
}

/// The timetable. A day of the week means its next one that is not past when the school starts.
impl Publication<'_> {
    /// The place of a lesson of the whole class.
    pub fn slot(&self, day: Weekday, number: u32) -> Slot {
        Slot::of_class(self.year.coming(day), number)
    }

    /// The place of a lesson of a pupil's first group.
    pub fn group_slot(&mut self, who: Who, day: Weekday, number: u32) -> Slot {
        let group = self.pupil(who).house.groups.first().map(|group| group.id);
        Slot {
            group,
            ..self.slot(day, number)
        }
    }

    /// A lesson that is not held.
    pub fn cancel(&mut self, who: Who, slot: Slot) {
        self.deviate(who, slot, Happening::Cancelled, "cancelled");
    }

    /// Another lesson instead; a room is often not said.
    pub fn substitute(&mut self, who: Who, slot: Slot, lesson: u64, room: Option<u64>) {
        let pupil = self.pupil(who);
        let (lesson, room) = (
            pupil.lesson_id(lesson),
            room.map(|room| pupil.house.room_id(room)),
        );
        self.deviate(
            who,
            slot,
            Happening::Replaced { lesson, room },
            "substituted",
        );
    }

    /// The same lesson in another room.
    pub fn change_room(&mut self, who: Who, slot: Slot, lesson: u64, room: u64) {
        let pupil = self.pupil(who);
        let (lesson, room) = (pupil.lesson_id(lesson), Some(pupil.house.room_id(room)));
        self.deviate(
            who,
            slot,
            Happening::Replaced { lesson, room },
            "room_changed",
        );
    }

    /// The same lesson at another time.
    pub fn move_lesson(&mut self, who: Who, slot: Slot, to: Slot, room: u64) {
        let (date, number, room) = (to.date, to.number, self.pupil(who).house.room_id(room));
        self.deviate(who, slot, Happening::Moved { date, number, room }, "moved");
    }

    fn deviate(&mut self, who: Who, slot: Slot, happening: Happening, change: &'static str) {
        let pupil = self.pupil(who);
        let id = pupil.timetable.next_deviation_id();
        pupil.timetable.deviate(id, slot, happening);
        self.say(who, "timetable", change, slot.key());
    }

    /// The lesson is held as planned after all.
    pub fn restore(&mut self, who: Who, slot: Slot) {
        self.pupil(who).timetable.restore(slot);
        self.say(who, "timetable", "restored", slot.key());
    }

    /// Two lessons of the whole class change places for good, from the coming Monday on.
    pub fn swap_mondays(&mut self, who: Who, (one, other): (u32, u32)) {
        let monday: NaiveDate = self.year.monday + Days::new(7);
        self.pupil(who).timetable.swap_from(monday, (one, other));
        for number in [one, other] {
            self.say(
                who,
                "timetable",
                "plan_changed",
                Slot::of_class(monday, number).key(),
            );
        }
    }
}
