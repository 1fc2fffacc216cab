//! `preview`: the letter that would go out now.

use chrono::NaiveDate;

use crate::cli::args::PreviewOptions;
use crate::cli::error::CommandError;
use crate::cli::output::{complain, say, write_file};
use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::locale::in_warsaw;
use crate::pipeline::{self, Household, PreviewWish};
use crate::store::Store;

/// Renders the letters of a kind that would go out now.
pub fn preview(
    household: &Household,
    options: &PreviewOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let now = clock.now();
    let wish = PreviewWish {
        kind: options.kind,
        recipient: options.recipient.as_deref(),
        day: options.date,
    };
    refuse_unknown_recipient(household, wish.recipient)?;
    refuse_past(options.date, in_warsaw(now).date())?;
    let mut store = Store::open_copy(household.state_directory())?;
    let letters = pipeline::preview(household, &mut store, wish, now)?;
    if letters.is_empty() {
        complain(
            "such a letter has nothing to say now; if nothing was read yet, run `dzwonek once` first",
        );
    }
    for letter in letters {
        let name = format!("{}-{}", options.kind, file_name(&letter.recipient));
        for (ending, bytes) in [
            ("eml", letter.eml.as_slice()),
            ("html", letter.html.as_bytes()),
            ("txt", letter.text.as_bytes()),
        ] {
            let file = format!("{name}.{ending}");
            write_file(&options.output, &file, bytes)?;
            say(options.output.join(file).display())?;
        }
    }
    Ok(ExitCode::AllWell)
}

fn refuse_unknown_recipient(
    household: &Household,
    email: Option<&str>,
) -> Result<(), CommandError> {
    let Some(email) = email else {
        return Ok(());
    };
    let mut known = household
        .addressees
        .iter()
        .map(|addressee| addressee.recipient.email.as_str());
    if known.any(|known| known.eq_ignore_ascii_case(email)) {
        return Ok(());
    }
    Err(CommandError::Usage(format!(
        "no recipient has the address {email}"
    )))
}

/// The state is what was read last: of days that are over it cannot say what it would have said then.
fn refuse_past(day: Option<NaiveDate>, today: NaiveDate) -> Result<(), CommandError> {
    match day {
        Some(day) if day < today => Err(CommandError::Usage(format!(
            "{day} is over, and only what was read last is known; --date takes {today} or a later day"
        ))),
        _ => Ok(()),
    }
}

/// Letters, digits, dots and dashes of an address; anything else could be a path.
fn file_name(email: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    email
        .replace('@', "-at-")
        .chars()
        .filter(|c| allowed(*c))
        .collect()
}
