//! The kinds of letters.

pub(super) mod digest;
pub(super) mod instant;
pub(super) mod mail_notice;
pub(super) mod register_notice;
pub(super) mod state_notice;
pub(super) mod welcome;

use crate::domain::Feed;
use crate::letter::page::Section;

/// What differs from kind to kind.
pub(super) struct Body {
    pub(super) kicker: String,
    pub(super) title: String,
    pub(super) sections: Vec<Section>,
    pub(super) as_of: String,
    /// The feeds that are told of at once.
    pub(super) feeds: Vec<Feed>,
}
