//! What can keep something from being read, in plain words.

use super::Polish;
use crate::domain::Cause;
use crate::locale::phrases::Causes;

impl Causes for Polish {
    fn cause_in_short(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "logowanie odrzucone",
            Cause::AccountExpired => "konto wygasło",
            Cause::Captcha | Cause::BrowserAction => "potrzebne logowanie w przeglądarce",
            Cause::UnknownRefusal => "logowanie odrzucone z nieznanego powodu",
            Cause::KontoLibrus => "logowanie nie otwiera dziennika",
            Cause::NotLinked => "dziecko niepołączone z Kontem LIBRUS",
            Cause::LinkBroken => "Konto LIBRUS prosi o działanie",
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
            Cause::UnknownRefusal => {
                "Librus odrzucił logowanie z powodu, którego Dzwonek nie rozpoznaje."
            }
            Cause::BrowserAction => {
                "Logowanie nie doszło do dziennika: Librus pokazuje inną stronę, której Dzwonek nie zna."
            }
            Cause::KontoLibrus => {
                "Librus przyjmuje hasło, ale nie pokazuje dziennika. Możliwe, że ten login jest \
                 połączony z Kontem LIBRUS."
            }
            Cause::NotLinked => "Konto LIBRUS nie zna dziecka o tym loginie.",
            Cause::LinkBroken => {
                "Konto LIBRUS zna to dziecko, ale zanim pokaże dziennik, trzeba coś zrobić na jego stronie."
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
            Cause::NotLinked | Cause::LinkBroken => {
                "Dzwonek sprawdzi to ponownie za dobę; hasła do tego nie wysyła."
            }
            Cause::UnknownRefusal => {
                "Dzwonek spróbuje ponownie dopiero po dobie i dalej raz na dobę. Nowe hasło w konfiguracji \
                 sam zauważy."
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
                "Dzwonek na razie nikomu o tym nie pisze; o nowych wpisach i zmianach pisze jak zwykle. \
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
            Cause::Captcha => Some(
                "Zaloguj się raz w przeglądarce tym loginem, którego używa Dzwonek: na stronie Librus Synergia \
                 albo w Koncie LIBRUS.",
            ),
            Cause::UnknownRefusal => Some(
                "Zaloguj się w przeglądarce (Librus Synergia albo Konto LIBRUS) tym samym loginem i hasłem: tam \
                 widać, czego chce Librus. Jeśli hasło jest już inne, popraw je w konfiguracji.",
            ),
            Cause::BrowserAction => Some(
                "Zaloguj się raz w przeglądarce tym loginem, którego używa Dzwonek: na stronie Librus Synergia \
                 albo w Koncie LIBRUS. Jeśli Librus o coś prosi, zrób to.",
            ),
            Cause::KontoLibrus => Some(
                "Jeśli dziecko jest połączone z Kontem LIBRUS, dopisz to konto w konfiguracji: tabela \
                 [[konto_librus]] z jego adresem e-mail i hasłem, a przy dziecku zamiast hasła klucz konto_librus. \
                 Jeśli nie, zaloguj się raz w przeglądarce loginem od szkoły.",
            ),
            Cause::NotLinked => Some(
                "Połącz dziecko z kontem na portal.librus.pl albo popraw login w konfiguracji (polecenie dzwonek \
                 check wypisuje dzieci konta). Potem wznów odczyt poleceniem:",
            ),
            Cause::LinkBroken => Some(
                "Zaloguj się na portal.librus.pl i zobacz, o co prosi przy tym dziecku (na przykład o odnowienie \
                 połączenia). Potem wznów odczyt poleceniem:",
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
