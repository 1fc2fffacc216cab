//! Phrases of the letters about Dzwonek's own memory.

use super::Polish;
use crate::domain::letter::StateCause;
use crate::locale::phrases::{StateTroubles, fixed};

impl StateTroubles for Polish {
    fixed! {
        state_directory: "Katalog",
    }

    fn state_trouble_in_short(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => "przerwa w pracy – uszkodzona baza danych",
            StateCause::DiskFull => "na dysku brakuje miejsca",
        }
    }

    fn state_trouble_in_full(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Baza danych Dzwonka zniknęła albo jest uszkodzona. Dopóki tak jest, Dzwonek nie czyta dziennika i \
                 nie wysyła e-maili."
            }
            StateCause::DiskFull => {
                "Na dysku z bazą danych Dzwonka skończyło się miejsce. Wystarczy go jeszcze na krótko; potem \
                 Dzwonek nie odczyta dziennika ani nie napisze e-maila."
            }
        }
    }

    fn state_trouble_left(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Przywróć najnowszą kopię zapasową i uruchom Dzwonek ponownie. Kopię przywraca polecenie:"
            }
            StateCause::DiskFull => "Zwolnij trochę miejsca. Ile go jest, pokaże polecenie:",
        }
    }

    fn state_trouble_done(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Dzwonek czeka. Nie zaczyna od nowa, bo wtedy nie byłoby wiadomo, co się zmieniło. O zmianach od \
                 ostatniej kopii napisze po jej przywróceniu."
            }
            StateCause::DiskFull => {
                "Dzwonek próbuje dalej i nic nie ginie: gdy miejsce się znajdzie, napisze o wszystkim, co się do \
                 tego czasu zmieniło."
            }
        }
    }
}
