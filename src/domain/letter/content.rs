//! What letters are about, kind by kind.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::average::AverageChange;
use crate::domain::diff::change::Event;
use crate::domain::email_address::EmailAddress;
use crate::domain::entry::Key;
use crate::domain::feed::Feed;
use crate::domain::goals::GoalProgress;
use crate::domain::letter::digest::DigestChild;
use crate::domain::letter::full_message::Openings;
use crate::domain::letter::reminder::ReminderContent;
use crate::domain::letter::term::TermContent;
use crate::domain::letter::weekly::WeeklyContent;
use crate::domain::school_hours::ChangedHours;
use crate::domain::student::Student;
use crate::domain::trouble::freshness::Freshness;
use crate::domain::trouble::mail_trouble::MailTrouble;
use crate::domain::trouble::{Cause, FeedState};

/// What a letter is about. Who writes a letter knows what to do with it (`letter::kinds`); nobody else asks.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Instant(InstantContent),
    Digest(DigestContent),
    Reminder(ReminderContent),
    Weekly(WeeklyContent),
    Term(TermContent),
    Welcome(WelcomeContent),
    RegisterNotice(RegisterNotice),
    MailNotice(MailNotice),
    StateNotice(StateNotice),
    Test(TestContent),
}

/// Changes of one student, or one change that several students share.
#[derive(Debug, Clone, PartialEq)]
pub struct InstantContent {
    /// The children it names; never empty.
    pub students: Vec<Student>,
    /// The changes; of a shared one, each child's event.
    pub events: Vec<Event>,
    /// What they did to the averages.
    pub averages: Vec<AverageChange>,
    /// How far the goals of their subjects are.
    pub goals: Vec<GoalProgress>,
    /// What came of opening the messages among them; their files come with the letter.
    pub openings: Openings,
    /// The days of school that begin or end at another hour by them.
    pub hours: Vec<ChangedHours>,
    /// Where in the register a parent reads on, by what is read there.
    pub pages: BTreeMap<Key, &'static str>,
    /// When each of their feeds was last read.
    pub freshness: Vec<Freshness>,
    /// How many letters were given up that reported these: this one is another letter.
    pub given_up: u32,
}

/// The digest of one recipient.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestContent {
    /// The day that it is about (Warsaw).
    pub day: NaiveDate,
    /// What makes it this digest and no other: the local slot, or the moment it was asked for.
    pub slot: String,
    /// What came of opening the messages that it reports in full.
    pub openings: Openings,
    /// A part per child, in the order of the configuration.
    pub children: Vec<DigestChild>,
    /// In the first digest of a week: what the last seven days came to.
    pub last_week: Option<LastWeek>,
}

/// What seven days came to, so that nobody has to wonder whether Dzwonek is still at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastWeek {
    /// Changes found of the recipient's children.
    pub changes: u32,
    /// Letters to the recipient that the mail server has taken.
    pub letters: u32,
}

/// The first letter to a recipient.
#[derive(Debug, Clone, PartialEq)]
pub struct WelcomeContent {
    /// A part per child, in the order of the configuration.
    pub children: Vec<WelcomeChild>,
    /// When the first digest comes.
    pub next_digest: Option<DateTime<Utc>>,
}

/// What the first letter says of one child.
#[derive(Debug, Clone, PartialEq)]
pub struct WelcomeChild {
    pub student: Student,
    /// The class, such as "5b".
    pub class: Option<String>,
    /// What cannot be read at all at the moment.
    pub cause: Option<Cause>,
    /// Whether new messages are opened, which marks them as read.
    pub opens_messages: bool,
    /// Each feed and how it stands.
    pub feeds: Vec<WelcomeFeed>,
}

/// What the test letter says.
#[derive(Debug, Clone, PartialEq)]
pub struct TestContent {
    /// When the recipient's next digest comes, if they have one.
    pub next_digest: Option<DateTime<Utc>>,
}

/// What the first letter says of one feed.
#[derive(Debug, Clone, PartialEq)]
pub struct WelcomeFeed {
    pub feed: Feed,
    pub state: FeedState,
    /// How many entries it holds.
    pub entries: usize,
    pub last_read: Option<DateTime<Utc>>,
}

/// A letter about what cannot be read, or can again.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterNotice {
    /// Whose register it is about.
    pub student: Student,
    /// Which part of it, when it is about no more than that.
    pub feed: Option<Feed>,
    /// What the trouble is or was.
    pub cause: Cause,
    pub since: DateTime<Utc>,
    pub is_over: bool,
    /// What the register said with it, where nobody here knows what that means; a text from outside.
    pub said: Option<String>,
    /// Whether nothing of it is true: it shows what such a letter looks like.
    pub is_example: bool,
    /// The last successful read of anything of this student.
    pub last_read: Option<DateTime<Utc>>,
}

/// A letter about letters that do not arrive, or do again.
#[derive(Debug, Clone, PartialEq)]
pub struct MailNotice {
    pub recipient: EmailAddress,
    /// What the trouble is or was.
    pub trouble: MailTrouble,
    pub is_over: bool,
    /// The subject of the letter that it began with.
    pub subject: Option<String>,
    /// What the mail server said of it; a text from outside.
    pub reply: Option<String>,
}

/// What can be wrong with the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateCause {
    /// It was in use, and is missing or damaged.
    Lost,
    /// The disk that it is on is full.
    DiskFull,
}

/// A letter about Dzwonek's own memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateNotice {
    pub cause: StateCause,
    pub since: DateTime<Utc>,
    /// The directory of the state.
    pub directory: String,
}
