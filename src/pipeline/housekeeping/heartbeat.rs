//! Signs of life for a monitoring service (design section 4, `heartbeat_url`).

use std::time::Duration;

use tracing::warn;
use url::Url;

use crate::exit_code::ExitCode;
use crate::pipeline::run::RunReport;
use crate::store::{LetterState, OutboxLetter, Store, StoreError};
use crate::synergia::web_client;

/// A slow monitoring service must not hold up the next poll.
const AT_MOST: Duration = Duration::from_secs(10);

/// Whether a run went well: neither the register nor the mail server has a problem. A letter that was only
/// just written is none.
pub fn went_well(report: &RunReport, store: &mut Store) -> Result<bool, StoreError> {
    store.read(|tx| {
        let has_problem =
            |letter: &OutboxLetter| letter.attempts > 0 || letter.state == LetterState::Rejected;
        let is_mail_well = tx.outbox_pause()?.is_none() && !tx.outbox()?.iter().any(has_problem);
        Ok(is_mail_well && report.exit_code() == ExitCode::AllWell)
    })
}

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
        // The address holds the key of the check and stays out of the log.
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
    use crate::domain::examples::moment;
    use crate::pipeline::examples::letter_to;
    use crate::store::{OutboxPause, PauseKind, Tx};

    /// What becomes of the letter with this number.
    type Fate = fn(&Tx<'_>, i64) -> Result<(), StoreError>;

    #[test]
    fn undelivered_letters_make_a_bad_run() {
        let cases: [(&str, Fate, bool); 6] = [
            ("just written", |_, _| Ok(()), true),
            (
                "put off",
                |tx, id| tx.delay_letter(id, "450", moment(5, 7, 1)),
                false,
            ),
            (
                "given up",
                |tx, id| settle(tx, id, LetterState::Rejected),
                false,
            ),
            ("taken", |tx, id| settle(tx, id, LetterState::Sent), true),
            (
                "given up and dropped",
                |tx, id| {
                    settle(tx, id, LetterState::Rejected)?;
                    tx.drop_letter(id, moment(5, 7, 2))
                },
                true,
            ),
            (
                "a pause",
                |tx, _| tx.set_outbox_pause(Some(&pause())),
                false,
            ),
        ];
        for (what, fate, expected) in cases {
            let mut store = Store::in_memory().unwrap();
            let written: Result<_, StoreError> = store.write(|tx| {
                let id = tx.queue_letter(&letter_to("mama@example.com"), moment(5, 7, 0))?;
                fate(tx, id)
            });
            written.unwrap();
            let reported = went_well(&RunReport::default(), &mut store).unwrap();
            assert_eq!(reported, expected, "{what}");
        }
    }

    fn settle(tx: &Tx<'_>, id: i64, state: LetterState) -> Result<(), StoreError> {
        tx.settle_letter(id, state, "", moment(5, 7, 1)).map(drop)
    }

    fn pause() -> OutboxPause {
        OutboxPause {
            kind: PauseKind::Held,
            until: moment(5, 8, 0),
            since: moment(5, 7, 0),
            failures: 1,
            cause: "535".to_owned(),
        }
    }

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
    fn a_bad_run_pings_the_address_with_fail_appended() {
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
