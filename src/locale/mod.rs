//! Wording: a language is a type with one method per phrase.
//!
//! Each file holds what one part of a letter needs, with its trait and both languages side by side, so
//! that a missing phrase is a compile error and a translation can be read next to its original. Names from
//! the register are never inflected and nobody's gender is guessed: "nowa ocena", never "dostał".
//!
//! A new feed brings a file with its phrases, its name in [`Phrases`] and an arm in [`Told`] and
//! [`headline`]; a new language brings its `impl`s and an arm in [`of`].

mod agenda;
mod announcement;
mod attached_file;
mod attendance;
mod average;
mod behaviour;
mod block;
mod cause;
mod conference;
mod date;
mod day_off;
mod digest;
mod frame;
mod grade;
mod grade_system;
mod homework;
mod justification;
mod lesson;
mod lucky_number;
mod mail_trouble;
mod message;
mod names;
mod note;
mod notice;
mod period;
mod plural;
mod proposal;
mod school_file;
mod state_trouble;
mod tally;
mod told;
mod topic;
mod trip;
mod welcome;

pub use agenda::{Agendas, agenda_hour, agenda_line, agenda_news, agenda_thing, agenda_time};
pub use announcement::Announcements;
pub use attached_file::{AttachedFiles, attached_file};
pub use attendance::{Attendances, attendance_news, short_attendance};
pub use average::{Averages, average_change};
pub use behaviour::{Behaviours, behaviour_mark, behaviour_news, earlier_mark};
pub use block::{Blocks, deviation, lesson_subject};
pub use cause::{CauseWords, Causes};
pub use conference::{Conferences, conference_time, earlier_conference_time};
pub use date::{Dates, hours, in_warsaw, time};
pub use day_off::{DaysOff, lesson_numbers};
pub use digest::Digests;
pub use frame::Frames;
pub use grade::{Grades, grade_news, grade_value, with_earlier_value};
pub use grade_system::{GradeSystems, category_label, grade_mark, is_in_words};
pub use homework::{Homeworks, homework_thing};
pub use justification::Justifications;
pub use lesson::{Lessons, lesson_news, place, short_place};
pub use lucky_number::LuckyNumbers;
pub use mail_trouble::MailTroubles;
pub use message::Messages;
pub use names::{Names, capitalised, listed, subject, subject_in_a_sentence};
pub use note::Notes;
pub use notice::Notices;
pub use period::period;
pub use proposal::Proposals;
pub use school_file::SchoolFiles;
pub use state_trouble::StateTroubles;
pub use tally::Tallies;
pub use told::{Sides, Told};
pub use topic::{Topics, topic_line};
pub use trip::Trips;
pub use welcome::Welcomes;

use crate::domain::{Cause, Change, Language};

/// Most characters of a text in a headline: what comes behind it matters more.
const LONGEST_TEXT: usize = 40;

/// Polish.
#[derive(Debug, Clone, Copy)]
pub struct Polish;

/// English.
#[derive(Debug, Clone, Copy)]
pub struct English;

/// Everything that is ever said, in one language.
pub trait Phrases:
    Agendas
    + Announcements
    + AttachedFiles
    + Attendances
    + Averages
    + Conferences
    + Justifications
    + Behaviours
    + Blocks
    + SchoolFiles
    + Trips
    + DaysOff
    + LuckyNumbers
    + Causes
    + Dates
    + Digests
    + Frames
    + Grades
    + GradeSystems
    + Homeworks
    + Lessons
    + MailTroubles
    + StateTroubles
    + Messages
    + Names
    + Notes
    + Notices
    + Proposals
    + Tallies
    + Topics
    + Welcomes
    + Send
    + Sync
{
}

impl Phrases for Polish {}
impl Phrases for English {}

/// The phrases of a language.
#[must_use]
pub fn of(language: Language) -> &'static dyn Phrases {
    match language {
        Language::Pl => &Polish,
        Language::En => &English,
    }
}

/// What happened in one line, without the child's name: "matematyka 3 → 4 (zmiana oceny)". It is what
/// follows the name in the subject of a letter, and what `history` shows.
#[must_use]
pub fn summary(change: &Change, language: Language) -> String {
    let phrases = of(language);
    Told::of(change).map_or_else(String::new, |told| headline(phrases, &told))
}

/// See [`summary`].
#[must_use]
pub fn headline(phrases: &dyn Phrases, told: &Told<'_>) -> String {
    match told {
        Told::Grade(sides) => grade::headline(phrases, sides),
        Told::Message(sides) => message::headline(phrases, sides),
        Told::Announcement(sides) => announcement::headline(phrases, sides),
        Told::Lesson(sides) => lesson::headline(phrases, sides),
        Told::Agenda(sides) => agenda::headline(phrases, sides),
        Told::Homework(sides) => homework::headline(phrases, sides),
        Told::Attendance(sides) => attendance::headline(phrases, sides),
        Told::Note(sides) => note::headline(phrases, sides),
        Told::LuckyNumber(sides) => lucky_number::headline(phrases, sides),
        Told::DayOff(sides) => day_off::headline(phrases, sides),
        Told::Trip(sides) => trip::headline(phrases, sides),
        Told::SchoolFile(sides) => school_file::headline(phrases, sides),
        Told::BehaviourGrade(sides) => behaviour::headline(phrases, sides),
        Told::Justification(sides) => justification::headline(phrases, sides),
        Told::Conference(sides) => conference::headline(phrases, sides),
        Told::Topic(sides) => topic::headline(phrases, sides),
    }
}

/// What keeps something from being read, in plain words.
#[must_use]
pub fn cause(cause: Cause, language: Language) -> CauseWords {
    of(language).cause(cause)
}
