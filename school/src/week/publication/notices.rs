//! Publishing notices.

use chrono::Days;

use super::Publication;
use crate::register::{Notice, Who};

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
            let (now, author) = (self.now, self.pupil(*who).institution.teacher_id(author));
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
