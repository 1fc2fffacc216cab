//! Phrases of the letters about letters that do not arrive.

use super::Polish;
use crate::domain::trouble::mail_trouble::MailCause;
use crate::locale::phrases::{MailTroubles, fixed};

impl MailTroubles for Polish {
    fixed! {
        mail_arrives_again: "listy znów dochodzą",
        mail_arrives_again_in_full:
            "Serwer poczty znów przyjmuje listy na ten adres. Żaden list nie zginął.",
        address: "Adres",
        reply_of_server: "Odpowiedź serwera",
        letter: "List",
    }

    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "list czeka",
            MailCause::GivenUp => "list nie dotarł",
        }
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
}
