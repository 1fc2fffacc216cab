//! Phrases of the letters about letters that do not arrive.

use super::Polish;
use crate::domain::trouble::mail_trouble::MailCause;
use crate::locale::phrases::{MailTroubles, fixed};

impl MailTroubles for Polish {
    fixed! {
        mail_arrives_again: "e-maile znów dochodzą",
        mail_arrives_again_in_full:
            "Serwer poczty znów przyjmuje e-maile na ten adres. Żaden nie zginął.",
        reply_of_server: "Odpowiedź serwera",
        letter: "E-mail",
    }

    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "e-mail czeka",
            MailCause::GivenUp => "e-mail nie dotarł",
        }
    }

    fn mail_trouble_in_full(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Serwer poczty od kilku godzin nie przyjmuje e-maili na ten adres. Na pozostałe adresy dochodzą jak \
                 zwykle."
            }
            MailCause::GivenUp => {
                "Serwer poczty odrzucił e-mail na ten adres albo nie przyjął go przez 5 dni."
            }
        }
    }

    fn mail_trouble_done(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Dzwonek ponawia próby co godzinę, przez 5 dni od napisania e-maila. Gdy e-maile zaczną \
                 dochodzić, przyjdzie o tym jeden."
            }
            MailCause::GivenUp => {
                "Samego e-maila Dzwonek już nie wysyła. Jeśli ten adres ma włączone podsumowanie, jego treść \
                 znajdzie się w całości w następnym."
            }
        }
    }

    fn mail_trouble_left(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Warto sprawdzić, czy skrzynka nie jest pełna. Czekające e-maile pokaże polecenie:"
            }
            MailCause::GivenUp => {
                "Sprawdź adres w konfiguracji. E-mail można wysłać jeszcze raz albo porzucić; pokaże go polecenie:"
            }
        }
    }
}
