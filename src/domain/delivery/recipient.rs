//! A person who gets letters, and what of a student's changes that person is entitled to.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::delivery::quiet_hours::QuietHours;
use crate::domain::diff::change::{Change, Event};
use crate::domain::email_address::EmailAddress;
use crate::domain::entry::period::Period;
use crate::domain::feed::Feed;
use crate::domain::language::Language;
use crate::domain::vocabulary::vocabulary;

/// A person who gets letters. The address is the identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub email: EmailAddress,
    /// The name in the address line.
    pub name: Option<String>,
    pub language: Language,
    /// The names of the students.
    pub students: BTreeSet<String>,
    /// What the person hears of at all.
    pub feeds: BTreeSet<Feed>,
    /// What of it is reported at once.
    pub instant: BTreeSet<Feed>,
    /// Whether there is a digest.
    pub has_digest: bool,
    pub quiet_hours: Option<QuietHours>,
    /// Whether what is urgent breaks them.
    pub urgent: bool,
    /// The days (of the household's calendar) on which nothing goes to this person but notices.
    pub pause: Vec<Period>,
    pub subjects: Subjects,
    /// What of it comes with files for a calendar.
    pub calendar: BTreeSet<Feed>,
}

vocabulary! {
    "way of subjects",
    /// What is seen of a letter before it is opened.
    pub enum Subjects {
        /// As much as finds room.
        Full = "full",
        /// The child and the kind of news.
        Discreet = "discreet",
    }
}

vocabulary! {
    "route",
    /// The way an event takes to a recipient.
    pub enum Route {
        Instant = "instant",
        /// In full in the next digest.
        Digest = "digest",
    }
}

impl Recipient {
    /// The days around that one on which nothing goes to this person.
    #[must_use]
    pub fn pause_on(&self, day: NaiveDate) -> Option<Period> {
        self.pause.iter().copied().find(|days| days.holds(day))
    }

    /// The way a change of `student` takes to this person; `None` when the person is not entitled to it.
    ///
    /// What belongs into the digest goes out at once to those who have none: it would not reach them
    /// otherwise.
    #[must_use]
    pub fn route(&self, student: &str, feed: Feed, change: &Change) -> Option<Route> {
        if !self.students.contains(student) || !self.feeds.contains(&feed) {
            return None;
        }
        match (self.instant.contains(&feed), self.has_digest) {
            (true, true) if change.is_for_the_digest() => Some(Route::Digest),
            (true, _) => Some(Route::Instant),
            (false, true) => Some(Route::Digest),
            (false, false) => None,
        }
    }

    /// Whether this person hears of the event at all.
    #[must_use]
    pub fn is_entitled_to(&self, event: &Event) -> bool {
        self.route(&event.student.name, event.feed, &event.change)
            .is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{Announcement, Message};
    use crate::domain::examples::{
        announcement, event, grade, lesson, message, recipient, student, topic,
    };
    use crate::domain::{ChangeKind, Entry};

    fn way(to: &Recipient, kind: ChangeKind, entry: Entry) -> Option<Route> {
        let event = event(1, &student("Zosia"), kind, None, Some(entry));
        to.route("Zosia", event.feed, &event.change)
    }

    #[test]
    fn each_change_takes_the_way_its_recipient_asked_for() {
        use ChangeKind::{Added, PlanChanged};
        let both = recipient(Language::Pl);
        let no_digest = Recipient {
            has_digest: false,
            ..both.clone()
        };
        let digest_only = Recipient {
            instant: BTreeSet::new(),
            ..both.clone()
        };
        let grade = || Entry::Grade(grade("1", "5"));
        let notice = || Entry::Announcement(announcement("LID-1", "Zbiórka", "W piątek."));
        let missed = || Entry::Topic(topic("t1", 5, "Ułamki"));
        let lesson = || Entry::Lesson(lesson(6, 2, "Muzyka"));
        let opened = || {
            Entry::Message(Message {
                read: true,
                ..message("1", "Anna Kowal", "Zebranie")
            })
        };
        let (at_once, later) = (Some(Route::Instant), Some(Route::Digest));
        for (to, kind, entry, expected) in [
            (&both, Added, grade(), at_once),
            (&digest_only, Added, grade(), later),
            (&no_digest, Added, grade(), at_once),
            // a feed that is not instant
            (&both, Added, notice(), later),
            (&no_digest, Added, notice(), None),
            // already read elsewhere: the digest is soon enough, where there is one
            (&both, Added, opened(), later),
            (&no_digest, Added, opened(), at_once),
            // the standing plan is for the digest
            (&both, PlanChanged, lesson(), later),
            (&no_digest, PlanChanged, lesson(), at_once),
            // topics are for the digest alone
            (&both, Added, missed(), later),
            (&no_digest, Added, missed(), None),
        ] {
            assert_eq!(way(to, kind, entry.clone()), expected, "{kind} {entry:?}");
        }
        let read_notice = Entry::Announcement(Announcement {
            read: true,
            ..announcement("LID-1", "Zbiórka", "W piątek.")
        });
        let eager = Recipient {
            instant: Feed::ALL.into(),
            ..both.clone()
        };
        assert_eq!(way(&eager, Added, read_notice), later);
    }

    #[test]
    fn nobody_hears_of_other_feeds() {
        let of_grades = Recipient {
            feeds: [Feed::Grades].into(),
            ..recipient(Language::Pl)
        };
        let notice = Entry::Announcement(announcement("LID-1", "Zbiórka", "W piątek."));
        for (entry, expected) in [
            (Entry::Grade(grade("1", "5")), Some(Route::Instant)),
            (Entry::Lesson(lesson(6, 2, "Muzyka")), None),
            (notice, None),
        ] {
            assert_eq!(way(&of_grades, ChangeKind::Added, entry), expected);
        }
    }

    #[test]
    fn nobody_is_entitled_to_a_student_of_others() {
        let event = event(
            1,
            &student("Hania"),
            ChangeKind::Added,
            None,
            Some(Entry::Grade(grade("1", "5"))),
        );
        assert!(!recipient(Language::Pl).is_entitled_to(&event));
    }
}
