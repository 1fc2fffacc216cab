//! What systemd hears of the service.

use sd_notify::NotifyState;
use tracing::warn;

/// Notifies systemd; outside systemd this does nothing.
pub fn notify_systemd(states: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        warn!("systemd cannot be told: {error}");
    }
}
