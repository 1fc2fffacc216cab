//! One step of the conversation: a command and its reply, in time.

use std::error::Error as _;
use std::time::Duration;

use lettre::transport::smtp::{Error, response::Response};
use tokio::time::timeout;

use super::tls;
use crate::mail::transport::attempt::{Attempt, Reply, Stage, judge};

/// Waits for the reply to one step and judges it.
pub(super) async fn ask(
    stage: Stage,
    patience: Duration,
    step: impl Future<Output = Result<Response, Error>>,
) -> Result<String, Attempt> {
    let response = wait(stage, patience, step).await?;
    let text = response.message().collect::<Vec<_>>().join(" ");
    let code = response.code().into();
    judge(stage, &Reply { code, text })
}

/// Waits for one step; its failure, or the silence, is judged by the stage in which it happened.
pub(super) async fn wait<T>(
    stage: Stage,
    patience: Duration,
    step: impl Future<Output = Result<T, Error>>,
) -> Result<T, Attempt> {
    match timeout(patience, step).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(failure(stage, &error)),
        Err(_) => {
            let cause = format!("the mail server was silent at {stage}");
            Err(stage.broken_off(&cause))
        }
    }
}

/// What an error of lettre means. Its own idea of "permanent" covers replies only, in any stage.
fn failure(stage: Stage, error: &Error) -> Attempt {
    if let Some(code) = error.status() {
        let text = error.source().map(ToString::to_string);
        let reply = Reply {
            code: code.into(),
            text: text.unwrap_or_default(),
        };
        return judge(stage, &reply)
            .err()
            .unwrap_or_else(|| not_smtp(stage));
    }
    if let Some(why) = tls::refusal(error) {
        return Attempt::held(&format!(
            "the connection to the mail server is not safe: {why}"
        ));
    }
    if error.is_response() || error.is_client() {
        return not_smtp(stage);
    }
    stage.broken_off(&format!(
        "no connection to the mail server at {stage}: {error}"
    ))
}

/// Whatever is not a reply. What it was is not told: at the login it could be the password.
pub(super) fn not_smtp(stage: Stage) -> Attempt {
    let cause = format!("the mail server answered {stage} with something that is not SMTP");
    stage.broken_off(&cause)
}
