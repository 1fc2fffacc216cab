//! What happens at school.

use std::sync::atomic::Ordering;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta};
use chrono_tz::Europe::Warsaw;
use school::register::agenda::{Hour, agenda_category};
use school::register::institution::{category, staff};
use school::register::pupils::plans::older;
use school::register::{AgendaEntry, Grade, GradeKind, LoginAnswer, Notice};
use school::{LoggedRequest, Who};

use super::World;
use crate::support::october::october;

impl World {
    /// Zosia has a test in mathematics on that day of October.
    pub fn set_test(&self, id: u64, day: u32) {
        self.school.edit(Who::Zosia, |zosia| {
            let entry = AgendaEntry {
                id,
                content: "Ułamki zwykłe".to_owned(),
                category: agenda_category::TEST,
                date: october(day),
                hour: Hour::Lesson(3),
                lesson: Some(zosia.lesson_id(older::MATHS)),
                author: zosia.institution.teacher_id(staff::MATHS),
                room: None,
                added: october(5).and_hms_opt(7, 0, 0).unwrap(),
            };
            zosia.agenda.entries.push(entry);
        });
    }

    /// What the school's clock shows.
    pub fn school_time(&self) -> NaiveDateTime {
        let turned = self.turned.load(Ordering::Relaxed);
        let now = self.now() - TimeDelta::seconds(turned);
        now.with_timezone(&Warsaw).naive_local()
    }

    /// A pupil gets a grade in mathematics. Returns its key.
    pub fn grade(&mut self, who: Who, value: &str) -> String {
        self.grades_given += 1;
        let (id, now) = (99_000_000 + self.grades_given, self.school_time());
        self.school.edit(who, |pupil| {
            let lesson = pupil.lesson_id(older::MATHS);
            let category = pupil.institution.category_id(category::TEST);
            pupil
                .grades
                .push(Grade::partial(id, value, lesson, category, now));
        });
        format!("grades:{id}")
    }

    /// Where the ids of grades of a term begin.
    pub const TERM_GRADES: u64 = 88_500_000;

    /// The key of a grade of a term.
    pub fn term_grade(id: u64) -> String {
        format!("grades:{}", Self::TERM_GRADES + id)
    }

    /// A pupil gets a grade of a term, or a proposal of one.
    pub fn semester_grade(&self, who: Who, (id, value): (u64, &str), lesson: u64, kind: GradeKind) {
        let now = self.school_time();
        self.school.edit(who, |pupil| {
            let lesson = pupil.lesson_id(lesson);
            let category = pupil.institution.category_id(category::SEMESTER);
            let grade = Grade::partial(Self::TERM_GRADES + id, value, lesson, category, now);
            pupil.grades.push(Grade { kind, ..grade });
        });
    }

    /// A teacher writes to a pupil's parents.
    pub fn message(&mut self, who: Who, id: u64, topic: &str) {
        self.write(who, id, (topic, "Dzień dobry"), |_| {});
    }

    /// The head posts an announcement for everybody in the list.
    pub fn announce(&mut self, to: &[Who], lid: &str, subject: &str) {
        let now = self.school_time();
        for who in to {
            self.school.edit(*who, |pupil| {
                let author = pupil.institution.teacher_id(staff::HEAD);
                pupil.notices.push(Notice {
                    lid: lid.to_owned(),
                    subject: subject.to_owned(),
                    content: "Szanowni Państwo".to_owned(),
                    start: now.date(),
                    end: now.date() + TimeDelta::days(30),
                    created: now,
                    author,
                    was_read: false,
                });
            });
        }
    }

    /// From now on the login form answers a pupil's login like this.
    pub fn answer_logins(&self, who: Who, answer: LoginAnswer) {
        self.school.edit(who, |pupil| pupil.account.answer = answer);
    }

    /// Ends all faults of the school.
    pub fn heal(&self) {
        self.school.mend();
    }

    /// How often a password was sent.
    pub fn passwords_posted(&self) -> usize {
        self.logins().len()
    }

    /// Whose password was sent, and when.
    pub fn logins(&self) -> Vec<(&'static str, DateTime<FixedOffset>)> {
        let is_login = |request: &LoggedRequest| {
            request.method == "POST" && request.path.starts_with("/OAuth/Authorization?")
        };
        let requests = self.school.requests().into_iter();
        requests
            .filter(is_login)
            .map(|login| (login.student.unwrap(), login.at))
            .collect()
    }
}
