//! The service: a loop around the function that `once` calls.
//!
//! Two tasks share one thread. One looks at the clock, polls and writes letters; the other offers them
//! to the mail server. The first never waits for the second: a server may take ten minutes to answer the final
//! dot.

mod config_source;
mod delivery_loop;
mod error;
mod next_task;
mod poll_loop;
mod repeated_error;
mod serve;
mod signals;
mod stoppable;
mod systemd;

pub use config_source::ConfigSource;
pub use error::DaemonError;
pub use poll_loop::{Ending, PollLoop};
pub use serve::serve;
pub use signals::{Signal, Signals};
