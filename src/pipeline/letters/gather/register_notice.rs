//! What a letter about a register that cannot be read is about.

use crate::domain::letter::RegisterNotice;
use crate::domain::{Cause, Recipient, Trouble};
use crate::pipeline::error::PipelineError;
use crate::store::{FeedRow, StudentRow};

use super::Gather;

impl Gather<'_> {
    /// A letter about a trouble of a student, or of one feed, that began or is over.
    pub fn notice(
        &self,
        row: &StudentRow,
        feed: Option<&FeedRow>,
        trouble: Trouble,
        is_over: bool,
    ) -> Result<RegisterNotice, PipelineError> {
        let last_read = if let Some(feed) = feed {
            feed.last_read
        } else {
            let feeds = self.tx.feeds(row.id)?;
            feeds.values().filter_map(|feed| feed.last_read).max()
        };
        let said = row.ledger.said_with(trouble.cause).filter(|_| !is_over);
        Ok(RegisterNotice {
            student: row.student.clone(),
            feed: feed.map(|feed| feed.feed),
            cause: trouble.cause,
            since: trouble.since,
            is_over,
            said: said.map(str::to_owned),
            last_read,
        })
    }

    /// The trouble of a student, or else an invented one.
    pub(super) fn next_notice(
        &self,
        recipient: &Recipient,
    ) -> Result<Option<RegisterNotice>, PipelineError> {
        for member in self.household.members_of(recipient) {
            if let Some(row) = self.tx.student(&member.student.login)? {
                let trouble = row.trouble.unwrap_or(Trouble {
                    cause: Cause::LoginRefused,
                    since: self.now,
                });
                return Ok(Some(self.notice(&row, None, trouble, false)?));
            }
        }
        Ok(None)
    }
}
