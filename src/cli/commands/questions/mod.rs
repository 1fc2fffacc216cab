//! What is known: nothing changes by asking.

mod history;
mod preview;
mod status;

pub use history::history;
pub use preview::preview;
pub use status::status;
