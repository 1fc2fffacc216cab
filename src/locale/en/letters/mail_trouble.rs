//! Phrases of the letters about letters that do not arrive.

use super::English;
use crate::domain::trouble::mail_trouble::MailCause;
use crate::locale::phrases::{MailTroubles, fixed};

impl MailTroubles for English {
    fixed! {
        mail_arrives_again: "letters arrive again",
        mail_arrives_again_in_full:
            "The mail server takes letters to this address again. No letter was lost.",
        address: "Address",
        reply_of_server: "The server's reply",
        letter: "Letter",
    }

    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "a letter waits",
            MailCause::GivenUp => "a letter did not arrive",
        }
    }

    fn mail_trouble_in_full(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "For some hours the mail server has put off letters to this address. The other addresses get \
                 theirs as always."
            }
            MailCause::GivenUp => {
                "The mail server refused a letter to this address, or did not take it for 5 days."
            }
        }
    }

    fn mail_trouble_done(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Dzwonek tries again every hour, for 5 days after a letter was written. When the letters \
                 arrive again you get one letter that says so."
            }
            MailCause::GivenUp => {
                "The letter itself is not sent again. If this address has a digest, what the letter told \
                 stands in full in the next one."
            }
        }
    }

    fn mail_trouble_left(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "The mailbox may be full. This command shows the waiting letters:",
            MailCause::GivenUp => {
                "Check the address in the configuration. The letter can be sent once more or dropped; this \
                 command shows it:"
            }
        }
    }
}
