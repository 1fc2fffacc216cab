//! Phrases of the letters about Dzwonek's own memory.

use super::Ukrainian;
use crate::domain::letter::StateCause;
use crate::locale::phrases::{StateTroubles, fixed};

impl StateTroubles for Ukrainian {
    fixed! {
        state_directory: "Каталог",
    }

    fn state_trouble_in_short(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => "робота зупинилася – базу даних пошкоджено",
            StateCause::DiskFull => "на диску бракує місця",
        }
    }

    fn state_trouble_in_full(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "База даних програми Dzwonek зникла або пошкоджена. Доки це так, Dzwonek не читає щоденника й не \
                 надсилає листів."
            }
            StateCause::DiskFull => {
                "На диску з базою даних програми Dzwonek закінчується місце. Його вистачить ще ненадовго; потім \
                 Dzwonek не зможе ні прочитати щоденника, ні написати листа."
            }
        }
    }

    fn state_trouble_left(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Відновіть найновішу резервну копію та знову запустіть Dzwonek. Копію відновлює команда:"
            }
            StateCause::DiskFull => "Звільніть трохи місця. Скільки його є, покаже команда:",
        }
    }

    fn state_trouble_done(&self, cause: StateCause) -> &'static str {
        match cause {
            StateCause::Lost => {
                "Dzwonek чекає. Він не починає з нуля, бо тоді не було б відомо, що змінилося. Про зміни після \
                 останньої копії він напише, коли її буде відновлено."
            }
            StateCause::DiskFull => {
                "Dzwonek пробує далі, і нічого не губиться: щойно з’явиться місце, він напише про все, що на той час \
                 змінилося."
            }
        }
    }
}
