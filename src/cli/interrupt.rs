//! Ctrl-C.

use tokio::signal::unix::{Signal, SignalKind, signal};

use super::error::CommandError;

/// Ctrl-C, which does not end the process from now on.
pub fn interrupt() -> Result<Signal, CommandError> {
    signal(SignalKind::interrupt()).map_err(|source| CommandError::Io {
        what: "cannot wait for Ctrl-C".to_owned(),
        source,
    })
}
