//! Every fault of the network and of the register, wherever it strikes: what `once` and `status` say about it, and
//! that the next good run makes up for it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Who};

use crate::support::log;
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

/// In hours: longer than any consequence of a fault lasts.
const MENDED_AFTER: i64 = 13;

/// Every fault that can happen to one request, and its name.
const FAULTS: [(&str, FaultKind); 24] = [
    ("silence", FaultKind::Stall),
    ("one byte a second", FaultKind::Slow),
    ("cut in the head", FaultKind::CutHead),
    ("reset in the head", FaultKind::ResetHead),
    ("cut in the body", FaultKind::HalfBody),
    ("cut between chunks", FaultKind::HalfChunks),
    ("reset in the body", FaultKind::ResetBody),
    ("8 MiB and a byte", FaultKind::Giant),
    ("chunks without end", FaultKind::Endless),
    ("a gzip bomb", FaultKind::Bomb),
    ("a flood of headers", FaultKind::HeaderFlood),
    ("500", FaultKind::Status500),
    ("503", FaultKind::Status503),
    ("503, later", FaultKind::Later(503, &["3600"])),
    ("429", FaultKind::Status429),
    ("429, later", FaultKind::Later(429, &["3600"])),
    ("a page", FaultKind::Html),
    ("a logout", FaultKind::Logout),
    ("no Location", FaultKind::LeadsNowhere),
    (
        "to another host",
        FaultKind::Redirect("https://example.com/gateway"),
    ),
    (
        "to plain http",
        FaultKind::Redirect("http://127.0.0.1:9/loguj"),
    ),
    ("to a script", FaultKind::Redirect("javascript:alert(1)")),
    (
        "to the portal",
        FaultKind::Redirect("https://portal.librus.pl/rodzina"),
    ),
    ("to itself", FaultKind::Redirect("?")),
];

/// Where a fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Everywhere,
    Entrance,
    Form,
    Password,
    Hop,
    Refresh,
    Endpoint,
    WayToMessages,
    Mailbox,
    SecondPage,
}

impl Place {
    fn path(self) -> &'static str {
        match self {
            Self::Everywhere => "/",
            Self::Entrance => "/loguj/portalRodzina",
            Self::Form | Self::Password => "/OAuth/Authorization?client_id",
            Self::Hop => "/OAuth/Authorization/2FA",
            Self::Refresh => "/refreshToken",
            Self::Endpoint => "/gateway/api/2.0/SchoolNotices",
            Self::WayToMessages => "/wiadomosci3",
            Self::Mailbox => "/api/inbox/messages?page=1",
            Self::SecondPage => "/api/inbox/messages?page=2",
        }
    }

    /// Makes the next poll come by here.
    fn leads_here(self, world: &World) {
        match self {
            Self::Entrance | Self::Form | Self::Password | Self::Hop => {
                world.school.end_sessions(ZOSIA);
            }
            Self::WayToMessages => world.school.end_messages_sessions(ZOSIA),
            _ => {}
        }
    }

    fn strikes(self, world: &World, fault: FaultKind) {
        if self == Self::Password {
            // The form has the same address.
            let harmless = FaultKind::Varied(school::Variation::Reordered);
            world.school.fault(harmless, self.path(), 1);
        }
        world.school.fault(fault, self.path(), 100);
    }
}

/// A family that meets one fault after the other, a day apart, and what happened at school meanwhile.
struct Days {
    world: World,
    happened: BTreeSet<String>,
    messages: u64,
}

impl Days {
    async fn begin() -> Self {
        Self {
            world: World::settled().await,
            happened: BTreeSet::new(),
            messages: 20_500_000,
        }
    }

    /// A grade, an announcement, and as many messages as lead the poll to the place.
    fn something_happens(&mut self, place: Place) {
        self.happened.insert(self.world.grade(ZOSIA, "5"));
        let notice = format!("LID-NBOARD-NOTICE-{}", self.messages);
        self.world.announce(&[ZOSIA], &notice, "Zbiórka");
        self.happened.insert(format!("school_notices:{notice}"));
        let more_than_a_page = if place == Place::SecondPage { 60 } else { 1 };
        for _ in 0..more_than_a_page {
            self.messages += 1;
            self.world.message(ZOSIA, self.messages, "Zebranie");
            self.happened.insert(format!("inbox:{}", self.messages));
        }
    }

    /// Whether each event was found exactly once, and no other.
    fn found_what_happened(&mut self) -> bool {
        let events = self.world.history();
        let found: BTreeSet<String> = events.iter().map(|event| event.key.clone()).collect();
        assert_eq!(found.len(), events.len(), "twice: {events:#?}");
        assert!(found.is_subset(&self.happened), "invented: {found:#?}");
        found == self.happened
    }

    /// One day with a fault at a place: what is said about it.
    async fn with(&mut self, fault: FaultKind, place: Place) -> String {
        self.something_happens(place);
        place.leads_here(&self.world);
        place.strikes(&self.world, fault);
        self.what_is_said_of(fault).await
    }

    /// One day with a fault at a path, for this many requests to it.
    async fn with_path(&mut self, fault: FaultKind, path: &str, times: u32) -> String {
        self.something_happens(Place::Everywhere);
        self.world.school.end_messages_sessions(ZOSIA);
        self.world.school.fault(fault, path, times);
        self.what_is_said_of(fault).await
    }

