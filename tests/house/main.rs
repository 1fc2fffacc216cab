//! The rules of the house that the compiler does not hold: the sources are read to keep them.
#![allow(
    // A test may fail loudly: that is its job.
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod imports;
mod layers;
mod prose;
mod purity;
