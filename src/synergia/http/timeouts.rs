//! How long to wait for the register.

use std::time::Duration;

/// The waiting times of the client (API.md section 16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    pub connect: Duration,
    /// For a whole answer, from the first byte asked to the last one read.
    pub total: Duration,
    /// Between two tries of the same request.
    pub pause: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            total: Duration::from_secs(30),
            pause: Duration::from_secs(1),
        }
    }
}
