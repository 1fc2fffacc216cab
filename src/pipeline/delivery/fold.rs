//! After a long silence of the mail server: many letters become few.

use chrono::{DateTime, Utc};
use tracing::info;

use crate::domain::Recipient;
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
