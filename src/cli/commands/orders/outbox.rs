//! `outbox`: the letters not yet accepted.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::cli::args::{OutboxAction, OutboxOptions};
use crate::cli::error::CommandError;
use crate::cli::output::{say, table, time};
use crate::cli::requests::ask_or_act;
use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::mail::transport::Patience;
use crate::pipeline::{DeliveryRounds, Household, Urgency, outbox_status};
use crate::store::{LetterState, Lock, OutboxLetter, OutboxPause, PauseKind, Request, Store};

/// Lists the outbox, or does something with a letter of it.
pub async fn outbox(
    household: &Household,
    options: &OutboxOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    match options.action.unwrap_or(OutboxAction::List) {
        OutboxAction::List => list(household),
        OutboxAction::Retry { id } => retry(household, id, clock).await,
        OutboxAction::Drop { id } => {
            let mut store = Store::open(household.state_directory())?;
            let lock = change(household, &mut store, id, &Request::DropLetter(id), clock)?;
            let when = match lock {
                Some(_) => "is dropped",
                None => "is dropped within a minute, unless it is sent before",
            };
            say(format_args!("Letter {id} {when}."))?;
            Ok(ExitCode::AllWell)
        }
    }
}

/// The daemon offers the letter again; when none runs, it is offered here.
async fn retry(household: &Household, id: i64, clock: &Clock) -> Result<ExitCode, CommandError> {
    let mut store = Store::open(household.state_directory())?;
    let request = Request::RetryLetter(id);
    let Some(_lock) = change(household, &mut store, id, &request, clock)? else {
        say(format_args!(
            "Letter {id} is offered again within a minute."
        ))?;
        return Ok(ExitCode::AllWell);
    };
    let transport = household.open_transport().await?;
    let due = Urgency::WhatIsDue;
    let courier = transport.courier(Patience::default());
    DeliveryRounds::default()
        .deliver(household, &mut store, courier, due, clock, &|| false)
        .await?;
    let letter = store.read(|tx| tx.letter(id))?;
    let state = letter.map_or(LetterState::Dropped, |letter| letter.state);
    say(format_args!("Letter {id} was offered again: {state}."))?;
    Ok(outbox_status(household, &mut store, clock.now())?.exit_code())
}

fn list(household: &Household) -> Result<ExitCode, CommandError> {
    let store = Store::open_copy(household.state_directory())?;
    let letters = store.read(|tx| tx.outbox())?;
    let pause = store.read(|tx| tx.outbox_pause())?;
    if letters.is_empty() {
        say("The outbox is empty.")?;
        return Ok(ExitCode::AllWell);
    }
    let mut rows = table(&["letter", "state", "what"]);
    for letter in &letters {
        rows.add_row(row(letter, pause.as_ref(), household.config.zone));
    }
    say(rows)?;
    Ok(ExitCode::AllWell)
}

/// A pause of the whole outbox says when each letter is tried next, and why one waits that no server has
/// heard of.
fn row(letter: &OutboxLetter, pause: Option<&OutboxPause>, zone: Tz) -> [String; 3] {
    let local = |at: DateTime<Utc>| time(Some(&at.with_timezone(&zone)));
    let pause = pause.filter(|_| letter.state == LetterState::Queued);
    let next_try = letter
        .next_attempt_at
        .max(pause.map_or(DateTime::UNIX_EPOCH, |pause| pause.until));
    let next_try = match letter.state {
        LetterState::Queued => format!(", next try {}", local(next_try)),
        _ => String::new(),
    };
    let reply = letter.reply.as_ref().or(pause.map(|pause| &pause.cause));
    let what = [
        letter.subject.clone(),
        format!("to {}", letter.recipient),
        format!("written {}{next_try}", local(letter.created_at)),
    ];
    let state = match pause {
        Some(pause) if pause.kind == PauseKind::Held => "held".to_owned(),
        _ => letter.state.to_string(),
    };
    let what: Vec<String> = what.into_iter().chain(reply.cloned()).collect();
    [letter.id.to_string(), state, what.join("\n")]
}

fn change(
    household: &Household,
    store: &mut Store,
    id: i64,
    request: &Request,
    clock: &Clock,
) -> Result<Option<Lock>, CommandError> {
    let unknown = || CommandError::Usage(format!("there is no letter {id} in the outbox"));
    let letter = store.read(|tx| tx.letter(id))?.ok_or_else(unknown)?;
    if !matches!(letter.state, LetterState::Queued | LetterState::Rejected) {
        return Err(unknown());
    }
    if !letter.is_kept && matches!(request, Request::RetryLetter(_)) {
        let gone = format!("letter {id} was given up too long ago: it is not kept any more");
        return Err(CommandError::Usage(gone));
    }
    ask_or_act(household, store, request, clock)
}
