//! What the first letter is about.

use crate::domain::letter::{WelcomeChild, WelcomeContent, WelcomeFeed};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::{Addressee, Member};

use super::Gather;

impl Gather<'_> {
    /// The first letter to a recipient.
    pub fn welcome(&self, addressee: &Addressee) -> Result<WelcomeContent, PipelineError> {
        let mut children = Vec::new();
        for member in self.household.members_of(&addressee.recipient) {
            let child = self.welcome_child(member)?;
            children.extend(child.map(|child| child.heard_of(&addressee.recipient.feeds)));
        }
        Ok(WelcomeContent {
            children,
            next_digest: self.household.next_digest(addressee, self.now),
        })
    }

    fn welcome_child(&self, member: &Member) -> Result<Option<WelcomeChild>, PipelineError> {
        let Some(row) = self.tx.student(&member.student.login)? else {
            return Ok(None);
        };
        let mut feeds = Vec::new();
        for feed in self.tx.feeds(row.id)?.into_values() {
            let snapshot = self.tx.snapshot(row.id, feed.feed)?;
            feeds.push(WelcomeFeed {
                feed: feed.feed,
                state: feed.state,
                entries: snapshot.map_or(0, |snapshot| snapshot.present().count()),
                last_read: feed.last_read,
            });
        }
        Ok(Some(WelcomeChild {
            student: row.student,
            class: row.class,
            cause: row.trouble.map(|trouble| trouble.cause),
            opens_messages: member.config.opening_permit().is_some(),
            feeds,
        }))
    }
}
