//! Work that a signal may interrupt, and that shows systemd that it is alive.

use std::pin::pin;
use std::time::Duration;

use tokio::time::{interval, sleep};
use tracing::error;

use super::signals::Signals;

/// A small part of what the watchdog of systemd waits for.
const SIGN_EVERY: Duration = Duration::from_secs(20);

/// The outcome of `work`; `None` when a signal interrupted it. Up to `longest` it gives signs of life;
/// after that its silence lets the watchdog of systemd restart it.
pub(super) async fn until_stopped<T>(
    work: impl Future<Output = T>,
    signals: &mut Signals,
    longest: Duration,
    sign_of_life: impl Fn(),
) -> Option<T> {
    let mut signs = interval(SIGN_EVERY);
    let mut is_late = pin!(sleep(longest));
    let mut work = pin!(work);
    loop {
        tokio::select! {
            outcome = &mut work => return Some(outcome),
            () = signals.stop() => return None,
            () = &mut is_late, if !is_late.is_elapsed() => {
                error!("The run does not end; systemd is not told any more that all is well");
            }
            _ = signs.tick(), if !is_late.is_elapsed() => sign_of_life(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::future::pending;

    use tokio::time::timeout;

    use super::*;

    const MINUTE: Duration = Duration::from_mins(1);

    #[tokio::test(start_paused = true)]
    async fn a_hanging_run_stops_giving_signs_of_life() {
        let signs = Cell::new(0);
        let count = || signs.set(signs.get() + 1);
        let mut signals = Signals::listen().unwrap();
        let hanging = until_stopped(pending::<()>(), &mut signals, MINUTE * 10, count);
        timeout(MINUTE * 600, hanging).await.unwrap_err();
        assert!((30..=31).contains(&signs.get()), "{signs:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_run_is_shown_to_go_on_until_its_end() {
        let signs = Cell::new(0);
        let count = || signs.set(signs.get() + 1);
        let mut signals = Signals::listen().unwrap();
        let slow = until_stopped(sleep(MINUTE * 5), &mut signals, MINUTE * 10, count);
        assert_eq!(slow.await, Some(()));
        assert!((15..=16).contains(&signs.get()), "{signs:?}");
    }
}
