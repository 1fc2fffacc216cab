//! The second door: a Konto LIBRUS, and the children that are linked to it (PORTAL.md).

use std::collections::BTreeMap;

use dzwonek::domain::student::Login;
use dzwonek::domain::visit::login::LoginLedger;
use dzwonek::domain::visit::{Outcome, Visited};
use dzwonek::domain::{Cause, Feed, Key};
use school::{
    Crossing, FaultKind, FreshAnswer, Host, KontoAnswer, Link, LinkState, ListToken, LoginForm,
    MobileRoute, Parent, Quirk, Who,
};

use crate::family::World;

/// What a visit has read: how many entries of each feed, or why it could not.
fn read(visited: &Visited) -> BTreeMap<Feed, Result<usize, Cause>> {
    let outcomes = visited.feeds.iter();
    let read = outcomes.map(|(feed, outcome)| match outcome {
        Outcome::Read {
            reading,
            missed: None,
            ..
        } => (*feed, Ok(reading.entries.len())),
        Outcome::Unchanged => panic!("{feed} was not read"),
        Outcome::Read {
            missed: Some(cause),
            ..
        }
        | Outcome::Closed(cause)
        | Outcome::Failed(cause) => (*feed, Err(*cause)),
    });
    read.collect()
}

fn keys(visited: &Visited, feed: Feed) -> Vec<Key> {
    let outcome = visited.feeds.iter().find(|(read, _)| *read == feed);
    match outcome {
        Some((_, Outcome::Read { reading, .. })) => {
            let keys = reading.entries.iter().map(|entry| entry.key().clone());
            keys.collect()
        }
        other => panic!("{feed} was not read: {other:?}"),
    }
}

#[tokio::test]
async fn every_feed_is_read_as_by_the_first_door() {
    for who in [Who::Zosia, Who::Stas] {
        let first = World::of(who).family.visit_for_all().await;
        let mut world = World::linked(who);
        let second = world.family.visit_for_all().await;
        assert_eq!(second.trouble, None, "{who:?}");
        assert_eq!(read(&second), read(&first), "{who:?}");
        for feed in [
            Feed::Grades,
            Feed::Messages,
            Feed::Timetable,
            Feed::Homework,
        ] {
            assert_eq!(keys(&second, feed), keys(&first, feed), "{who:?} {feed}");
        }
        assert!(
            world.school.violations().is_empty(),
            "{:?}",
            world.school.violations()
        );
        assert!(world.school.opened().is_empty());
    }
}

#[tokio::test]
async fn the_second_visit_needs_nothing_of_the_portal() {
    let mut world = World::linked(Who::Zosia);
    world.visit().await;
    let before = world.paths().len();
    world.family.wait(20);
    let visited = world.visit().await;
    assert_eq!(visited.trouble, None);
    let after = world.paths().split_off(before);
    assert!(
        !after
            .iter()
            .any(|path| path.contains("api/v3") || path.contains("konto-librus")),
        "{after:#?}"
    );
    assert_eq!(
        world.school.password_posts("agnieszka.wrona@example.org"),
        1
    );
}

const EMAIL: &str = "agnieszka.wrona@example.org";

impl World {
    fn portal_logins(&self) -> usize {
        self.school.password_posts(EMAIL)
    }

    fn edit_link(&self, change: impl FnOnce(&mut Link)) {
        let who = self.who;
        self.school.edit_konto(Parent::Agnieszka, |konto| {
            change(konto.link(who).expect("the child is linked"));
        });
    }

    /// Visits for all feeds; nothing may be broken by it.
    async fn visit_politely(&mut self) -> Visited {
        let visited = self.family.visit_for_all().await;
        assert_eq!(self.school.violations(), [], "{:?}", self.who);
        assert_eq!(self.school.opened(), []);
        visited
    }
}

fn failed(visited: &Visited) -> Vec<(Feed, Cause)> {
    let read = read(visited).into_iter();
    read.filter_map(|(feed, outcome)| Some((feed, outcome.err()?)))
        .collect()
}

