//! Phrases of the letters about Dzwonek's own memory.

use super::{English, Polish};
use crate::domain::letter::StateCause;

/// What is said when Dzwonek's state is lost, or finds no room.
pub trait StateTroubles {
    /// In a few words, as it stands in a subject.
    fn state_trouble_in_short(&self, cause: StateCause) -> &'static str;
    /// What it is, and what follows from it.
    fn state_trouble_in_full(&self, cause: StateCause) -> &'static str;
    /// What the owner has to do; before a command.
    fn state_trouble_left(&self, cause: StateCause) -> &'static str;
    /// What Dzwonek does by itself.
    fn state_trouble_done(&self, cause: StateCause) -> &'static str;
    /// The label of the directory of the state.
    fn state_directory(&self) -> &'static str;
}

impl StateTroubles for Polish {
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
                 nie wysyła listów."
            }
            StateCause::DiskFull => {
                "Na dysku z bazą danych Dzwonka skończyło się miejsce. Wystarczy go jeszcze na krótko; potem \
                 Dzwonek nie odczyta dziennika ani nie napisze listu."
            }
        }
    }

    fn state_trouble_left(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Przywróć najnowszą kopię zapasową i uruchom Dzwonka na nowo. Kopię przywraca polecenie:"
            }
            StateCause::DiskFull => "Zwolnij trochę miejsca. Ile go jest, pokaże polecenie:",
        }
    }

    fn state_trouble_done(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Dzwonek czeka. Nie zaczyna od nowa, bo wtedy nie byłoby wiadomo, co się zmieniło. Co zaszło od \
                 ostatniej kopii, poda po jej przywróceniu."
            }
            StateCause::DiskFull => {
                "Dzwonek próbuje dalej i nic nie ginie: gdy miejsce się znajdzie, poda wszystko, co się do tego \
                 czasu zmieniło."
            }
        }
    }

    fn state_directory(&self) -> &'static str {
        "Katalog"
    }
}

impl StateTroubles for English {
    fn state_trouble_in_short(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => "at a standstill – its database is damaged",
            StateCause::DiskFull => "the disk is full",
        }
    }

    fn state_trouble_in_full(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Dzwonek's database is missing or damaged. As long as it is, Dzwonek reads no register and sends \
                 no letters."
            }
            StateCause::DiskFull => {
                "The disk with Dzwonek's database is full. The room is enough for a little while; after that \
                 Dzwonek can read no register and write no letter."
            }
        }
    }

    fn state_trouble_left(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Go back to the newest backup, and start Dzwonek again. This command restores it:"
            }
            StateCause::DiskFull => "Make some room. This command shows how much there is:",
        }
    }

    fn state_trouble_done(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Dzwonek waits. It does not start anew, because then nobody would know what has changed. What \
                 happened since the backup it tells once that is restored."
            }
            StateCause::DiskFull => {
                "Dzwonek keeps trying, and nothing is lost: when there is room, it tells everything that has \
                 changed until then."
            }
        }
    }

    fn state_directory(&self) -> &'static str {
        "Directory"
    }
}
