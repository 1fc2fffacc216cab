//! Every answer passes here, and a witness, where there is one, sees what it looks like.

use reqwest::RequestBuilder;
use tokio::time::Instant;
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
        let Some(witness) = self.witness else {
            return self.exchange(request, host, url).await;
        };
        let asked = format!("{} {}", method(&request), address_of(host.name(), url));
        let begin = Instant::now();
        let answer = self.exchange(request, host, url).await;
        let outcome = outcome(witness, &answer);
        witness.saw(Exchange::new(asked, begin.elapsed(), outcome));
        answer
    }
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
