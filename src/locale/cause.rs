//! What can keep something from being read, in plain words.

use super::{English, Polish};
use crate::domain::Cause;

/// A cause in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CauseWords {
    /// In a word or four, as it stands in a subject.
    pub short: &'static str,
    /// What it is: a sentence.
    pub what: &'static str,
    /// What Dzwonek does by itself: a sentence.
    pub does: &'static str,
    /// What the owner must do, where it does not end without him.
    pub owner: Option<&'static str>,
}

/// How a language explains what keeps something from being read.
pub trait Causes {
    /// The cause in plain words.
    fn cause(&self, cause: Cause) -> CauseWords;
}

fn words(short: &'static str, what: &'static str, does: &'static str) -> CauseWords {
    CauseWords {
        short,
        what,
        does,
        owner: None,
    }
}

impl CauseWords {
    fn and_owner(self, owner: &'static str) -> Self {
        Self {
            owner: Some(owner),
            ..self
        }
    }
}

impl Causes for Polish {
    fn cause(&self, cause: Cause) -> CauseWords {
        const NO_MORE: &str = "Dzwonek nie próbuje ponownie, żeby nie zablokować konta.";
        const RARELY: &str = "Dzwonek spróbuje ponownie po 12 godzinach, potem raz na dobę.";
        const NEXT_TIME: &str = "Dzwonek spróbuje ponownie przy następnym odczycie.";
        const IN_A_DAY: &str = "Dzwonek sprawdzi to ponownie za dobę.";
        const IN_AN_HOUR: &str = "Dzwonek sprawdzi to ponownie za godzinę.";
        match cause {
            Cause::LoginRefused => words("logowanie odrzucone", "Librus nie przyjął loginu lub hasła.", NO_MORE)
                .and_owner("Popraw login lub hasło w konfiguracji. Jeśli są dobre, wznów odczyt poleceniem:"),
            Cause::AccountExpired => words("konto wygasło", "Librus podaje, że minął termin ważności konta.", NO_MORE)
                .and_owner("Skontaktuj się z administratorem szkoły, a potem wznów odczyt poleceniem:"),
            Cause::Captcha => words("potrzebne logowanie w przeglądarce", "Librus chce potwierdzenia, że loguje się człowiek.", RARELY)
                .and_owner("Zaloguj się raz w przeglądarce na stronie Librus Synergia."),
            Cause::BrowserAction => words("potrzebne logowanie w przeglądarce", "Po zalogowaniu Librus pokazuje stronę, na której trzeba coś potwierdzić, na przykład nowy regulamin.", RARELY)
                .and_owner("Zaloguj się raz w przeglądarce na stronie Librus Synergia i potwierdź to, o co prosi."),
            Cause::KontoLibrus => words("konto połączone z Kontem LIBRUS", "Librus przyjmuje hasło, ale nie pokazuje dziennika: ten login jest połączony z Kontem LIBRUS.", RARELY)
                .and_owner("Zaloguj się raz w przeglądarce loginem od szkoły. Jeśli to nie pomoże, poproś szkołę o osobny login Synergia."),
            Cause::PasswordUnavailable => words("brak hasła", "Nie udało się odczytać hasła z miejsca, które podaje konfiguracja.", NEXT_TIME)
                .and_owner("Sprawdź miejsce, w którym zapisane jest hasło."),
            Cause::LoginCap => words("przerwa w logowaniu", "W ostatniej dobie było już tyle logowań, na ile Dzwonek sobie pozwala.", "Dzwonek zaloguje się ponownie, gdy ta przerwa minie."),
            Cause::Maintenance => words("przerwa techniczna", "W dzienniku trwa przerwa techniczna.", NEXT_TIME),
            Cause::Unreachable => words("dziennik nie odpowiada", "Dziennik nie odpowiada.", NEXT_TIME),
            Cause::SessionLost => words("dziennik przerywa sesję", "Dziennik wciąż przerywa sesję zaraz po zalogowaniu.", NEXT_TIME),
            Cause::BadAnswer => words("niezrozumiała odpowiedź dziennika", "Dziennik odpowiada w sposób, którego Dzwonek nie rozumie.", NEXT_TIME),
            Cause::NotPublished => words("plan nieopublikowany", "Szkoła nie opublikowała planu lekcji.", IN_A_DAY),
            Cause::NoAccess => words("brak dostępu", "Szkoła nie udostępnia tej części dziennika.", IN_A_DAY),
            Cause::NotFound => words("brak w tej szkole", "Szkoła nie ma tej części dziennika.", IN_A_DAY),
            Cause::Disabled => words("wyłączone przez szkołę", "Szkoła wyłączyła tę część dziennika.", IN_A_DAY),
            Cause::NoMessagesModule => words("szkoła bez modułu wiadomości", "Szkoła nie ma modułu wiadomości.", IN_AN_HOUR),
            Cause::NoData => words("brak danych", "Ta część dziennika nie zawiera żadnych danych.", IN_AN_HOUR),
            Cause::NotSupported => words("jeszcze nieobsługiwane", "Dzwonek nie czyta jeszcze tej części dziennika.", "Zrobi to jedna z następnych wersji."),
        }
    }
}

