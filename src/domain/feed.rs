//! The kinds of information a register holds about a student (design: "feed").

use serde::{Deserialize, Serialize};

use super::vocabulary::vocabulary;

vocabulary! {
    "feed",
    /// One kind of information of a student. The names are those of the configuration, of `status` and of
    /// `history`.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Feed {
        /// oceny
        Grades = "grades",
        /// wiadomości
        Messages = "messages",
        /// ogłoszenia
        Announcements = "announcements",
        /// plan lekcji
        Timetable = "timetable",
        /// terminarz
        Agenda = "agenda",
        /// zadania domowe
        Homework = "homework",
        /// frekwencja
        Attendance = "attendance",
        /// uwagi
        Notes = "notes",
        /// oceny zachowania
        Behaviour = "behaviour",
        /// usprawiedliwienia
        Justifications = "justifications",
        /// dni wolne
        DaysOff = "days_off",
        /// zebrania
        Conferences = "conferences",
        /// wycieczki
        Trips = "trips",
        /// pliki szkoły
        Files = "files",
        /// szczęśliwy numerek
        LuckyNumber = "lucky_number",
        /// tematy lekcji
        Topics = "topics",
    }
}

impl Feed {
    /// The feeds that are reported at once unless the recipient says otherwise.
    pub const INSTANT_BY_DEFAULT: [Self; 4] = [
        Self::Messages,
        Self::Grades,
        Self::Timetable,
        Self::Attendance,
    ];

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
