//! The way of the letters, tried while the owner waits for the answer.

use comfy_table::Table;

use crate::cli::error::CommandError;
use crate::clock::Clock;
use crate::config::other_user_name;
use crate::exit_code::ExitCode;
use crate::mail::transport::{Attempt, Patience, Transport, Unready};
use crate::pipeline::{Household, test_letters};

/// A way that is open.
pub struct Open {
    pub transport: Transport,
    /// What worked, for a person.
    pub summary: String,
    /// The name that the server accepted after it had refused the configured one.
    pub other_name: Option<String>,
}

impl Open {
    /// Its line in a table of what was tried.
    pub fn line(&self) -> [&str; 3] {
        ["mail", "ok", &self.summary]
    }
}

/// A way that is closed.
pub struct Closed {
    state: &'static str,
    hint: String,
    pub code: ExitCode,
}

impl Closed {
    /// Its line in a table of what was tried.
    pub fn line(&self) -> [&str; 3] {
        ["mail", self.state, &self.hint]
    }
}

impl From<Unready> for Closed {
    fn from(unready: Unready) -> Self {
        Self {
            state: "not ready",
            hint: unready.to_string(),
            code: match unready {
                Unready::OwnerMustAct(_) | Unready::LoginRefused(_) => ExitCode::OwnerMustAct,
                Unready::NotNow(_) => ExitCode::TryAgain,
            },
        }
    }
}

/// Connects and logs in, as the first letter would.
pub async fn try_mail(household: &Household) -> Result<Open, Closed> {
    let transport = household.open_transport().await;
    let transport = transport.map_err(|error| Closed {
        state: "no password",
        hint: error.to_string(),
        code: ExitCode::OwnerMustAct,
    })?;
    match transport.probe(Patience::default()).await {
        Ok(summary) => Ok(Open {
            transport,
            summary,
            other_name: None,
        }),
        Err(refused @ Unready::LoginRefused(_)) => {
            let open = by_other_name(transport).await;
            open.ok_or_else(|| refused.into())
        }
        Err(unready) => Err(unready.into()),
    }
}

/// Once more, by the other name that the box may have. Only here: a daemon would spend two logins on each letter.
async fn by_other_name(transport: Transport) -> Option<Open> {
    let Transport::Smtp(mut settings) = transport else {
        return None;
    };
    let login = settings.login.as_mut()?;
    let name = other_user_name(&login.username)?;
    login.username.clone_from(&name);
    let transport = Transport::Smtp(settings);
    let summary = transport.probe(Patience::default()).await.ok()?;
    Some(Open {
        transport,
        summary,
        other_name: Some(name),
    })
}

/// Test letters go straight to the server: the owner waits for the answer, and a daemon that runs
/// beside must not offer them a second time.
pub async fn send_tests(
    household: &Household,
    transport: &Transport,
    clock: &Clock,
    lines: &mut Table,
) -> Result<ExitCode, CommandError> {
    let mut courier = transport.courier(Patience::default());
    let mut codes = Vec::new();
    for letter in test_letters(household, clock.now())? {
        let attempt = courier.deliver(&letter).await;
        let what = format!("test letter to {}", letter.to);
        let (state, answer, code) = match &attempt {
            Attempt::Sent { reply } => ("sent", reply, ExitCode::AllWell),
            Attempt::Delayed { reply: said }
            | Attempt::Unreachable { cause: said }
            | Attempt::RoundEnded { cause: said, .. } => ("not sent", said, ExitCode::TryAgain),
            Attempt::Held { cause: said }
            | Attempt::Rejected { reply: said }
            | Attempt::TooLarge { reply: said } => ("refused", said, ExitCode::OwnerMustAct),
        };
        lines.add_row([what.as_str(), state, answer.as_str()]);
        codes.push(code);
    }
    courier.close().await;
    Ok(ExitCode::worst(codes))
}
