//! The whole way once: from the register to the mail server, and what follows.

use tracing::error;

use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::mail::transport::Patience;
use crate::store::{About, Store};
use crate::synergia::Synergia;

use super::delivery::{Delivered, DeliveryRounds, Urgency, hold_outbox};
use super::enquiries::outbox_status;
use super::error::PipelineError;
use super::household::Household;
use super::housekeeping::start_up;
use super::housekeeping::{
    believes_clock, heartbeat, make_room, obey_requests, upkeep, went_well, write_calendar_files,
};
use super::run::{Order, RunReport, run};

/// How it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnceReport {
    pub run: RunReport,
    pub delivered: Delivered,
    pub exit_code: ExitCode,
}

/// One run now, with every queued letter offered afterwards. The caller holds the lock of the state.
/// `patience` is that with the mail server.
///
/// # Errors
///
/// Those of the state, and [`PipelineError::ClockIsWrong`]. What goes wrong at the register or at the mail
/// server is in the report.
pub async fn once(
    household: &Household,
    store: &mut Store,
    synergia: &Synergia,
    order: Order,
    patience: Patience,
    clock: &Clock,
) -> Result<OnceReport, PipelineError> {
    if !believes_clock(store, clock.now())? {
        return Err(PipelineError::ClockIsWrong);
    }
    start_up(household, store, clock.now())?;
    obey_requests(household, store, About::Everything, clock.now())?;
    let report = run(household, store, synergia, order, clock).await;
    if let Some(error) = report.as_ref().err().and_then(PipelineError::of_state) {
        make_room(household, error, clock).await;
    }
    let report = report?;
    upkeep(household, store, clock.now());
    write_calendar_files(household, store, clock.now());
    let (delivered, mail) = offer_all(household, store, patience, clock).await?;
    // What was asked while this run held the lock.
    obey_requests(household, store, About::Everything, clock.now())?;
    let outbox = outbox_status(household, store, clock.now())?;
    if let Some(url) = &household.config.heartbeat_url {
        heartbeat(url, went_well(&report, store)?).await;
    }
    Ok(OnceReport {
        exit_code: ExitCode::worst([report.exit_code(), mail, outbox.exit_code()]),
        run: report,
        delivered,
    })
}

/// Offers every queued letter. Without its password nothing can be asked of the mail server: the letters
/// are held, as if it had refused the login.
async fn offer_all(
    household: &Household,
    store: &mut Store,
    patience: Patience,
    clock: &Clock,
) -> Result<(Delivered, ExitCode), PipelineError> {
    let transport = match household.open_transport().await {
        Ok(transport) => transport,
        Err(error) => {
            error!("No letter can be sent: {error}");
            hold_outbox(household, store, &error.to_string(), clock.now())?;
            return Ok((Delivered::default(), ExitCode::OwnerMustAct));
        }
    };
    let courier = transport.courier(patience);
    let (mut rounds, everything) = (DeliveryRounds::default(), Urgency::Everything);
    let round = rounds.deliver(household, store, courier, everything, clock, &|| false);
    Ok((round.await?, ExitCode::AllWell))
}
