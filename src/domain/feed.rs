//! The kinds of information a register holds about a student (design: "feed").

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One kind of information of a student. The names are those of the configuration, of `status` and of
/// `history`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feed {
    /// oceny
    Grades,
    /// wiadomości
    Messages,
    /// ogłoszenia
    Announcements,
    /// plan lekcji
    Timetable,
    /// terminarz
    Agenda,
    /// zadania domowe
    Homework,
    /// frekwencja
    Attendance,
    /// uwagi
    Notes,
    /// oceny zachowania
    Behaviour,
    /// usprawiedliwienia
    Justifications,
    /// dni wolne
    DaysOff,
    /// zebrania
    Conferences,
    /// wycieczki
    Trips,
    /// pliki szkoły
    Files,
    /// szczęśliwy numerek
    LuckyNumber,
    /// tematy lekcji
    Topics,
}

impl Feed {
    /// Every feed, in the order in which letters and `status` name them.
    pub const ALL: [Self; 16] = [
        Self::Grades,
        Self::Messages,
        Self::Announcements,
        Self::Timetable,
        Self::Agenda,
        Self::Homework,
        Self::Attendance,
        Self::Notes,
        Self::Behaviour,
        Self::Justifications,
        Self::DaysOff,
        Self::Conferences,
        Self::Trips,
        Self::Files,
        Self::LuckyNumber,
        Self::Topics,
    ];

    /// The feeds that are reported at once unless the recipient says otherwise.
    pub const INSTANT_BY_DEFAULT: [Self; 4] = [
        Self::Messages,
        Self::Grades,
        Self::Timetable,
        Self::Attendance,
    ];

    /// The name used in the configuration and in all JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Grades => "grades",
            Self::Messages => "messages",
            Self::Announcements => "announcements",
            Self::Timetable => "timetable",
            Self::Agenda => "agenda",
            Self::Homework => "homework",
            Self::Attendance => "attendance",
            Self::Notes => "notes",
            Self::Behaviour => "behaviour",
            Self::Justifications => "justifications",
            Self::DaysOff => "days_off",
            Self::Conferences => "conferences",
            Self::Trips => "trips",
            Self::Files => "files",
            Self::LuckyNumber => "lucky_number",
            Self::Topics => "topics",
        }
    }

    /// Whether its news may go out at once. Topics are for the digest alone.
    #[must_use]
    pub fn may_be_instant(self) -> bool {
        self != Self::Topics
    }

    /// Whether it is asked for at most hourly, and not in every poll (design section 6).
    #[must_use]
    pub fn is_slow(self) -> bool {
        !matches!(
            self,
            Self::Grades
                | Self::Messages
                | Self::Attendance
                | Self::Timetable
                | Self::Agenda
                | Self::Announcements
                | Self::Notes
        )
    }

    /// Whether it goes on when a school year ends. Every other feed then begins anew (design section 6).
    #[must_use]
    pub fn outlives_the_year(self) -> bool {
        matches!(self, Self::Messages | Self::Announcements)
    }

    /// How many requests a quiet read of a slow feed takes: the days off of the school and those of the
    /// classes stand apart.
    #[must_use]
    pub fn requests(self) -> usize {
        if self == Self::DaysOff { 2 } else { 1 }
    }

    /// Whether the same entry, under the same key, stands in the registers of several children of one
    /// school, so that one letter can name them all.
    #[must_use]
    pub fn is_school_wide(self) -> bool {
        self == Self::Announcements
    }
}

impl fmt::Display for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The text names no feed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown feed")]
pub struct UnknownFeed;

impl FromStr for Feed {
    type Err = UnknownFeed;

    fn from_str(text: &str) -> Result<Self, UnknownFeed> {
        Self::ALL
            .into_iter()
            .find(|feed| feed.name() == text)
            .ok_or(UnknownFeed)
    }
}
