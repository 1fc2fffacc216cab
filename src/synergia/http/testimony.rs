//! Every answer passes here: it is logged that it came, and a witness, where there is one, sees what it looks like.

use std::time::Duration;

use reqwest::RequestBuilder;
use tokio::time::Instant;
use tracing::{Level, debug, enabled};
use url::Url;

use super::answer::Answer;
use super::client::Client;
use super::request_error::RequestError;
use crate::synergia::request::Host;
use crate::synergia::shape::{Exchange, Outcome, Witness, address_of};

/// What a redirect leads to that is no host of the register's.
const ELSEWHERE: &str = "elsewhere";

impl Client<'_> {
    /// Sends a request, once.
    pub(super) async fn send(
        &mut self,
        request: RequestBuilder,
        host: Host,
        url: &Url,
    ) -> Result<Answer, RequestError> {
        if self.witness.is_none() && !enabled!(Level::DEBUG) {
            return self.exchange(request, host, url).await;
        }
        let asked = format!("{} {}", method(&request), address_of(host.name(), url));
        let begin = Instant::now();
        let answer = self.exchange(request, host, url).await;
        let took = begin.elapsed();
        match &answer {
            Ok(answer) => log(&asked, took, answer.status, Some(answer.body.len())),
            Err(error) => log_loss(&asked, took, *error),
        }
        if let Some(witness) = self.witness {
            let outcome = outcome(witness, &answer);
            witness.saw(Exchange::new(asked, took, outcome));
        }
        answer
    }
}

/// A line for a request, without its query: `GET synergia /gateway/api/2.0/Users/{id} status=200 bytes=311 ms=48`.
pub(super) fn log(asked: &str, took: Duration, status: u16, bytes: Option<usize>) {
    debug!(
        status,
        bytes,
        ms = took.as_millis(),
        "{}",
        without_query(asked)
    );
}

/// The same for a request that nothing whole came of.
fn log_loss(asked: &str, took: Duration, error: RequestError) {
    let reason = error.name();
    debug!(reason, ms = took.as_millis(), "{}", without_query(asked));
}

fn without_query(asked: &str) -> &str {
    asked.split_once('?').map_or(asked, |(path, _)| path)
}

fn method(request: &RequestBuilder) -> String {
    let request = request.try_clone().and_then(|request| request.build().ok());
    request.map_or_else(String::new, |request| request.method().to_string())
}

fn outcome(witness: &Witness, answer: &Result<Answer, RequestError>) -> Outcome {
    match answer {
        Ok(answer) => Outcome::Answer {
            status: answer.status,
            kilobytes: answer.body.len().div_ceil(1000),
            leads_to: answer.redirect.as_ref().map(|redirect| {
                let host = redirect.host().map(Host::name);
                host.map_or_else(
                    || ELSEWHERE.to_owned(),
                    |host| address_of(host, redirect.url()),
                )
            }),
            body: witness.body(&answer.body, answer.is_page()),
        },
        Err(error) => Outcome::NoAnswer(error.name().to_owned()),
    }
}
