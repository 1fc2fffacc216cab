//! How fresh the knowledge of a feed is.

use chrono::{DateTime, Utc};

use crate::domain::feed::Feed;
use crate::domain::trouble::FeedState;

/// When a feed was last read, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freshness {
    pub feed: Feed,
    pub state: FeedState,
    pub last_read: Option<DateTime<Utc>>,
}
