//! What is known: nothing changes by asking.

mod history;
mod preview;
mod show;
mod status;

pub use history::history;
pub use preview::preview;
pub use show::show;
pub use status::status;
