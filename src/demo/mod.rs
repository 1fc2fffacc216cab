//! `demo`: a school week against the [built-in school](school), from the first poll to the last letter,
//! without any account.

#[cfg(test)]
mod examples;
mod family;
mod highlight;
mod leaf;
mod page;
mod story;

pub use story::Story;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Europe::Warsaw;

use crate::clock::{Clock, Hands};
use crate::config::ConfigError;
use crate::domain::delivery::quiet_hours::first_instant_at;
use crate::domain::visit::tiers::Reach;
use crate::locale::in_warsaw;
use crate::mail::transport::{self, Transport};
use crate::pipeline::{
    DeliveryRounds, DigestWish, Household, Order, PipelineError, Urgency, Written, run, start_up,
};
use crate::store::{Store, StoreError};
use crate::synergia::{Hosts, Synergia, Timeouts};

use school::School;

use leaf::Leaf;

/// Monday 5 October 2026.
const MONDAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 10, 5);

/// Why the demo cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("cannot open the school on 127.0.0.1 to 127.0.0.5: {0}")]
    School(io::Error),
    /// The letters cannot be written.
    #[error("cannot write to {}: {source}", path.display())]
    Output { path: PathBuf, source: io::Error },
    /// The page of the letters cannot be rendered.
    #[error("cannot render the list of the letters: {0}")]
    Index(#[from] askama::Error),
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The client cannot be set up.
    #[error("cannot visit the school: {0}")]
    Client(String),
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
}

impl From<StoreError> for DemoError {
    fn from(error: StoreError) -> Self {
        Self::Pipeline(error.into())
    }
}

/// Plays the week and leaves the letters in `output`: each as `.eml` and `.html`, and an `index.html`.
pub async fn play(output: &Path) -> Result<Story, DemoError> {
    let start = moment(MONDAY.unwrap_or_default().and_time(clock_time(6, 0)));
    let (clock, hands) = Clock::stopped_at(start);
    let school_clock = clock.clone();
    let school =
        School::start(0, Arc::new(move || school_clock.now())).map_err(DemoError::School)?;
    let config = family::config(&school)?;
    let hosts = Hosts::new(config.synergia.clone());
    let mut stage = Stage {
        household: Household::new(config),
        store: Store::in_memory()?,
        synergia: Synergia::new(hosts, Timeouts::default())
            .map_err(|error| DemoError::Client(error.to_string()))?,
        clock,
        hands,
        leaves: Vec::new(),
        polls: 0,
        changes: 0,
    };
    start_up(&stage.household, &mut stage.store, start)?;
    for scene in scenes(&school.batches()) {
        stage.play(&school, scene).await?;
        stage.deliver(output).await?;
    }
    page::write(output, &stage.leaves)?;
    Ok(Story {
        polls: stage.polls,
        changes: stage.changes,
        letters: stage.leaves.len(),
        opened: school.opened().len(),
        output: output.to_owned(),
    })
}

/// Everything that takes part.
struct Stage {
    household: Household,
    store: Store,
    synergia: Synergia,
    clock: Clock,
    hands: Hands,
    leaves: Vec<Leaf>,
    polls: usize,
    changes: usize,
}

/// A moment of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Scene {
    at: DateTime<Utc>,
    /// Whether something happens at school first.
    publishes: bool,
}

impl Stage {
    async fn play(&mut self, school: &School, scene: Scene) -> Result<(), DemoError> {
        self.hands.set(scene.at);
        if scene.publishes {
            school.next_batch();
        }
        let order = Order {
            poll: Some(Reach::Open),
            opens_messages: true,
            digests: DigestWish::Due,
        };
        let (store, synergia) = (&mut self.store, &self.synergia);
        let report = run(&self.household, store, synergia, order, &self.clock).await?;
        self.polls += report.polls.len();
        self.changes += report.polls.iter().map(|poll| poll.changes).sum::<usize>();
        for written in report.written {
            let leaf = self.leaf(written, scene.at);
            self.leaves.push(leaf);
        }
        Ok(())
    }

    fn leaf(&self, written: Written, at: DateTime<Utc>) -> Leaf {
        let Written {
            id,
            recipient,
            letter,
        } = written;
        let mut recipients = self.household.config.recipients.iter();
        let reader = recipients.find(|reader| reader.email == recipient);
        let name = reader.and_then(|reader| reader.name.clone());
        Leaf {
            id,
            written_at: in_warsaw(at),
            reader: name.unwrap_or_else(|| recipient.to_string()),
            letter,
        }
    }

    async fn deliver(&mut self, output: &Path) -> Result<(), DemoError> {
        let transport = Transport::Directory {
            path: output.to_owned(),
        };
        let courier = transport.courier(transport::Patience::default());
        let everything = Urgency::Everything;
        let (household, store, clock) = (&self.household, &mut self.store, &self.clock);
        DeliveryRounds::default()
            .deliver(household, store, courier, everything, clock, &|| false)
            .await?;
        Ok(())
    }
}

/// The moments of the week: a poll before each morning's digest, one for the digest itself and one for the reminder of the
/// evening, and two after each thing that happens, because a disappearance counts when a second poll agrees.
fn scenes(batches: &[NaiveDateTime]) -> Vec<Scene> {
    let quiet = |at| Scene {
        at: moment(at),
        publishes: false,
    };
    let monday = MONDAY.unwrap_or_default();
    let mornings = (0..7).flat_map(|day| {
        let date = monday + Duration::days(day);
        [
            date.and_time(clock_time(6, 10)),
            date.and_time(clock_time(6, 30)),
            date.and_time(clock_time(17, 0)),
        ]
    });
    let mut scenes: Vec<Scene> = mornings.map(quiet).collect();
    for batch in batches {
        scenes.push(Scene {
            at: moment(*batch),
            publishes: true,
        });
        scenes.push(quiet(*batch + Duration::minutes(20)));
    }
    scenes.sort_unstable();
    scenes
}

fn moment(local: NaiveDateTime) -> DateTime<Utc> {
    first_instant_at(local, Warsaw)
}

fn clock_time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}
