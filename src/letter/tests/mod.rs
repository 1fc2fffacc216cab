//! What a parent reads, whole.

mod calendar;
mod discreet;
pub(crate) mod hostile;
mod identity;
pub(crate) mod samples;
mod snapshots;
mod subjects;

use crate::config::Sender;

/// Who the letters are from.
pub(crate) fn sender() -> Sender {
    "Dzwonek <dzwonek@example.com>".parse().unwrap()
}
