//! One visit to the register of one student.

use std::collections::BTreeMap;

use crate::domain::visit::{Outcome, Visit, Visited};
use crate::domain::{Feed, SchoolYear};
use crate::synergia::feeds::{FEEDS, Reader};
use crate::synergia::http::Client;
use crate::synergia::lookups::Lookups;
use crate::synergia::messages::Ladder;
use crate::synergia::session::{Comer, Gateway, NotRead, SessionStore, SessionStoreError};

/// Comes in, and reads the feeds that are due.
pub(super) async fn visit(
    client: Client<'_>,
    comer: Comer<'_>,
    visit: Visit<'_>,
    program: &str,
    store: &mut dyn SessionStore,
) -> Result<Visited, SessionStoreError> {
    let mut gateway = Gateway::new(client, store, comer);
    gateway.proves_password = visit.proves_password;
    let mut lookups = Lookups::restored(visit.lookups.as_deref());
    if let Err(NotRead::NotKept(error)) = gateway.come_in().await {
        return Err(error);
    }
    let mut reader = Reader {
        gateway: &mut gateway,
        lookups: &mut lookups,
        known: BTreeMap::new(),
        memory: visit.known,
        bases: &visit.bases,
        program,
        stood: visit.stood,
        reach: visit.reach,
        outcomes: Vec::with_capacity(visit.feeds.len()),
        known_year: visit.school_year,
        year: None,
        good_until: visit.now,
        names: None,
        ladder: Ladder::default(),
    };
    reader.enrolment().await?;
    for row in &FEEDS {
        if visit.feeds.contains(&row.feed) || reader.is_wanted_now(row.feed) {
            reader.read(row).await?;
        }
    }
    reader.scale().await?;
    let of_another_year = reader.question_the_year().await?;
    for row in FEEDS
        .iter()
        .filter(|row| of_another_year.contains(&row.feed))
    {
        reader.read(row).await?;
    }
    let (mut feeds, year) = (reader.outcomes, reader.year);
    feeds.sort_by_key(|(feed, _)| FEEDS.iter().position(|row| row.feed == *feed));
    gateway.keep_session()?;
    home(&gateway, &lookups, feeds, year)
}

fn home(
    gateway: &Gateway<'_>,
    lookups: &Lookups,
    feeds: Vec<(Feed, Outcome)>,
    school_year: Option<SchoolYear>,
) -> Result<Visited, SessionStoreError> {
    let is_any_read = feeds.iter().any(|(_, outcome)| outcome.is_read());
    let trouble = gateway.trouble(is_any_read);
    let said = trouble.and_then(|cause| gateway.ledger.said_with(cause));
    Ok(Visited {
        trouble,
        said: said.map(str::to_owned),
        next_login: gateway.ledger.next_login(gateway.now),
        class: lookups.enrolment.class.clone(),
        scale: lookups.scale.known(),
        school_year,
        lookups: lookups.text()?,
        feeds,
        requests: gateway.requests(),
    })
}
