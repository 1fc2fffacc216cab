//! SIGHUP: the configuration is read again.

use std::error::Error;
use std::sync::Arc;

use tracing::{error, info};

use crate::config::Config;
use crate::pipeline::{Household, PipelineError, start_up};

use super::PollLoop;

impl PollLoop {
    /// Reads the configuration again, and keeps the old one when the new is bad.
    pub(super) fn reload(&mut self) -> Result<(), PipelineError> {
        match self.new_household() {
            Err(error) => {
                error!("The new configuration is not used:");
                let text = error.to_string();
                text.lines().for_each(|line| error!("{line}"));
            }
            Ok(household) => {
                self.households.send_replace(Arc::new(household));
                info!("Read the configuration again");
            }
        }
        // The owner may have repaired the mail server: the outbox is offered at once.
        self.store.write(|tx| tx.set_outbox_pause(None))?;
        self.bell.notify_one();
        Ok(())
    }

    /// A child who is to be forgotten was taken out of the configuration, perhaps since it was read.
    pub(super) fn hear_who_has_left(&mut self) -> Result<(), PipelineError> {
        let household = self.household();
        let leaving = self.store.read(|tx| tx.logins_to_forget())?;
        if leaving.iter().any(|login| household.has_login(login)) {
            self.reload()?;
        }
        Ok(())
    }

    fn new_household(&mut self) -> Result<Household, Box<dyn Error>> {
        let household = Household::new(self.source.load()?);
        self.refuse_other_places(&household.config)?;
        start_up(&household, &mut self.store, self.clock.now())?;
        Ok(household)
    }

    /// State and register are opened once: requests left in another state would never arrive here.
    fn refuse_other_places(&self, new: &Config) -> Result<(), String> {
        let old = &self.household().config;
        let moved = if new.state_directory != old.state_directory {
            "state_directory"
        } else if new.synergia != old.synergia {
            "[synergia]"
        } else {
            return Ok(());
        };
        Err(format!(
            "{moved} is another one now; start dzwonek again for that"
        ))
    }
}