    /// The poll that meets the fault, and the next good one. All that must hold of every fault is asserted.
    async fn what_is_said_of(&mut self, fault: FaultKind) -> String {
        if matches!(fault, FaultKind::Stall | FaultKind::Slow) {
            self.world.waits_for_nothing();
        }
        let posted = self.world.passwords_posted();
        let once = self.world.once_all().await;
        assert!(once.report.polls[0].requests < 70);
        assert!(self.world.passwords_posted() - posted <= 1);
        let said = self.world.standing();
        let code = once.code.number().to_string();
        assert!(
            said.starts_with(&code),
            "once ended with {code}, and then: {said}"
        );
        let is_well = said == "0 ok" && fault != FaultKind::EmptyLists;
        assert!(!is_well || self.found_what_happened(), "blind, and silent");

        self.world.heal();
        self.world.line_is_mended();
        self.world.hours(MENDED_AFTER);
        // The next fault meets a session that is young enough to live on.
        self.world.school.end_sessions(ZOSIA);
        assert_eq!(self.world.once_all().await.code, ExitCode::AllWell);
        assert_eq!(self.world.standing(), "0 ok");
        assert!(self.found_what_happened(), "lost");
        for secret in self.world.cookies() {
            assert_eq!(log::line_with(&secret), None, "a cookie is logged");
        }
        said
    }
}

async fn every_fault_at(place: Place) -> String {
    let mut table = String::new();
    let mut days = Days::begin().await;
    for (name, fault) in FAULTS {
        eprintln!("{name} at {place:?}"); // shown when something fails
        days.world.hours(MENDED_AFTER);
        let said = days.with(fault, place).await;
        writeln!(table, "{name:20}{said}").unwrap();
    }
    table
}

#[tokio::test]
async fn everywhere() {
    insta::assert_snapshot!(every_fault_at(Place::Everywhere).await);
}

#[tokio::test]
async fn at_the_entrance() {
    insta::assert_snapshot!(every_fault_at(Place::Entrance).await);
}

#[tokio::test]
async fn at_the_form() {
    insta::assert_snapshot!(every_fault_at(Place::Form).await);
}

#[tokio::test]
async fn at_the_password() {
    insta::assert_snapshot!(every_fault_at(Place::Password).await);
}

#[tokio::test]
async fn behind_the_password() {
    insta::assert_snapshot!(every_fault_at(Place::Hop).await);
}

#[tokio::test]
async fn at_the_renewal_of_the_session() {
    insta::assert_snapshot!(every_fault_at(Place::Refresh).await);
}

#[tokio::test]
async fn at_one_endpoint_of_many() {
    insta::assert_snapshot!(every_fault_at(Place::Endpoint).await);
}

#[tokio::test]
async fn on_the_way_to_the_messages() {
    insta::assert_snapshot!(every_fault_at(Place::WayToMessages).await);
}

#[tokio::test]
async fn at_the_inbox() {
    insta::assert_snapshot!(every_fault_at(Place::Mailbox).await);
}

#[tokio::test]
async fn in_the_middle_of_the_paging() {
    insta::assert_snapshot!(every_fault_at(Place::SecondPage).await);
}

/// Whatever a day requests behind the login, each path once, without its query.
async fn paths_of_a_day() -> BTreeSet<String> {
    let mut days = Days::begin().await;
    days.something_happens(Place::Everywhere);
    days.world.hours(2 * MENDED_AFTER);
    let before = days.world.school.requests().len();
    days.world.once_all().await;
    let asked = days.world.school.requests().split_off(before);
    let mut paths: BTreeSet<String> = asked
        .iter()
        .map(|one| one.path.split(['?']).next().unwrap().to_owned())
        .map(|path| path.split("/LID-").next().unwrap().to_owned())
        .collect();
    let of_a_login = ["/OAuth", "/loguj", "/pobierz"];
    paths.retain(|path| !of_a_login.iter().any(|begin| path.starts_with(begin)));
    paths
}

/// A fault at each request of a poll in turn, for this many requests to its path.
async fn at_every_request(fault: FaultKind, times: u32) -> String {
    let mut table = String::new();
    let mut days = Days::begin().await;
    for path in paths_of_a_day().await {
        eprintln!("{path}"); // shown when something fails
        days.world.hours(MENDED_AFTER);
        let said = days.with_path(fault, &path, times).await;
        writeln!(table, "{path:72}{said}").unwrap();
    }
    table
}

fn assert_all_well(table: &str) {
    assert!(table.lines().count() > 25, "{table}");
    for line in table.lines() {
        assert!(line.ends_with("  0 ok"), "{line}");
    }
}

#[tokio::test]
async fn a_session_dying_at_any_request_is_renewed_without_loss() {
    assert_all_well(&at_every_request(FaultKind::Logout, 1).await);
}

#[tokio::test]
async fn an_error_at_any_request_belongs_to_its_feed() {
    insta::assert_snapshot!(at_every_request(FaultKind::Status500, 100).await);
}

#[tokio::test]
async fn a_page_at_any_request_belongs_to_its_feed() {
    insta::assert_snapshot!(at_every_request(FaultKind::Html, 100).await);
}

#[tokio::test]
async fn a_single_empty_list_removes_nothing() {
    assert_all_well(&at_every_request(FaultKind::EmptyLists, 1).await);
}
