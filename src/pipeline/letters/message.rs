//! From what a letter is about to the bytes that are stored.

use crate::domain::letter::Letter;
use crate::mail;
use crate::mail::letter::{Composed, compose, shortened};
use crate::mail::mime::{Message, MimeError};
use crate::mail::transport::Outgoing;
use crate::pipeline::household::Household;
use crate::store::NewLetter;

/// A letter in words.
pub(crate) fn in_words(household: &Household, letter: &Letter) -> Composed {
    compose(letter, domain(household))
}

/// A letter as the outbox keeps it, with its shortened form; and its HTML part, to look at.
pub(super) fn for_outbox(
    household: &Household,
    letter: &Letter,
) -> Result<(NewLetter, String), MimeError> {
    let composed = in_words(household, letter);
    let short = shortened(letter, &composed, domain(household));
    let html = composed.html.clone();
    let new = NewLetter {
        recipient: letter.recipient.email.clone(),
        kind: composed.kind,
        subject: composed.subject.clone(),
        message_id: composed.message_id.clone(),
        bytes: message(household, letter, composed).to_bytes()?,
        short: Some((
            short.message_id.clone(),
            message(household, letter, short).to_bytes()?,
        )),
    };
    Ok((new, html))
}

/// A letter that no outbox keeps, ready to be offered.
pub(crate) fn outgoing(household: &Household, letter: &Letter) -> Result<Outgoing, MimeError> {
    let composed = in_words(household, letter);
    Ok(Outgoing {
        envelope_from: household.config.mail.from.address.as_str().to_owned(),
        to: letter.recipient.email.clone(),
        message_id: composed.message_id.clone(),
        bytes: message(household, letter, composed).to_bytes()?,
        created_at: letter.written_at,
    })
}

/// The message of a composed letter.
pub(crate) fn message(household: &Household, letter: &Letter, composed: Composed) -> Message {
    let config = &household.config;
    let from = &config.mail.from;
    let students = composed.students.join(", ");
    Message {
        from: mailbox(from.name.clone(), from.address.as_str()),
        to: mailbox(letter.recipient.name.clone(), &letter.recipient.email),
        subject: composed.subject,
        date: letter.written_at.with_timezone(&config.zone).fixed_offset(),
        message_id: composed.message_id,
        thread_root: composed.thread,
        list_id: composed.list_id,
        language: composed.language,
        kind: composed.kind.name().to_owned(),
        student: (!students.is_empty()).then_some(students),
        changes: composed.changes,
        text: composed.text,
        html: composed.html,
        files: composed.files,
    }
}

fn domain(household: &Household) -> &str {
    household.config.mail.from.address.domain()
}

fn mailbox(name: Option<String>, address: &str) -> mail::mailbox::Mailbox {
    mail::mailbox::Mailbox {
        name,
        address: address.to_owned(),
    }
}
