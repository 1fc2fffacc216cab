//! Why the service ends.

use crate::pipeline::PipelineError;

/// Why the service cannot start or go on.
#[derive(Debug, thiserror::Error)]
pub enum DaemonError {
    /// The state, or a letter.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The delivery loop has ended by itself.
    #[error("the sending of letters has broken down; start dzwonek again")]
    DeliveryEnded,
    #[error("cannot listen for signals: {0}")]
    Signals(#[from] std::io::Error),
}
