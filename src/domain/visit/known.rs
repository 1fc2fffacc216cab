//! What is known of the feeds, as far as a visit wants to know it.

use std::collections::BTreeMap;
use std::error::Error;

use crate::domain::{Feed, Snapshot};

/// Why it is not known what is known.
pub type NotRecalled = Box<dyn Error + Send + Sync>;

/// What is known of each feed. Of one whose answers are the same as ever nobody asks.
pub trait KnownFeeds {
    /// What is known of a feed; `None` when it was never read.
    fn recall(&self, feed: Feed) -> Result<Option<&Snapshot>, NotRecalled>;
}

impl KnownFeeds for BTreeMap<Feed, Snapshot> {
    fn recall(&self, feed: Feed) -> Result<Option<&Snapshot>, NotRecalled> {
        Ok(self.get(&feed))
    }
}
