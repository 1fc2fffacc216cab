//! What a letter about a register that cannot be read is about.

use crate::domain::letter::RegisterNotice;
use crate::domain::{Cause, FeedState, Recipient, Trouble};
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
        let said = row
            .account
            .ledger
            .said_with(trouble.cause)
            .filter(|_| !is_over);
        Ok(RegisterNotice {
            student: row.student.clone(),
            feed: feed.map(|feed| feed.feed),
            cause: trouble.cause,
            since: trouble.since,
            is_over,
            said: said.map(str::to_owned),
            is_example: false,
            last_read,
        })
    }

    /// The trouble of a student, or else of a part of a register, or else an invented one, which is called an example.
    pub(super) fn next_notice(
        &self,
        recipient: &Recipient,
    ) -> Result<Option<RegisterNotice>, PipelineError> {
        let mut rows = Vec::new();
        for member in self.household.members_of(recipient) {
            rows.extend(self.tx.student(&member.student.login)?);
        }
        let whole = rows.iter().find_map(|row| Some((row, row.trouble?)));
        if let Some((row, trouble)) = whole {
            return Ok(Some(self.notice(row, None, trouble, false)?));
        }
        for row in &rows {
            let feeds = self.tx.feeds(row.id)?;
            let failing = feeds.values().find(|feed| is_failing(feed));
            if let Some((feed, trouble)) = failing.and_then(|feed| Some((feed, feed.trouble().0?)))
            {
                return Ok(Some(self.notice(row, Some(feed), trouble, false)?));
            }
        }
        rows.first().map(|row| self.example(row)).transpose()
    }

    fn example(&self, row: &StudentRow) -> Result<RegisterNotice, PipelineError> {
        let trouble = Trouble {
            cause: Cause::LoginRefused,
            since: self.now,
        };
        let notice = self.notice(row, None, trouble, false)?;
        Ok(RegisterNotice {
            is_example: true,
            ..notice
        })
    }
}

fn is_failing(feed: &FeedRow) -> bool {
    matches!(feed.state, FeedState::Failing(_))
}
