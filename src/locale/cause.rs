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
    /// What the owner must do, where it does not end without him. It ends with a colon where the command
    /// that lifts a stop is to follow.
    pub owner: Option<&'static str>,
}

/// How a language explains what keeps something from being read.
pub trait Causes {
    /// In a word or four, as it stands in a subject.
    fn cause_in_short(&self, cause: Cause) -> &'static str;
    /// What it is: a sentence.
    fn cause_in_full(&self, cause: Cause) -> &'static str;
    /// What Dzwonek does by itself: a sentence.
    fn done_by_dzwonek(&self, cause: Cause) -> &'static str;
    /// What the owner must do, where it does not end without him.
    fn left_to_owner(&self, cause: Cause) -> Option<&'static str>;

    /// All of it.
    fn cause(&self, cause: Cause) -> CauseWords {
        CauseWords {
            short: self.cause_in_short(cause),
            what: self.cause_in_full(cause),
            does: self.done_by_dzwonek(cause),
            owner: self.left_to_owner(cause),
        }
    }
}

impl Causes for Polish {
    fn cause_in_short(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "logowanie odrzucone",
            Cause::AccountExpired => "konto wygasło",
            Cause::Captcha | Cause::BrowserAction => "potrzebne logowanie w przeglądarce",
            Cause::KontoLibrus => "konto połączone z Kontem LIBRUS",
            Cause::PasswordUnavailable => "brak hasła",
            Cause::LoginCap => "przerwa w logowaniu",
            Cause::Maintenance => "przerwa techniczna",
            Cause::Unreachable => "dziennik nie odpowiada",
            Cause::Untrusted => "certyfikat dziennika nie budzi zaufania",
            Cause::SessionLost => "dziennik przerywa sesję",
            Cause::BadAnswer => "niezrozumiała odpowiedź dziennika",
            Cause::NotPublished => "plan nieopublikowany",
            Cause::NoAccess => "brak dostępu",
            Cause::NotFound => "brak w tej szkole",
            Cause::Disabled => "wyłączone przez szkołę",
            Cause::NoMessagesModule => "szkoła bez modułu wiadomości",
            Cause::NoData => "brak danych",
            Cause::PartlyClosed => "część wpisów niedostępna",
            Cause::Vanished => "zniknęło naraz wiele wpisów",
        }
    }

    fn cause_in_full(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "Librus nie przyjął loginu lub hasła.",
            Cause::AccountExpired => "Librus podaje, że minął termin ważności konta.",
            Cause::Captcha => "Librus chce potwierdzenia, że loguje się człowiek.",
            Cause::BrowserAction => {
                "Po zalogowaniu Librus pokazuje stronę, na której trzeba coś \
                 potwierdzić, na przykład nowy regulamin."
            }
            Cause::KontoLibrus => {
                "Librus przyjmuje hasło, ale nie pokazuje dziennika: ten login jest \
                 połączony z Kontem LIBRUS."
            }
            Cause::PasswordUnavailable => {
                "Nie udało się odczytać hasła z miejsca, które podaje konfiguracja."
            }
            Cause::LoginCap => {
                "W ostatniej dobie było już tyle logowań, na ile Dzwonek sobie pozwala."
            }
            Cause::Maintenance => "W dzienniku trwa przerwa techniczna.",
            Cause::Unreachable => "Dziennik nie odpowiada.",
            Cause::Untrusted => {
                "Pod adresem dziennika odpowiada serwer, którego certyfikatowi ten komputer nie ufa. \
                 Dzwonek niczego mu nie wysyła. Jeśli to nie mija, zegar komputera może źle chodzić albo jego \
                 certyfikaty są przestarzałe (pakiet ca-certificates)."
            }
            Cause::SessionLost => "Dziennik wciąż przerywa sesję zaraz po zalogowaniu.",
            Cause::BadAnswer => "Dziennik odpowiada w sposób, którego Dzwonek nie rozumie.",
            Cause::NotPublished => "Szkoła nie opublikowała planu lekcji.",
            Cause::NoAccess => "Szkoła nie udostępnia tej części dziennika.",
            Cause::NotFound => "Szkoła nie ma tej części dziennika.",
            Cause::Disabled => "Szkoła wyłączyła tę część dziennika.",
            Cause::NoMessagesModule => "Szkoła nie ma modułu wiadomości.",
            Cause::NoData => "Ta część dziennika nie zawiera żadnych danych.",
            Cause::PartlyClosed => {
                "Część wpisów, które tu były, nie jest już dostępna; resztę Dzwonek czyta jak zawsze."
            }
            Cause::Vanished => "Z tej części dziennika zniknęła naraz ponad połowa wpisów.",
        }
    }

    fn done_by_dzwonek(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused | Cause::AccountExpired => {
                "Dzwonek nie próbuje ponownie, żeby nie zablokować konta."
            }
            Cause::Captcha | Cause::BrowserAction | Cause::KontoLibrus => {
                "Dzwonek spróbuje ponownie po 12 godzinach, potem raz na dobę."
            }
            Cause::PasswordUnavailable
            | Cause::Maintenance
            | Cause::Unreachable
            | Cause::Untrusted
            | Cause::SessionLost
            | Cause::BadAnswer => "Dzwonek spróbuje ponownie przy następnym odczycie.",
            Cause::LoginCap => "Dzwonek zaloguje się ponownie, gdy ta przerwa minie.",
            Cause::NotPublished
            | Cause::NoAccess
            | Cause::NotFound
            | Cause::Disabled
            | Cause::PartlyClosed => "Dzwonek sprawdzi to ponownie za dobę.",
            Cause::NoMessagesModule | Cause::NoData => "Dzwonek sprawdzi to ponownie za godzinę.",
            Cause::Vanished => {
                "Dzwonek czeka i nie podaje tych zniknięć; nowe wpisy i zmiany podaje jak zawsze. \
                 Jeśli wpisy wrócą, nie trzeba nic robić."
            }
        }
    }

    fn left_to_owner(&self, cause: Cause) -> Option<&'static str> {
        match cause {
            Cause::LoginRefused => Some(
                "Popraw hasło w konfiguracji; Dzwonek sam zauważy nowe. Jeśli obecne \
                 jest dobre, wznów odczyt poleceniem:",
            ),
            Cause::AccountExpired => {
                Some("Skontaktuj się z administratorem szkoły, a potem wznów odczyt poleceniem:")
            }
            Cause::Captcha => Some("Zaloguj się raz w przeglądarce na stronie Librus Synergia."),
            Cause::BrowserAction => Some(
                "Zaloguj się raz w przeglądarce na stronie Librus Synergia i \
                 potwierdź to, o co prosi.",
            ),
            Cause::KontoLibrus => Some(
                "Zaloguj się raz w przeglądarce loginem od szkoły. Jeśli to nie \
                 pomoże, poproś szkołę o osobny login Synergia.",
            ),
            Cause::Vanished => Some(
                "Zajrzyj do dziennika. Jeśli tych wpisów naprawdę już nie ma, potwierdź to \
                 poleceniem:",
            ),
            Cause::PasswordUnavailable => Some("Sprawdź miejsce, w którym zapisane jest hasło."),
            _ => None,
        }
    }
}

