//! Phrases of the letters about letters that do not arrive.

use crate::domain::trouble::mail_trouble::MailCause;

/// What is said when letters to an address do not arrive, and when they arrive again.
pub trait MailTroubles {
    /// In a few words, as it stands in a subject before the address.
    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str;
    /// They arrive again: in a few words, before the address.
    fn mail_arrives_again(&self) -> &'static str;
    /// What it is: a sentence.
    fn mail_trouble_in_full(&self, cause: MailCause) -> &'static str;
    /// That they arrive again: a sentence.
    fn mail_arrives_again_in_full(&self) -> &'static str;
    /// What Dzwonek does by itself: a sentence.
    fn mail_trouble_done(&self, cause: MailCause) -> &'static str;
    /// What the owner may do; before a command.
    fn mail_trouble_left(&self, cause: MailCause) -> &'static str;
    /// The label of what the mail server said.
    fn reply_of_server(&self) -> &'static str;
    /// The label of the subject of the letter.
    fn letter(&self) -> &'static str;
}
