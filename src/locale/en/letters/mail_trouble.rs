//! Phrases of the letters about letters that do not arrive.

use super::English;
use crate::domain::trouble::mail_trouble::MailCause;
use crate::locale::phrases::{MailTroubles, fixed};

impl MailTroubles for English {
    fixed! {
        mail_arrives_again: "e-mails arrive again",
        mail_arrives_again_in_full:
            "The mail server takes e-mails to this address again. None was lost.",
        reply_of_server: "The server's reply",
        letter: "E-mail",
    }

    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "an e-mail waits",
            MailCause::GivenUp => "an e-mail did not arrive",
        }
    }

    fn mail_trouble_in_full(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "For some hours the mail server has put off e-mails to this address. The other addresses get \
                 theirs as always."
            }
            MailCause::GivenUp => {
                "The mail server refused an e-mail to this address, or did not take it for 5 days."
            }
        }
    }

    fn mail_trouble_done(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Dzwonek tries again every hour, for 5 days after an e-mail was written. When they \
                 arrive again you get one that says so."
            }
            MailCause::GivenUp => {
                "The e-mail itself is not sent again. If this address has a digest, its content \
                 stands in full in the next one."
            }
        }
    }

    fn mail_trouble_left(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "The mailbox may be full. This command shows the waiting e-mails:",
            MailCause::GivenUp => {
                "Check the address in the configuration. The e-mail can be sent once more or dropped; this \
                 command shows it:"
            }
        }
    }
}