#[tokio::test]
async fn a_token_that_ends_on_the_way_is_renewed_without_a_password() {
    let mut world = World::linked(Who::Zosia);
    world.visit_politely().await;
    for requests in [1, 3, 7] {
        world.school.end_child_tokens(Who::Zosia);
        world
            .school
            .edit_portal(|portal| portal.child_token_requests = Some(requests));
        world.family.wait(20);
        let visited = world.visit_politely().await;
        world
            .school
            .edit_portal(|portal| portal.child_token_requests = None);
        assert_eq!(visited.trouble, None, "{requests}");
        assert_eq!(world.portal_logins(), 1, "{requests}");
        world.family.wait(20);
        assert_eq!(failed(&world.visit_politely().await), [], "{requests}");
    }
}

#[tokio::test]
async fn everything_dead_costs_one_login() {
    let mut world = World::linked(Who::Zosia);
    world.visit_politely().await;
    world.family.wait(60);
    world.school.end_portal_sessions(Parent::Agnieszka);
    world.school.end_child_tokens(Who::Zosia);
    world.school.end_sessions(Who::Zosia);
    let visited = world.visit_politely().await;
    assert_eq!((visited.trouble, failed(&visited)), (None, vec![]));
    assert_eq!(world.portal_logins(), 2);
}

#[tokio::test]
async fn the_portal_is_not_missed_while_the_token_lives() {
    let mut world = World::linked(Who::Zosia);
    world.visit_politely().await;
    world.school.end_portal_sessions(Parent::Agnieszka);
    world
        .school
        .fault_at(Host::Portal, FaultKind::Status503, "/", 99);
    world.family.wait(20);
    let visited = world.visit_politely().await;
    assert_eq!((visited.trouble, failed(&visited)), (None, vec![]));
    assert_eq!(world.portal_logins(), 1);
}

#[tokio::test]
async fn messages_get_their_session_back_without_a_password() {
    let mut world = World::linked(Who::Zosia);
    world.visit_politely().await;
    world.school.end_sessions(Who::Zosia);
    world.school.end_messages_sessions(Who::Zosia);
    world.family.wait(20);
    let visited = world.visit_politely().await;
    assert_eq!(failed(&visited), []);
    assert_eq!(world.portal_logins(), 1);
}

