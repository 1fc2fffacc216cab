//! Publishes what all pupils of a school share: notices, files, days off and the lucky number.

use chrono::{Days, NaiveDate};

use super::Publication;
use crate::register::{FileStatus, LuckyNumber, Notice, SchoolFile, SchoolFreeDay, Who};

impl Publication<'_> {
    /// A new notice, on the board for `days`. The author is a position in the staff.
    pub fn post(
        &mut self,
        school: &[Who],
        (lid, author): (&'static str, u64),
        (subject, content): (&str, &str),
        days: u64,
    ) {
        let now = self.now;
        for who in school {
            self.insert(*who, 0, lid, |pupil| Notice {
                lid: lid.to_owned(),
                subject: subject.to_owned(),
                content: content.to_owned(),
                start: now.date(),
                end: now.date() + Days::new(days),
                created: now,
                author: pupil.institution.teacher_id(author),
                was_read: false,
            });
        }
    }

    /// Another text under the same LID.
    pub fn reword(&mut self, school: &[Who], lid: &'static str, content: &str) {
        for who in school {
            self.change(*who, lid, |notice: &mut Notice| {
                content.clone_into(&mut notice.content);
            });
        }
    }

    /// A new file.
    pub fn upload(&mut self, school: &[Who], id: u64, name: &str) {
        let added = self.now;
        for who in school {
            self.add(*who, id, |_| SchoolFile {
                id,
                name: name.to_owned(),
                added,
                status: FileStatus::Ready,
            });
        }
    }

    /// Another file in the place of an old one.
    pub fn upload_anew(&mut self, school: &[Who], id: u64) {
        let now = self.now;
        for who in school {
            self.change(*who, id, |file: &mut SchoolFile| file.added = now);
        }
    }

    /// The school gives a day off.
    pub fn give_day_off(&mut self, school: &[Who], id: u64, name: &str, day: NaiveDate) {
        for who in school {
            self.add(*who, id, |_| SchoolFreeDay {
                id,
                name: name.to_owned(),
                from: day,
                to: day,
            });
        }
    }

    /// The lucky number of the next day, which is news for the pupil who has it.
    pub fn draw(&mut self, school: &[Who], number: u64) {
        let day = self.now.date() + Days::new(1);
        for who in school {
            let pupil = self.pupil(*who);
            pupil.lucky_number = Some(LuckyNumber { number, day });
            if pupil.register_number == number {
                let key = format!("lucky_numbers:{day}");
                self.record(*who, "lucky_number", "added", key);
            }
        }
    }
}
