//! What a language says about the entries of each feed, and the lines that are put together from it.
//!
//! A feed is a file here and in the folder of each language, and a row in `feeds!`.

mod agenda;
mod announcement;
mod attendance;
mod behaviour;
mod brief;
mod change;
mod conference;
mod day_off;
mod grade;
mod homework;
mod justification;
mod lesson;
mod lucky_number;
mod message;
mod note;
mod school_file;
mod table;
mod topic;
mod trip;

pub use agenda::{
    Agendas, agenda_category, agenda_explained, agenda_fate, agenda_hours, agenda_line,
    agenda_name, agenda_thing, agenda_time,
};
pub use announcement::Announcements;
pub use attendance::{
    Attendances, absences_of_a_day, attendance_news, attendance_title, attendance_turn,
    brief_absences, numbers_of_lessons, short_attendance,
};
pub use behaviour::{Behaviours, behaviour_mark, behaviour_news, earlier_mark};
pub use brief::{Brief, brief};
pub use change::ChangeOf;
pub use conference::{Conferences, conference_line, conference_time, earlier_conference_time};
pub use day_off::{DaysOff, day_off_line, lesson_numbers};
pub use grade::{
    Averages, GradeSystems, Grades, Proposals, average_change, grade_mark, grade_news, grade_value,
    is_in_words, short_before, with_earlier_value,
};
pub use homework::{Homeworks, homework_fate, homework_thing};
pub use justification::Justifications;
pub(in crate::locale) use lesson::number_ranges;
pub use lesson::{
    Blocks, Lessons, SchoolDays, changed_hours, deviation, deviation_line, is_of_a_whole_day,
    lesson_news, lesson_title, named_room, place, short_place,
};
pub use lucky_number::LuckyNumbers;
pub use message::{AttachedFiles, Messages, attached_file};
pub use note::Notes;
pub use school_file::SchoolFiles;
pub use topic::{Topics, topic_line};
pub use trip::{Trips, trip_line};

use crate::domain::entry::{
    AgendaEntry, Announcement, Attendance, BehaviourGrade, Conference, DayOff, Grade, Homework,
    Justification, Lesson, LuckyNumber, Message, Note, SchoolFile, Topic, Trip,
};
use crate::domain::{Change, ChangeKind, Entry, Feed};
use crate::locale::Phrases;

/// Most characters of a text in a headline: what comes behind it matters more.
const LONGEST_TEXT: usize = 40;

/// How a language names a feed whose entries are `T`, and counts its changes.
pub trait FeedWords<T> {
    /// The name, as in "Stan z: oceny 6:20".
    fn feed_name(&self) -> &'static str;
    /// "3 nowe oceny". Changes that are counted together have the same words.
    fn counted_changes(&self, change: ChangeKind, count: usize) -> String;
}

table::feeds! {
    // feed: entry, what a language says about it, file
    Grades: Grade(Grade), Grades, grade;
    Messages: Message(Message), Messages, message;
    Announcements: Announcement(Announcement), Announcements, announcement;
    Timetable: Lesson(Lesson), Lessons, lesson;
    Agenda: Agenda(AgendaEntry), Agendas, agenda;
    Homework: Homework(Homework), Homeworks, homework;
    Attendance: Attendance(Attendance), Attendances, attendance;
    Notes: Note(Note), Notes, note;
    LuckyNumber: LuckyNumber(LuckyNumber), LuckyNumbers, lucky_number;
    DaysOff: DayOff(DayOff), DaysOff, day_off;
    Trips: Trip(Trip), Trips, trip;
    Files: SchoolFile(SchoolFile), SchoolFiles, school_file;
    Behaviour: BehaviourGrade(BehaviourGrade), Behaviours, behaviour;
    Justifications: Justification(Justification), Justifications, justification;
    Conferences: Conference(Conference), Conferences, conference;
    Topics: Topic(Topic), Topics, topic;
}

/// An entry as it stands, in one line: as a letter would have reported its arrival, and a lesson as it is.
#[must_use]
pub fn standing_line(phrases: &dyn Phrases, entry: &Entry) -> String {
    if let Some(lesson) = Lesson::of(entry) {
        return lesson::standing(phrases, lesson);
    }
    let coming = Change {
        kind: ChangeKind::Added,
        before: None,
        after: Some(entry.clone()),
    };
    TypedChange::of(&coming).map_or_else(String::new, |change| headline(phrases, &change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::en::English;
    use crate::locale::pl::Polish;
    use crate::locale::uk::Ukrainian;

    #[test]
    fn ukrainian_counts_of_any_feed_follow_their_last_digits() {
        for (feed, count, words) in [
            (Feed::Grades, 0, "0 нових оцінок"),
            (Feed::Grades, 1, "1 нова оцінка"),
            (Feed::Grades, 3, "3 нові оцінки"),
            (Feed::Grades, 11, "11 нових оцінок"),
            (Feed::Grades, 21, "21 нова оцінка"),
            (Feed::Messages, 5, "5 нових повідомлень"),
            (Feed::Conferences, 2, "2 нових зборів"),
        ] {
            assert_eq!(Ukrainian.counted(feed, ChangeKind::Added, count), words);
        }
    }

    #[test]
    fn polish_counts_use_three_forms() {
        for (count, words) in [
            (0, "0 nowych ocen"),
            (1, "1 nowa ocena"),
            (3, "3 nowe oceny"),
            (5, "5 nowych ocen"),
            (12, "12 nowych ocen"),
            (21, "21 nowych ocen"),
            (22, "22 nowe oceny"),
            (112, "112 nowych ocen"),
        ] {
            assert_eq!(
                Polish.counted(Feed::Grades, ChangeKind::Added, count),
                words
            );
        }
    }

    #[test]
    fn all_changes_of_the_timetable_are_counted_together() {
        for change in ChangeKind::ALL {
            assert_eq!(
                Polish.counted(Feed::Timetable, change, 2),
                "2 zmiany w planie"
            );
            assert_eq!(
                English.counted(Feed::Timetable, change, 1),
                "1 timetable change"
            );
        }
    }
}