#[tokio::test]
async fn each_answer_to_the_password_has_its_cause() {
    for (answer, cause) in [
        (KontoAnswer::Refused, Cause::LoginRefused),
        (KontoAnswer::RefusedInOtherWords, Cause::UnknownRefusal),
        (KontoAnswer::Captcha, Cause::Captcha),
        (KontoAnswer::Locked, Cause::UnknownRefusal),
        (KontoAnswer::Activation, Cause::BrowserAction),
        (KontoAnswer::Regulations, Cause::BrowserAction),
        (KontoAnswer::Code, Cause::BrowserAction),
        (KontoAnswer::UnknownPage, Cause::BrowserAction),
        (KontoAnswer::RegulationsInTheApp, Cause::BrowserAction),
        (KontoAnswer::Maintenance, Cause::Maintenance),
    ] {
        let mut world = World::linked(Who::Zosia);
        world
            .school
            .edit_konto(Parent::Agnieszka, |konto| konto.answer = answer);
        let visited = world.visit_politely().await;
        assert_eq!(visited.trouble, Some(cause), "{answer:?}");
        // The password is not tried again at once, by no route.
        world.family.wait(20);
        world.visit_politely().await;
        assert_eq!(world.portal_logins(), 1, "{answer:?}");
        assert_eq!(world.logins(), 0, "{answer:?}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_never_sent_again() {
    let mut world = World::linked(Who::Zosia);
    world.family.keeper.password = Some("not this one".to_owned());
    for _ in 0..3 {
        assert_eq!(
            world.visit_politely().await.trouble,
            Some(Cause::LoginRefused)
        );
        world.family.wait(24 * 60);
    }
    assert_eq!(world.portal_logins(), 1);
}

#[tokio::test]
async fn the_state_of_a_link_decides() {
    for (state, trouble) in [
        (LinkState::Active, None),
        (LinkState::Null, None),
        (LinkState::Missing, None),
        (LinkState::Other("suspended"), None),
        (LinkState::RequiringAnAction, Some(Cause::LinkBroken)),
        (LinkState::NeedActivation, Some(Cause::LinkBroken)),
    ] {
        let mut world = World::linked(Who::Zosia);
        world.edit_link(|link| link.state = state);
        assert_eq!(world.visit_politely().await.trouble, trouble, "{state:?}");
    }
}

#[tokio::test]
async fn the_token_of_the_list_may_be_worth_nothing() {
    for token in [
        ListToken::Latest,
        ListToken::Stale,
        ListToken::Empty,
        ListToken::Missing,
    ] {
        let mut world = World::linked(Who::Zosia);
        world.edit_link(|link| link.list_token = token);
        let visited = world.visit_politely().await;
        assert_eq!(
            (visited.trouble, failed(&visited)),
            (None, vec![]),
            "{token:?}"
        );
        assert_eq!(world.portal_logins(), 1, "{token:?}");
    }
}

#[tokio::test]
async fn what_a_fresh_token_may_come_to() {
    for (fresh, trouble, logins) in [
        (FreshAnswer::Renewed, None, 1),
        (FreshAnswer::RequiresAction, Some(Cause::LinkBroken), 1),
        (FreshAnswer::NotFound, Some(Cause::NotLinked), 1),
        (FreshAnswer::CannotRefresh, Some(Cause::Maintenance), 1),
        (FreshAnswer::ApiDisabled, Some(Cause::Maintenance), 1),
        // As if the portal's own session were dead: one login, and no third.
        (FreshAnswer::TokenInvalid, Some(Cause::SessionLost), 2),
        (FreshAnswer::Undecodable, Some(Cause::SessionLost), 2),
    ] {
        let mut world = World::linked(Who::Zosia);
        world.visit_politely().await;
        world.edit_link(|link| link.fresh = fresh);
        world.school.end_child_tokens(Who::Zosia);
        world.family.wait(60);
        let visited = world.visit_politely().await;
        assert_eq!(visited.trouble, trouble, "{fresh:?}");
        assert_eq!(world.portal_logins(), logins, "{fresh:?}");
    }
}

#[tokio::test]
async fn a_child_that_is_not_linked_is_asked_about_once_a_day() {
    let mut world = World::linked(Who::Antek);
    assert_eq!(world.visit_politely().await.trouble, Some(Cause::NotLinked));
    world.family.wait(60);
    let before = world.paths().len();
    assert_eq!(world.visit_politely().await.trouble, Some(Cause::NotLinked));
    assert_eq!(world.paths().len(), before, "nothing is asked");
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        let mut link = konto.links[0].clone();
        link.who = Who::Antek;
        konto.links.push(link);
    });
    world.family.wait(24 * 60);
    assert_eq!(world.visit_politely().await.trouble, None);
}

#[tokio::test]
async fn a_register_that_takes_no_token_of_the_child_is_left_alone_for_a_while() {
    let mut world = World::linked(Who::Zosia);
    world.edit_link(|link| link.is_read = false);
    assert_eq!(
        world.visit_politely().await.trouble,
        Some(Cause::SessionLost)
    );
    let before = world.paths().len();
    world.family.wait(60);
    assert_eq!(
        world.visit_politely().await.trouble,
        Some(Cause::SessionLost)
    );
    assert_eq!((world.paths().len(), world.portal_logins()), (before, 1));
}

/// PORTAL.md section 9: whichever answer the real portal gives, the child is read.
#[tokio::test]
async fn open_questions_may_have_either_answer() {
    for quirks in [
        vec![],
        vec![Quirk::ShuffledPages],
        vec![Quirk::WidgetFirst],
        vec![Quirk::BareList],
        vec![Quirk::FreshInList],
        vec![Quirk::FreshInAccount],
        vec![Quirk::FreshKeepsPrevious],
        vec![Quirk::OnlyVersion3],
        vec![Quirk::HomeworkPaid],
        vec![Quirk::UntriedModulesOpen],
        vec![Quirk::NoOauthToken],
    ] {
        let mut world = World::linked(Who::Zosia);
        world
            .school
            .edit_portal(|portal| portal.quirks.extend(quirks.iter().copied()));
        world.edit_link(|link| link.list_token = ListToken::Stale);
        let first = world.visit_politely().await;
        assert_eq!(
            (first.trouble, failed(&first)),
            (None, vec![]),
            "{quirks:?}"
        );
        world.school.end_child_tokens(Who::Zosia);
        world.family.wait(60);
        let second = world.visit_politely().await;
        assert_eq!(
            (second.trouble, failed(&second)),
            (None, vec![]),
            "{quirks:?}"
        );
        assert_eq!(read(&first), read(&second), "{quirks:?}");
        assert_eq!(world.portal_logins(), 1, "{quirks:?}");
    }
}

