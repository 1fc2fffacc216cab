//! Phrases of the letters about Dzwonek's own memory.

use super::English;
use crate::domain::letter::StateCause;
use crate::locale::phrases::{StateTroubles, fixed};

impl StateTroubles for English {
    fixed! {
        state_directory: "Directory",
    }

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
                 no e-mails."
            }
            StateCause::DiskFull => {
                "The disk with Dzwonek's database is full. The room is enough for a little while; after that \
                 Dzwonek can read no register and write no e-mail."
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
}
