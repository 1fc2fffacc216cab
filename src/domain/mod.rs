//! The nouns and rules of the field: pure, without I/O, without a clock, without async.

pub mod feed;
pub mod language;
pub mod quiet_hours;

pub use feed::{Feed, UnknownFeed};
pub use language::Language;
pub use quiet_hours::QuietHours;