impl Causes for English {
    fn cause_in_short(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "login refused",
            Cause::AccountExpired => "account expired",
            Cause::Captcha | Cause::BrowserAction => "a login in a browser is needed",
            Cause::KontoLibrus => "account joined to a Konto LIBRUS",
            Cause::PasswordUnavailable => "no password",
            Cause::LoginCap => "a pause in logging in",
            Cause::Maintenance => "maintenance",
            Cause::Unreachable => "the register does not answer",
            Cause::Untrusted => "the register's certificate is not trusted",
            Cause::SessionLost => "the register ends the session",
            Cause::BadAnswer => "the register's answer makes no sense",
            Cause::NotPublished => "timetable not published",
            Cause::NoAccess => "no access",
            Cause::NotFound => "not at this school",
            Cause::Disabled => "switched off by the school",
            Cause::NoMessagesModule => "no messages module",
            Cause::NoData => "no data",
            Cause::PartlyClosed => "some entries are closed",
            Cause::Vanished => "many entries vanished at once",
        }
    }

    fn cause_in_full(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "Librus did not accept the login or the password.",
            Cause::AccountExpired => "Librus says that the account has expired.",
            Cause::Captcha => "Librus wants to see that a human logs in.",
            Cause::BrowserAction => {
                "After the login Librus shows a page on which something must be \
                 confirmed, such as new terms."
            }
            Cause::KontoLibrus => {
                "Librus accepts the password but does not show the register: this \
                 login is joined to a Konto LIBRUS."
            }
            Cause::PasswordUnavailable => {
                "The password could not be read from the place that the configuration names."
            }
            Cause::LoginCap => {
                "There were as many logins in the last 24 hours as Dzwonek allows itself."
            }
            Cause::Maintenance => "The register is closed for maintenance.",
            Cause::Unreachable => "The register does not answer.",
            Cause::Untrusted => {
                "A server answers at the register's address whose certificate this machine does not trust. \
                 Dzwonek sends it nothing. If this lasts, the clock of the machine may be wrong, or its \
                 certificates out of date (the package ca-certificates)."
            }
            Cause::SessionLost => "The register keeps ending the session right after the login.",
            Cause::BadAnswer => "The register answers in a way that Dzwonek does not understand.",
            Cause::NotPublished => "The school has not published the timetable.",
            Cause::NoAccess => "The school does not open this part of the register.",
            Cause::NotFound => "The school does not have this part of the register.",
            Cause::Disabled => "The school has switched off this part of the register.",
            Cause::NoMessagesModule => "The school has no messages module.",
            Cause::NoData => "This part of the register holds no data.",
            Cause::PartlyClosed => {
                "Some of the entries that were here are open no more; the rest Dzwonek reads as ever."
            }
            Cause::Vanished => {
                "More than half of the entries of this part of the register vanished at once."
            }
        }
    }

    fn done_by_dzwonek(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused | Cause::AccountExpired => {
                "Dzwonek does not try again, so that the account is not locked."
            }
            Cause::Captcha | Cause::BrowserAction | Cause::KontoLibrus => {
                "Dzwonek tries again after 12 hours, then once a day."
            }
            Cause::PasswordUnavailable
            | Cause::Maintenance
            | Cause::Unreachable
            | Cause::Untrusted
            | Cause::SessionLost
            | Cause::BadAnswer => "Dzwonek tries again with the next reading.",
            Cause::LoginCap => "Dzwonek logs in again when this pause is over.",
            Cause::NotPublished
            | Cause::NoAccess
            | Cause::NotFound
            | Cause::Disabled
            | Cause::PartlyClosed => "Dzwonek asks again in a day.",
            Cause::NoMessagesModule | Cause::NoData => "Dzwonek asks again in an hour.",
            Cause::Vanished => {
                "Dzwonek waits and does not report these; new entries and changes it reports as ever. \
                 If the entries come back, nothing needs to be done."
            }
        }
    }

    fn left_to_owner(&self, cause: Cause) -> Option<&'static str> {
        match cause {
            Cause::LoginRefused => Some(
                "Correct the password in the configuration; Dzwonek notices a new \
                 one by itself. If the present one is right, resume with the \
                 command:",
            ),
            Cause::AccountExpired => {
                Some("Ask the administrator of the school, then resume with the command:")
            }
            Cause::Captcha => Some("Log in once in a browser on the Librus Synergia page."),
            Cause::BrowserAction => Some(
                "Log in once in a browser on the Librus Synergia page and confirm \
                 what it asks for.",
            ),
            Cause::KontoLibrus => Some(
                "Log in once in a browser with the login from school. If that does \
                 not help, ask the school for a Synergia login of its own.",
            ),
            Cause::PasswordUnavailable => Some("Look at the place where the password is kept."),
            Cause::Vanished => Some(
                "Look into the register. If the entries are really gone, confirm it with the command:",
            ),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::trouble::Remedy;

    #[test]
    fn the_owner_is_told_what_to_do_wherever_nothing_goes_on_without_him() {
        for (language, cause) in everything() {
            let owner = crate::locale::cause(cause, language).owner;
            assert_eq!(
                owner.is_some(),
                cause.needs_owner(),
                "{cause} in {language:?}"
            );
        }
    }

    #[test]
    fn the_command_that_lifts_a_stop_is_announced_where_there_is_one() {
        for (language, cause) in everything() {
            let owner = crate::locale::cause(cause, language).owner;
            let is_announced = owner.is_some_and(|owner| owner.ends_with(':'));
            assert_eq!(
                is_announced,
                cause.remedy() == Remedy::Owner || cause == Cause::Vanished,
                "{cause} in {language:?}"
            );
        }
    }

    fn everything() -> impl Iterator<Item = (Language, Cause)> {
        let causes = |language| Cause::ALL.map(|cause| (language, cause));
        Language::ALL.into_iter().flat_map(causes)
    }
}