#[tokio::test]
async fn without_the_gateway_some_feeds_are_closed_and_none_is_invented() {
    let mut world = World::linked(Who::Zosia);
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::GatewayClosed));
    let closed = [
        (Feed::Homework, Cause::NoData),
        (Feed::Trips, Cause::NoAccess),
        (Feed::Files, Cause::NoAccess),
    ];
    for _ in 0..2 {
        let visited = world.visit_politely().await;
        assert_eq!((visited.trouble, failed(&visited)), (None, closed.to_vec()));
        world.family.wait(60);
    }
    // It is asked once whether the gateway opens, and that is remembered.
    assert_eq!(world.asked("/gateway/api/2.0/Me"), 1);
}

#[tokio::test]
async fn homework_that_was_paid_for_is_read_with_the_token() {
    let mut world = World::linked(Who::Zosia);
    world.school.edit_portal(|portal| {
        portal
            .quirks
            .extend([Quirk::GatewayClosed, Quirk::HomeworkPaid]);
    });
    let visited = world.visit_politely().await;
    assert!(matches!(read(&visited)[&Feed::Homework], Ok(1..)));
}

#[tokio::test]
async fn a_child_that_may_not_cross_over_has_no_messages_and_everything_else() {
    let mut world = World::linked(Who::Zosia);
    world.edit_link(|link| link.may_cross = false);
    for _ in 0..2 {
        let visited = world.visit_politely().await;
        assert_eq!(visited.trouble, None);
        let failed = failed(&visited);
        assert!(
            failed.contains(&(Feed::Messages, Cause::NoAccess)),
            "{failed:?}"
        );
        assert!(read(&visited)[&Feed::Grades].is_ok());
        world.family.wait(60);
    }
    assert_eq!(
        world.asked("AutoLoginToken"),
        1,
        "not asked again for a day"
    );
}

#[tokio::test]
async fn how_the_web_pages_may_receive_a_child() {
    for (crossing, cause, pause) in [
        (Crossing::NotAccepted, Cause::SessionLost, 20),
        (Crossing::Maintenance, Cause::Maintenance, 20),
        (Crossing::Captcha, Cause::Captcha, 24 * 60),
        (Crossing::Stub, Cause::SessionLost, 20),
    ] {
        let mut world = World::linked(Who::Zosia);
        world
            .school
            .edit_portal(|portal| portal.crossing = crossing);
        let visited = world.visit_politely().await;
        assert_eq!(visited.trouble, None, "{crossing:?}");
        assert_eq!(read(&visited)[&Feed::Messages], Err(cause), "{crossing:?}");
        assert!(read(&visited)[&Feed::Grades].is_ok(), "{crossing:?}");
        assert_eq!(world.portal_logins(), 1, "{crossing:?}");
        world
            .school
            .edit_portal(|portal| portal.crossing = Crossing::Welcome);
        world.family.wait(pause);
        assert_eq!(failed(&world.visit_politely().await), [], "{crossing:?}");
    }
}

#[tokio::test]
async fn the_mobile_route_serves_when_the_form_of_the_web_is_gone() {
    let mut world = World::linked(Who::Zosia);
    world
        .school
        .edit_portal(|portal| portal.form = LoginForm::Gone);
    let visited = world.visit_politely().await;
    assert_eq!((visited.trouble, failed(&visited)), (None, vec![]));
    // The pair of tokens is renewed, again and again, and no password is needed for it.
    for _ in 0..3 {
        world.family.wait(60);
        world.school.end_portal_sessions(Parent::Agnieszka);
        world.school.end_child_tokens(Who::Zosia);
        let visited = world.visit_politely().await;
        assert_eq!((visited.trouble, failed(&visited)), (None, vec![]));
    }
    assert_eq!(world.portal_logins(), 1);
    world.family.wait(60);
    world.school.end_portal_sessions(Parent::Agnieszka);
    world.school.end_refresh_tokens(Parent::Agnieszka);
    world.school.end_child_tokens(Who::Zosia);
    assert_eq!(world.visit_politely().await.trouble, None);
    assert_eq!(world.portal_logins(), 2);
}

