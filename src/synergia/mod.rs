//! The register: login, session, reading (API.md). Nothing outside this module knows one of its addresses
//! or the shape of one of its answers.
//!
//! | module | what it is |
//! |---|---|
//! | `hosts`, `request`, `lid`, `redirect` | what may be asked, of whom, and which redirects lead on |
//! | `courier`, `answer`, `jar`, `patience`, `retry_after` | one request at a time, with the cookies of one student |
//! | `login`, `session`, `visitor`, `vault` | coming in, staying in, getting back in |
//! | `verdict` | what an answer means |
//! | `mailbox`, `folder`, `old_module`, `paging` | Wiadomości, with their own session, and what was before them |
//! | `opening`, `sandbox` | opening a message, where the family allows it |
//! | `wire`, `convert`, `lookups`, `html_text` | from bytes to entries |
//! | `feeds`, `parts`, `unreadable`, `visit` | one visit |

mod answer;
mod convert;
mod courier;
mod feeds;
mod folder;
mod hosts;
mod html_text;
mod jar;
mod lid;
mod login;
mod lookups;
mod mailbox;
mod old_module;
mod opening;
mod paging;
mod parts;
mod patience;
mod redirect;
mod request;
mod retry_after;
mod sandbox;
mod session;
mod tls;
mod unreadable;
mod vault;
mod verdict;
mod visit;
mod visitor;
mod wire;

use tracing::{Instrument, info, info_span};

use courier::{Courier, common_headers};
use feeds::Reader;
pub use hosts::Hosts;
use jar::Jar;
pub use lookups::Lookups;
pub use opening::{Brought, Errand};
pub use patience::Patience;
pub use request::Sealed;
pub use session::Session;
pub use tls::web_client;
pub use vault::{PasswordFuture, Vault, VaultError};
pub use visit::{Outcome, Visit, Visited};
use visitor::{Miss, Visitor};

use crate::domain::{Cause, Feed, FeedState, SchoolYear};

/// The feeds in the order in which they are read: a meeting is told in the agenda before it is told among the
/// conferences; attendance says which topics were missed; trouble with Wiadomości, which come last, says
/// nothing of the gateway.
const IN_ORDER: [Feed; Feed::ALL.len()] = [
    Feed::Grades,
    Feed::Announcements,
    Feed::Timetable,
    Feed::Agenda,
    Feed::Homework,
    Feed::Attendance,
    Feed::Notes,
    Feed::LuckyNumber,
    Feed::DaysOff,
    Feed::Trips,
    Feed::Files,
    Feed::Behaviour,
    Feed::Justifications,
    Feed::Conferences,
    Feed::Topics,
    Feed::Messages,
];

/// One fixed desktop browser for all requests (API.md sections 2 and 3).
const USER_AGENT: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
                          Chrome/140.0.0.0 Safari/537.36";

/// The client could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SynergiaError {
    /// Without trusted certificates no encrypted connection can be checked.
    #[error(
        "no trusted certificates were found on this system; install ca-certificates or set SSL_CERT_FILE"
    )]
    NoCertificates,
    /// TLS could not be set up.
    #[error("cannot set up TLS")]
    Tls(#[from] rustls::Error),
    /// The HTTP client could not be set up.
    #[error("cannot set up the HTTP client")]
    Http(#[source] reqwest::Error),
}

/// The client of the register. One for all students: it holds connections, and no cookie.
#[derive(Debug)]
pub struct Synergia {
    http: reqwest::Client,
    hosts: Hosts,
    patience: Patience,
}

impl Synergia {
    /// A client for the register at `hosts`.
    pub fn new(hosts: Hosts, patience: Patience) -> Result<Self, SynergiaError> {
        let http = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .default_headers(common_headers())
            .tls_backend_preconfigured(tls::config(hosts.need_tls())?)
            // Redirects are followed by hand: on the way there are cookies to take and hosts to check.
            .redirect(reqwest::redirect::Policy::none())
            // What may be sent twice is decided by `request` alone.
            .retry(reqwest::retry::never())
            // A proxy of the environment would be one more party to trust with a school register.
            .no_proxy()
            .connect_timeout(patience.connect)
            .timeout(patience.total)
            .build()
            .map_err(|error| SynergiaError::Http(error.without_url()))?;
        Ok(Self {
            http,
            hosts,
            patience,
        })
    }

    /// Visits the register of one student: comes in, and reads the feeds that are due. At most one
    /// password login, whatever happens.
    ///
    /// # Errors
    /// Only when the vault cannot write: what would be read then could not be kept either. Everything
    /// that the register does is told by [`Visited`].
    pub async fn visit(
        &self,
        visit: Visit<'_>,
        vault: &mut dyn Vault,
    ) -> Result<Visited, VaultError> {
        let span = info_span!("visit", student = visit.name_for_logs);
        self.visit_in_span(visit, vault).instrument(span).await
    }

    async fn visit_in_span(
        &self,
        visit: Visit<'_>,
        vault: &mut dyn Vault,
    ) -> Result<Visited, VaultError> {
        let session = visit.session.unwrap_or_default();
        let jar = Jar::restore(&session.cookies, &self.hosts);
        let (login, now) = (visit.login, visit.now);
        let courier = Courier::new(&self.http, &self.hosts, self.patience, jar, now);
        let mut visitor = Visitor::new(courier, vault, login, now, session, visit.ledger);
        let mut lookups = visit.lookups;
        if let Err(Miss::Vault(error)) = visitor.come_in().await {
            return Err(error);
        }
        let mut reader = Reader {
            visitor: &mut visitor,
            lookups: &mut lookups,
            known: visit.known,
            stood: visit.stood,
            reach: visit.reach,
            outcomes: Vec::with_capacity(visit.feeds.len()),
            year: None,
        };
        reader.enrolment().await?;
        for feed in IN_ORDER {
            if visit.feeds.contains(&feed) {
                reader.read(feed).await?;
            }
        }
        reader.scale().await?;
        reader.question_the_year().await?;
        let (feeds, year) = (reader.outcomes, reader.year);
        visitor.keep_session()?;
        Ok(home(&visitor, lookups, feeds, year))
    }
}

fn home(
    visitor: &Visitor<'_>,
    lookups: Lookups,
    feeds: Vec<(Feed, Outcome)>,
    school_year: Option<SchoolYear>,
) -> Visited {
    let is_read = |(_, outcome): &(Feed, Outcome)| matches!(outcome, Outcome::Read { .. });
    let read = feeds.iter().filter(|feed| is_read(feed)).count();
    let trouble = visitor.trouble(read > 0);
    let requests = visitor.courier.requests;
    let reason = trouble.map(Cause::name);
    let failing = failing(&feeds);
    info!(
        read,
        of = feeds.len(),
        requests,
        failing,
        reason,
        "Visited the register"
    );
    Visited {
        trouble,
        class: lookups.enrolment.class.clone(),
        scale: lookups.scale.known(),
        school_year,
        lookups,
        feeds,
        requests,
    }
}

/// Which feeds cannot be read as a whole, and why: "grades:bad_answer messages:unreachable".
fn failing(feeds: &[(Feed, Outcome)]) -> Option<String> {
    let failing = feeds
        .iter()
        .filter_map(|(feed, outcome)| match outcome.state() {
            FeedState::Failing(cause) => Some(format!("{feed}:{cause}")),
            _ => None,
        });
    let failing: Vec<_> = failing.collect();
    (!failing.is_empty()).then(|| failing.join(" "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_feed_has_its_turn() {
        assert_eq!(BTreeSet::from(IN_ORDER), BTreeSet::from(Feed::ALL));
    }
}
