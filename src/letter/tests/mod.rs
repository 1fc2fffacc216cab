//! What a parent reads, whole.

mod discreet;
pub(crate) mod hostile;
mod identity;
pub(crate) mod samples;
mod snapshots;
mod subjects;

const DOMAIN: &str = "example.com";