#[tokio::test]
async fn the_mobile_route_serves_when_cookies_are_taken_no_more() {
    let mut world = World::linked(Who::Zosia);
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::CookiesRefused));
    assert!(world.visit_politely().await.trouble.is_some());
    world.family.wait(13 * 60);
    let visited = world.visit_politely().await;
    assert_eq!((visited.trouble, failed(&visited)), (None, vec![]));
    assert_eq!(world.portal_logins(), 2);
}

#[tokio::test]
async fn no_form_is_no_refusal() {
    for (form, mobile, cause) in [
        (
            LoginForm::GoneEverywhere,
            MobileRoute::Open,
            Cause::BadAnswer,
        ),
        (LoginForm::WithoutToken, MobileRoute::Open, Cause::BadAnswer),
        (LoginForm::Captcha, MobileRoute::Open, Cause::Captcha),
        (
            LoginForm::Gone,
            MobileRoute::CommandClose,
            Cause::Maintenance,
        ),
        (
            LoginForm::Gone,
            MobileRoute::RejectedClient,
            Cause::BadAnswer,
        ),
    ] {
        let mut world = World::linked(Who::Zosia);
        world
            .school
            .edit_portal(|portal| (portal.form, portal.mobile) = (form, mobile));
        let visited = world.visit_politely().await;
        assert_eq!(visited.trouble, Some(cause), "{form:?} {mobile:?}");
        world.school.edit_portal(|portal| {
            (portal.form, portal.mobile) = (LoginForm::Shown, MobileRoute::Open);
        });
        world.family.wait(24 * 60);
        assert_eq!(
            world.visit_politely().await.trouble,
            None,
            "{form:?} {mobile:?}"
        );
    }
}

#[tokio::test]
async fn the_password_goes_to_the_portal_and_nowhere_else() {
    let mut world = World::linked(Who::Zosia);
    world
        .school
        .edit_portal(|portal| portal.form = LoginForm::ToAnotherHost);
    world.visit_politely().await;
    assert_eq!(world.logins(), 0);
    let posts = world
        .paths()
        .into_iter()
        .filter(|path| path.starts_with("POST") && !path.contains("/PartialGrades/"));
    let portal = "POST /konto-librus/login/action";
    assert_eq!(
        posts.collect::<Vec<_>>(),
        [portal, "POST /2.0/AutoLoginToken"]
    );
}

#[tokio::test]
async fn children_share_the_account_and_nothing_else() {
    let mut world = World::linked(Who::Zosia);
    world.visit_politely().await;
    let zosia = world.family.keeper.session.take();
    world.family.login = Login(world.school.login_of(Who::Stas).login);
    world.family.lookups = None;
    let visited = world.visit_politely().await;
    assert_eq!((visited.trouble, failed(&visited)), (None, vec![]));
    assert_ne!(zosia, world.family.keeper.session);
    assert_eq!(world.portal_logins(), 1);
}

#[tokio::test]
async fn a_session_of_one_door_is_nothing_at_the_other() {
    let mut world = World::linked(Who::Zosia);
    world.visit_politely().await;
    let student = world.school.login_of(Who::Zosia);
    let konto = world.family.konto.take();
    world.family.keeper.ledger = LoginLedger::default();
    let password = world.family.keeper.password.replace(student.password);
    assert_eq!(world.family.visit_for_all().await.trouble, None);
    assert_eq!(world.logins(), 1);
    world.family.keeper.password = password;
    world.family.konto = konto;
    world.family.wait(60);
    assert_eq!(world.family.visit_for_all().await.trouble, None);
    assert_eq!((world.logins(), world.portal_logins()), (1, 1));
}

/// What the portal asks for is kept, also where there is no session yet.
#[tokio::test]
async fn a_portal_that_wants_to_be_left_alone_is() {
    for status in [429, 503] {
        let mut world = World::linked(Who::Zosia);
        let kind = FaultKind::Later(status, &["7200"]);
        world
            .school
            .fault_at(Host::Portal, kind, "/konto-librus", 1);
        assert!(world.visit().await.trouble.is_some());
        let before = world.paths().len();
        for _ in 0..3 {
            world.family.wait(30);
            assert!(world.visit().await.trouble.is_some());
        }
        assert_eq!(world.paths().len(), before, "{status}");
        world.family.wait(60);
        assert_eq!(world.visit_politely().await.trouble, None);
    }
}
