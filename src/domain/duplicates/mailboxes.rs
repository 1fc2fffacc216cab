//! A feed, and the automatic mailbox that repeats it: which of the two is read (design section 5, row
//! `messages`).

use crate::domain::trouble::FeedState;

/// What a visit does with the automatic mailbox of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailboxUse {
    /// It reads it: the feed is closed.
    Read,
    /// It leaves it for later: nobody knows how the feed stands, or the poll has no request to spare.
    Wait,
    /// It has no use for it: the feed itself reports the same.
    Leave,
}

impl MailboxUse {
    /// What to do when the feed stood like this before the visit, and stands like that now, if the visit
    /// has asked for it.
    #[must_use]
    pub fn of(stood: Option<FeedState>, found: Option<FeedState>) -> Self {
        use FeedState::{Closed, Held, Ok};
        match (stood, found) {
            // The request of the mailbox went to asking once more for the feed; the next poll has it again.
            (Some(Closed(_)), Some(Closed(_))) => Self::Wait,
            (_, Some(Closed(_))) | (Some(Closed(_)), None) => Self::Read,
            (_, Some(Ok | Held)) | (Some(Ok | Held), None) => Self::Leave,
            _ => Self::Wait,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cause;

    #[test]
    fn only_the_mailbox_of_a_closed_feed_is_read() {
        use MailboxUse::{Leave, Read, Wait};
        let closed = Some(FeedState::Closed(Cause::NoAccess));
        let failing = Some(FeedState::Failing(Cause::Unreachable));
        let (ok, held) = (Some(FeedState::Ok), Some(FeedState::Held));
        for (stood, found, expected) in [
            (None, closed, Read),
            (ok, closed, Read),
            (failing, closed, Read),
            (closed, None, Read),
            (closed, closed, Wait),
            (ok, None, Leave),
            (held, None, Leave),
            (closed, ok, Leave),
            (None, ok, Leave),
            (None, None, Wait),
            (failing, None, Wait),
            (ok, failing, Wait),
            (closed, failing, Wait),
        ] {
            assert_eq!(
                MailboxUse::of(stood, found),
                expected,
                "{stood:?} {found:?}"
            );
        }
    }
}