impl Causes for English {
    fn cause(&self, cause: Cause) -> CauseWords {
        const NO_MORE: &str = "Dzwonek does not try again, so that the account is not locked.";
        const RARELY: &str = "Dzwonek tries again after 12 hours, then once a day.";
        const NEXT_TIME: &str = "Dzwonek tries again with the next reading.";
        const IN_A_DAY: &str = "Dzwonek asks again in a day.";
        const IN_AN_HOUR: &str = "Dzwonek asks again in an hour.";
        match cause {
            Cause::LoginRefused => words("login refused", "Librus did not accept the login or the password.", NO_MORE)
                .and_owner("Correct the login or the password in the configuration. If they are right, resume with the command:"),
            Cause::AccountExpired => words("account expired", "Librus says that the account has expired.", NO_MORE)
                .and_owner("Ask the administrator of the school, then resume with the command:"),
            Cause::Captcha => words("a login in a browser is needed", "Librus wants to see that a human logs in.", RARELY)
                .and_owner("Log in once in a browser on the Librus Synergia page."),
            Cause::BrowserAction => words("a login in a browser is needed", "After the login Librus shows a page on which something must be confirmed, such as new terms.", RARELY)
                .and_owner("Log in once in a browser on the Librus Synergia page and confirm what it asks for."),
            Cause::KontoLibrus => words("account joined to a Konto LIBRUS", "Librus accepts the password but does not show the register: this login is joined to a Konto LIBRUS.", RARELY)
                .and_owner("Log in once in a browser with the login from school. If that does not help, ask the school for a Synergia login of its own."),
            Cause::PasswordUnavailable => words("no password", "The password could not be read from the place that the configuration names.", NEXT_TIME)
                .and_owner("Look at the place where the password is kept."),
            Cause::LoginCap => words("a pause in logging in", "There were as many logins in the last 24 hours as Dzwonek allows itself.", "Dzwonek logs in again when this pause is over."),
            Cause::Maintenance => words("maintenance", "The register is closed for maintenance.", NEXT_TIME),
            Cause::Unreachable => words("the register does not answer", "The register does not answer.", NEXT_TIME),
            Cause::SessionLost => words("the register ends the session", "The register keeps ending the session right after the login.", NEXT_TIME),
            Cause::BadAnswer => words("the register's answer makes no sense", "The register answers in a way that Dzwonek does not understand.", NEXT_TIME),
            Cause::NotPublished => words("timetable not published", "The school has not published the timetable.", IN_A_DAY),
            Cause::NoAccess => words("no access", "The school does not open this part of the register.", IN_A_DAY),
            Cause::NotFound => words("not at this school", "The school does not have this part of the register.", IN_A_DAY),
            Cause::Disabled => words("switched off by the school", "The school has switched off this part of the register.", IN_A_DAY),
            Cause::NoMessagesModule => words("no messages module", "The school has no messages module.", IN_AN_HOUR),
            Cause::NoData => words("no data", "This part of the register holds no data at all.", IN_AN_HOUR),
            Cause::NotSupported => words("not supported yet", "Dzwonek does not read this part of the register yet.", "One of the next versions will."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn the_owner_is_told_what_to_do_wherever_nothing_goes_on_without_him() {
        for language in Language::ALL {
            for cause in Cause::ALL {
                let words = crate::locale::cause(cause, language);
                assert_eq!(
                    words.owner.is_some(),
                    cause.needs_owner(),
                    "{cause} in {language:?}"
                );
            }
        }
    }
}
