//! One run: what `once` does, and what the daemon does at each of its times.

use crate::clock::Clock;
use crate::domain::visit::tiers::Reach;
use crate::exit_code::ExitCode;
use crate::store::Store;
use crate::synergia::Synergia;

use super::error::PipelineError;
use super::household::Household;
use super::letters::{DigestWish, Written, plan};
use super::poll::{PollReport, Round};

/// What a run is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// Which feeds of the students are asked for; `None`: only what is known already is planned.
    pub poll: Option<Reach>,
    /// Whether messages of the students who allow it are opened. It cannot be undone.
    pub opens_messages: bool,
    pub digests: DigestWish,
}

/// What a run did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunReport {
    pub polls: Vec<PollReport>,
    pub written: Vec<Written>,
}

/// Polls the students, then writes the letters that are due.
pub async fn run(
    household: &Household,
    store: &mut Store,
    synergia: &Synergia,
    order: Order,
    clock: &Clock,
) -> Result<RunReport, PipelineError> {
    let mut report = RunReport::default();
    if let Some(reach) = order.poll {
        store.write(|tx| tx.set_last_run(clock.now()))?;
        let round = Round::new(household, store, synergia, clock);
        report.polls = round.polls(reach, order.opens_messages).await?;
    }
    report.written = plan(household, store, order.digests, clock.now())?;
    Ok(report)
}

impl RunReport {
    /// What the polls mean for the exit code.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::worst(self.polls.iter().map(PollReport::exit_code))
    }
}
