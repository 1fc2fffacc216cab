//! Phrases of the letters about letters that do not arrive.

use super::{English, Polish};
use crate::domain::mail_trouble::MailCause;

/// What is said when letters to somebody do not arrive, and when they do again.
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
    /// The label of the address.
    fn address(&self) -> &'static str;
    /// The label of what the mail server said.
    fn reply_of_server(&self) -> &'static str;
    /// The label of the subject of the letter.
    fn letter(&self) -> &'static str;
}

impl MailTroubles for Polish {
    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "list czeka",
            MailCause::GivenUp => "list nie dotarł",
        }
    }

    fn mail_arrives_again(&self) -> &'static str {
        "listy znów dochodzą"
    }

    fn mail_trouble_in_full(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Serwer poczty od kilku godzin odkłada listy na ten adres. Pozostałe adresy dostają listy jak \
                 zawsze."
            }
            MailCause::GivenUp => {
                "Serwer poczty odrzucił list na ten adres albo nie przyjął go przez 5 dni."
            }
        }
    }

    fn mail_arrives_again_in_full(&self) -> &'static str {
        "Serwer poczty znów przyjmuje listy na ten adres. Żaden list nie zginął."
    }

    fn mail_trouble_done(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Dzwonek ponawia próby co godzinę, przez 5 dni od napisania listu. Gdy listy zaczną dochodzić, \
                 przyjdzie o tym jeden list."
            }
            MailCause::GivenUp => {
                "Samego listu Dzwonek już nie wysyła. Jeśli ten adres ma włączone podsumowanie, treść listu \
                 znajdzie się w całości w następnym."
            }
        }
    }

    fn mail_trouble_left(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Warto sprawdzić, czy skrzynka nie jest pełna. Czekające listy pokaże polecenie:"
            }
            MailCause::GivenUp => {
                "Sprawdź adres w konfiguracji. List można wysłać jeszcze raz albo porzucić; pokaże go polecenie:"
            }
        }
    }

    fn address(&self) -> &'static str {
        "Adres"
    }

    fn reply_of_server(&self) -> &'static str {
        "Odpowiedź serwera"
    }

    fn letter(&self) -> &'static str {
        "List"
    }
}

impl MailTroubles for English {
    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "a letter waits",
            MailCause::GivenUp => "a letter did not arrive",
        }
    }

    fn mail_arrives_again(&self) -> &'static str {
        "letters arrive again"
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

    fn mail_arrives_again_in_full(&self) -> &'static str {
        "The mail server takes letters to this address again. No letter was lost."
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

    fn address(&self) -> &'static str {
        "Address"
    }

    fn reply_of_server(&self) -> &'static str {
        "The server's reply"
    }

    fn letter(&self) -> &'static str {
        "Letter"
    }
}
