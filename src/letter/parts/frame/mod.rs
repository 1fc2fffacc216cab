//! What stands around the news of a letter: what is seen of it before it is opened, how well all was read, and why it came.

pub(crate) mod discreet;
pub(crate) mod footer;
pub(crate) mod preheader;
pub(crate) mod stale;
pub(crate) mod subject;
