//! `outbox`: the letters not yet accepted.

use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::pipeline::Household;
use crate::store::{LetterState, OutboxLetter, Request, Store};

use super::CommandError;
use super::args::{OutboxAction, OutboxOptions};
use super::output::{say, table, time};
use super::resume::ask_or_act;

pub fn outbox(
    household: &Household,
    options: &OutboxOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    match options.action.unwrap_or(OutboxAction::List) {
        OutboxAction::List => list(household),
        OutboxAction::Retry { id } => {
            change(household, id, &Request::RetryLetter(id), clock)?;
            say(format_args!(
                "Letter {id} is offered again with the next run."
            ))?;
            Ok(ExitCode::AllWell)
        }
        OutboxAction::Drop { id } => {
            change(household, id, &Request::DropLetter(id), clock)?;
            say(format_args!("Letter {id} is dropped."))?;
            Ok(ExitCode::AllWell)
        }
    }
}

fn list(household: &Household) -> Result<ExitCode, CommandError> {
    let mut store = Store::open_copy(household.state_directory())?;
    let letters = store.read(|tx| tx.outbox())?;
    let zone = household.config.zone;
    let local = |at: chrono::DateTime<chrono::Utc>| time(Some(&at.with_timezone(&zone)));
    let mut rows = table(&[
        "letter", "state", "to", "subject", "written", "next try", "reply",
    ]);
    for letter in &letters {
        rows.add_row([
            letter.id.to_string(),
            letter.state.to_string(),
            letter.recipient.clone(),
            letter.subject.clone(),
            local(letter.created_at),
            next_try(letter, local(letter.next_attempt_at)),
            letter.reply.clone().unwrap_or_default(),
        ]);
    }
    say(rows)?;
    Ok(ExitCode::AllWell)
}

fn next_try(letter: &OutboxLetter, at: String) -> String {
    match letter.state {
        LetterState::Queued => at,
        _ => "–".to_owned(),
    }
}

fn change(
    household: &Household,
    id: i64,
    request: &Request,
    clock: &Clock,
) -> Result<(), CommandError> {
    let unknown = || CommandError::Usage(format!("there is no letter {id} in the outbox"));
    let mut store = Store::open(household.state_directory())?;
    let letter = store.read(|tx| tx.letter(id))?.ok_or_else(unknown)?;
    if !matches!(letter.state, LetterState::Queued | LetterState::Rejected) {
        return Err(unknown());
    }
    ask_or_act(household, &mut store, request, clock)
}
