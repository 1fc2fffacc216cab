//! Visiting the register and writing letters.

mod once;
mod run;

pub use once::once;
pub use run::run;
