//! What is known: nothing changes by asking.

mod export;
mod history;
mod preview;
mod show;
mod status;

pub use export::export;
pub use history::history;
pub use preview::preview;
pub use show::show;
pub use status::status;
