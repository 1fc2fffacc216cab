//! After a long silence of the mail server: many letters become few, and what was given up is told again.

use chrono::{DateTime, Utc};
use tracing::info;

use crate::domain::Recipient;
use crate::domain::delivery::dispatch::letters_of;
use crate::domain::delivery::fold::fold;
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Household;
use crate::pipeline::letters::LetterWriter;
use crate::store::Store;

/// Folds the instant letters to each recipient that no mail server was ever offered, in one transaction. Only
/// the delivery may do this: no letter may be on its way meanwhile.
pub(super) fn fold_letters(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<(), PipelineError> {
    store.write(|tx| {
        let mut writer = LetterWriter::new(tx, household, now);
        for addressee in &household.addressees {
            fold_letters_to(&mut writer, &addressee.recipient)?;
        }
        Ok(())
    })
}

fn fold_letters_to(
    writer: &mut LetterWriter<'_>,
    recipient: &Recipient,
) -> Result<(), PipelineError> {
    let unoffered = writer.tx.foldable_letters(&recipient.email)?;
    let Some(folded) = fold(&unoffered) else {
        return Ok(());
    };
    let (many, few) = (folded.replaced.len(), folded.bundles.len());
    info!(
        many,
        few, "Folded letters that had waited for the mail server"
    );
    for letter in folded.replaced {
        writer.tx.replace_letter(letter, writer.now)?;
    }
    for bundle in folded.bundles {
        let (letter, deliveries) = writer.write_instant(recipient, bundle)?;
        writer.tx.tell_again_in_letter(&deliveries, letter)?;
    }
    Ok(())
}

/// Writes what letters were to report that were given up, to recipients without a digest, into new letters, in one
/// transaction.
pub(super) fn tell_again(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<(), PipelineError> {
    store.write(|tx| {
        let mut writer = LetterWriter::new(tx, household, now);
        for recipient in household.without_digest() {
            tell_again_to(&mut writer, recipient)?;
        }
        Ok(())
    })
}

fn tell_again_to(
    writer: &mut LetterWriter<'_>,
    recipient: &Recipient,
) -> Result<(), PipelineError> {
    for bundle in letters_of(writer.tx.undelivered(&recipient.email)?) {
        let (letter, deliveries) = writer.write_instant(recipient, bundle)?;
        info!(letter, "It reports again what was given up");
        let now = writer.now;
        writer.tx.put_into_new_letter(&deliveries, letter, now)?;
    }
    Ok(())
}
