//! Telling a monitoring service that Dzwonek is alive (design section 4, `heartbeat_url`).

use std::time::Duration;

use tracing::warn;
use url::Url;

use crate::synergia::web_client;

/// A monitoring service that is slow must not hold up the next poll.
const AT_MOST: Duration = Duration::from_secs(10);

/// Asks for `url` after a good run, for `url/fail` after a bad one. That it cannot be reached is no
/// trouble of the run.
pub async fn heartbeat(url: &Url, went_well: bool) {
    let url = if went_well { url.clone() } else { failed(url) };
    let is_encrypted = url.scheme() == "https";
    let Ok(client) = web_client(is_encrypted, AT_MOST) else {
        return warn!("No heartbeat: this system has no certificates");
    };
    match client.get(url).send().await {
        Ok(answer) if answer.status().is_success() => {}
        Ok(answer) => {
            let status = answer.status().as_u16();
            warn!("No heartbeat: the monitoring service answered {status}");
        }
        // The address holds the key of the check: the error is told without it.
        Err(error) => warn!("No heartbeat: {}", error.without_url()),
    }
}

/// The same address with `/fail` behind its path.
fn failed(url: &Url) -> Url {
    let mut failed = url.clone();
    let path = format!("{}/fail", url.path().trim_end_matches('/'));
    failed.set_path(&path);
    failed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nobody takes the connection, and the clock runs as soon as there is nothing else to do.
    #[tokio::test(start_paused = true)]
    async fn a_monitoring_service_that_is_slow_is_not_waited_for() {
        let slow = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/ping/xyz", slow.local_addr().unwrap());
        let begin = tokio::time::Instant::now();
        heartbeat(&Url::parse(&url).unwrap(), true).await;
        assert!(begin.elapsed() <= AT_MOST + Duration::from_secs(1));
    }

    #[test]
    fn a_bad_run_asks_for_the_same_address_with_fail_behind_it() {
        for (good, bad) in [
            (
                "https://hc.example/ping/xyz",
                "https://hc.example/ping/xyz/fail",
            ),
            (
                "https://hc.example/ping/xyz/",
                "https://hc.example/ping/xyz/fail",
            ),
            ("http://hc.example", "http://hc.example/fail"),
            (
                "https://hc.example/a?key=1",
                "https://hc.example/a/fail?key=1",
            ),
        ] {
            let good = Url::parse(good).unwrap();
            assert_eq!(failed(&good).as_str(), bad);
        }
    }
}
