//! The kinds of information a register holds about a student (design: "feed"): a row for each.

pub mod change_kind;
pub mod window;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::vocabulary::vocabulary;

/// The table of the feeds. A row has the name of the feed, the kind of its entries, and what sets it apart
/// from an ordinary feed. `feeds!(then)` hands all rows to the macro `then`.
macro_rules! feeds {
    ($then:ident) => {
        $then! {
            /// oceny
            Grades = "grades", Grade(Grade), {
                tier: Tier::EveryPoll, instant: Instant::ByDefault, has_threads: true
            }
            /// wiadomości
            Messages = "messages", Message(Message), {
                tier: Tier::EveryPoll, instant: Instant::ByDefault, has_threads: true, year_end: YearEnd::GoesOn
            }
            /// ogłoszenia
            Announcements = "announcements", Announcement(Announcement), {
                tier: Tier::EveryPoll, scope: Scope::School, year_end: YearEnd::GoesOn
            }
            /// plan lekcji
            Timetable = "timetable", Lesson(Lesson), {
                tier: Tier::EveryPoll, instant: Instant::ByDefault, has_threads: true, has_mailbox: true,
                // Nothing is known of it but days that the new year has overtaken.
                year_end: YearEnd::Forgotten
            }
            /// terminarz
            Agenda = "agenda", Agenda(AgendaEntry), { tier: Tier::EveryPoll, has_threads: true }
            /// zadania domowe
            Homework = "homework", Homework(Homework), {}
            /// frekwencja
            Attendance = "attendance", Attendance(Attendance), {
                tier: Tier::EveryPoll, instant: Instant::ByDefault, has_mailbox: true
            }
            /// uwagi
            Notes = "notes", Note(Note), { tier: Tier::EveryPoll, has_mailbox: true }
            /// oceny zachowania
            Behaviour = "behaviour", BehaviourGrade(BehaviourGrade), {}
            /// usprawiedliwienia
            Justifications = "justifications", Justification(Justification), { has_mailbox: true }
            /// dni wolne
            DaysOff = "days_off", DayOff(DayOff), {
                scope: Scope::Class,
                // Those of the school and those of the classes stand apart.
                requests: 2
            }
            /// zebrania
            Conferences = "conferences", Conference(Conference), { scope: Scope::Class }
            /// wycieczki
            Trips = "trips", Trip(Trip), {}
            /// pliki szkoły
            Files = "files", SchoolFile(SchoolFile), {}
            /// szczęśliwy numerek
            LuckyNumber = "lucky_number", LuckyNumber(LuckyNumber), {}
            /// tematy lekcji
            Topics = "topics", Topic(Topic), { instant: Instant::Never }
        }
    };
}

pub(crate) use feeds;

/// How often a feed is asked for (design section 6, "Tiers").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tier {
    EveryPoll,
    /// At most hourly.
    Slow,
}

/// Whether the news of a feed may go out at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Instant {
    /// It does, unless the recipient says otherwise.
    ByDefault,
    OnRequest,
    /// It is for the digest alone.
    Never,
}

/// What becomes of a feed when a school year ends (design section 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearEnd {
    GoesOn,
    /// It begins anew, and what was known is kept.
    Archived,
    /// It begins anew.
    Forgotten,
}

/// For whom the register keeps an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Child,
    /// Only what concerns the child's own class is read.
    Class,
    /// The same entry, under the same key, stands in the registers of several children of one school.
    School,
}

/// What a feed is; the methods of [`Feed`] say what each property means.
struct Row {
    tier: Tier,
    requests: usize,
    instant: Instant,
    year_end: YearEnd,
    scope: Scope,
    has_threads: bool,
    has_mailbox: bool,
}

const ORDINARY: Row = Row {
    tier: Tier::Slow,
    requests: 1,
    instant: Instant::OnRequest,
    year_end: YearEnd::Archived,
    scope: Scope::Child,
    has_threads: false,
    has_mailbox: false,
};

macro_rules! with_their_rows {
    ($(
        $(#[$doc:meta])*
        $feed:ident = $word:literal, $kind:ident($type:ident), { $($property:ident: $value:expr),* }
    )+) => {
        vocabulary! {
            "feed",
            /// One kind of information of a student. The names are those of the configuration, of `status` and
            /// of `history`.
            #[derive(Serialize, Deserialize)]
            #[serde(rename_all = "snake_case")]
            pub enum Feed {
                $($(#[$doc])* $feed = $word,)+
            }
        }

        impl Feed {
            const fn row(self) -> Row {
                match self {
                    $(Self::$feed => Row { $($property: $value,)* ..ORDINARY },)+
                }
            }
        }
    };
}

feeds!(with_their_rows);

impl Feed {
    /// The feeds that are reported at once unless the recipient says otherwise.
    #[must_use]
    pub fn instant_by_default() -> BTreeSet<Self> {
        let all = Self::ALL.into_iter();
        all.filter(|feed| feed.row().instant == Instant::ByDefault)
            .collect()
    }

    /// Whether its news may go out at once.
    #[must_use]
    pub fn may_be_instant(self) -> bool {
        self.row().instant != Instant::Never
    }

    /// Whether it is asked for at most hourly, and not in every poll (design section 6).
    #[must_use]
    pub fn is_slow(self) -> bool {
        self.row().tier == Tier::Slow
    }

    /// How many requests a quiet read of a slow feed takes.
    #[must_use]
    pub fn requests(self) -> usize {
        self.row().requests
    }

    /// What becomes of it when a school year ends.
    #[must_use]
    pub fn year_end(self) -> YearEnd {
        self.row().year_end
    }

    /// Whether only what concerns the child's own class is read.
    #[must_use]
    pub fn is_of_one_class(self) -> bool {
        self.row().scope == Scope::Class
    }

    /// Whether the same entry, under the same key, stands in the registers of several children of one
    /// school, so that one letter can name them all.
    #[must_use]
    pub fn is_school_wide(self) -> bool {
        self.row().scope == Scope::School
    }

    /// Whether the letters about one of its entries form a thread.
    #[must_use]
    pub fn has_threads(self) -> bool {
        self.row().has_threads
    }

    /// Whether an automatic mailbox repeats it, and is read while it is closed.
    #[must_use]
    pub fn has_mailbox(self) -> bool {
        self.row().has_mailbox
    }
}
