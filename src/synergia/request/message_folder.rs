//! The message folders of Wiadomości that may be read (API.md section 12).

use crate::domain::Feed;

/// A folder of incoming messages of this school year; trash, outbox and archive are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageFolder {
    /// What people write. It comes first: where it can be read, the session lives.
    Inbox,
    /// Automatic messages that no feed repeats.
    Alerts,
    Notes,
    /// Automatic messages about the timetable.
    Substitutions,
    Absences,
    Justifications,
}

impl MessageFolder {
    /// All of them, in the order in which they are read.
    pub const ALL: [Self; 6] = [
        Self::Inbox,
        Self::Alerts,
        Self::Notes,
        Self::Substitutions,
        Self::Absences,
        Self::Justifications,
    ];

    /// Its name in the paths, which is also the source of the keys of its messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Inbox => "inbox",
            Self::Alerts => "alerts",
            Self::Notes => "notes",
            Self::Substitutions => "substitutions",
            Self::Absences => "absences",
            Self::Justifications => "justifications",
        }
    }

    /// The name of one of its pages, from 1.
    pub fn page_name(self, page: usize) -> String {
        format!("{}?page={page}", self.name())
    }

    /// The feed that reports the same.
    pub fn repeats(self) -> Option<Feed> {
        match self {
            Self::Inbox | Self::Alerts => None,
            Self::Notes => Some(Feed::Notes),
            Self::Substitutions => Some(Feed::Timetable),
            Self::Absences => Some(Feed::Attendance),
            Self::Justifications => Some(Feed::Justifications),
        }
    }
}
