//! What came of an attempt to hand over a letter.

use crate::domain::text::one_line;

/// Replies are kept and shown: this much of one is enough to understand it.
pub(super) const LONGEST_REPLY: usize = 300;

/// What came of one attempt to hand over one letter (design section 7). The texts are one clean line
/// each, at most 300 characters of what the other side said, and hold no credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt {
    /// The letter is accepted; nobody else will try it.
    Sent {
        /// What the other side said.
        reply: String,
    },
    /// Not this letter, not now: it is to be tried again, alone.
    Delayed {
        /// What the other side said.
        reply: String,
    },
    /// No letter now: the way is closed for the moment. Nothing was said of this one.
    Unreachable {
        /// What happened, for a person.
        cause: String,
    },
    /// No letter now: the way closed over this one. Whether it was taken may be unknown (the connection
    /// broke after its last byte); trying it again is right, its bytes are the same.
    RoundEnded {
        /// What happened, for a person.
        cause: String,
        /// Whether this letter may have been taken.
        in_doubt: bool,
    },
    /// No letter until the owner or the operator of the mail server does something: the login, the
    /// certificate or the sender is refused.
    Held {
        /// What happened, for a person.
        cause: String,
    },
    /// This letter will never be taken.
    Rejected {
        /// What the other side said.
        reply: String,
    },
    /// This letter will never be taken as it is; a shorter one may be.
    TooLarge {
        /// What the other side said.
        reply: String,
    },
}

impl Attempt {
    /// Whether it is certain that the other side does not have this letter.
    #[must_use]
    pub fn was_declined(&self) -> bool {
        !matches!(
            self,
            Self::Sent { .. } | Self::RoundEnded { in_doubt: true, .. }
        )
    }

    /// Whether the other side listens to letters at all: it has said something of this very one.
    #[must_use]
    pub fn was_heard(&self) -> bool {
        !matches!(
            self,
            Self::Unreachable { .. } | Self::RoundEnded { .. } | Self::Held { .. }
        )
    }

    /// What happened, or what the other side said.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Unreachable { cause: words }
            | Self::RoundEnded { cause: words, .. }
            | Self::Held { cause: words }
            | Self::Sent { reply: words }
            | Self::Delayed { reply: words }
            | Self::Rejected { reply: words }
            | Self::TooLarge { reply: words } => words,
        }
    }

    pub(super) fn sent(reply: &str) -> Self {
        let reply = one_line(reply, LONGEST_REPLY);
        Self::Sent { reply }
    }

    /// The end of a round before anything was said of this letter.
    pub(super) fn unreachable(cause: &str) -> Self {
        let cause = one_line(cause, LONGEST_REPLY);
        Self::Unreachable { cause }
    }

    /// The end of a round over this letter, before it could have been taken.
    pub(super) fn round_ended(cause: &str) -> Self {
        Self::RoundEnded {
            cause: one_line(cause, LONGEST_REPLY),
            in_doubt: false,
        }
    }

    /// The end of a round after all of this letter was handed over, without an answer to it.
    pub(super) fn in_doubt(cause: &str) -> Self {
        Self::RoundEnded {
            cause: one_line(cause, LONGEST_REPLY),
            in_doubt: true,
        }
    }

    pub(super) fn held(cause: &str) -> Self {
        let cause = one_line(cause, LONGEST_REPLY);
        Self::Held { cause }
    }

    pub(super) fn rejected(reply: &str) -> Self {
        let reply = one_line(reply, LONGEST_REPLY);
        Self::Rejected { reply }
    }

    pub(super) fn delayed(reply: &str) -> Self {
        let reply = one_line(reply, LONGEST_REPLY);
        Self::Delayed { reply }
    }
}
