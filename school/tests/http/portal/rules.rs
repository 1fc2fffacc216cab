//! The school notes what no client may do (PORTAL.md section 4.2).

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, COOKIE};
use school::{Rule, Who};

use super::family::{Family, auto_login, crossed, with_bearer};
use crate::visitor::{Visitor, World, location};

fn broken(world: &World) -> Vec<Rule> {
    world
        .school
        .violations()
        .iter()
        .map(|one| one.rule)
        .collect()
}

#[tokio::test]
async fn some_paths_are_never_asked_for() {
    let world = World::new();
    let urls = world.school.urls();
    let client = crate::visitor::client();
    let (get, post) = (Method::GET, Method::POST);
    let (reads, changes) = (Rule::MarksAsRead, Rule::ChangesState);
    for (method, url, rule) in [
        (
            &get,
            format!("{}/api/inbox/messages/5", urls.messages),
            reads,
        ),
        (
            &get,
            format!("{}/api/archive/inbox/messages/5", urls.messages),
            reads,
        ),
        (&post, format!("{}/api/messages", urls.messages), changes),
        (
            &get,
            format!("{}/wiadomosci/1/5/17/f0", urls.synergia),
            reads,
        ),
        (&get, format!("{}/ogloszenia", urls.synergia), reads),
        (
            &get,
            format!("{}/uczen/widok/centrum_powiadomien", urls.synergia),
            reads,
        ),
        (&get, format!("{}/2.0/Messages/5", urls.api), reads),
        (&get, format!("{}/2.0/SchoolNotices/LID-1", urls.api), reads),
        (
            &post,
            format!("{}/2.0/SchoolNotices/MarkAsRead/LID-1", urls.api),
            reads,
        ),
        (
            &get,
            format!("{}/3.0/HomeWorkAssignments/7", urls.api),
            reads,
        ),
        (
            &get,
            format!("{}/gateway/api/2.0/HomeWorkAssignments/7", urls.synergia),
            reads,
        ),
        (&get, format!("{}/2.0/ChangeRegister", urls.api), changes),
        (&get, format!("{}/2.0/PushChanges", urls.api), changes),
        (&post, format!("{}/2.0/Justifications", urls.api), changes),
        (
            &post,
            format!("{}/api/v3/SynergiaAccounts", urls.portal),
            changes,
        ),
    ] {
        let before = broken(&world).len();
        client.request(method.clone(), &url).send().await.unwrap();
        assert_eq!(broken(&world)[before..], [rule], "{method} {url}");
    }
    let first = &world.school.violations()[0];
    assert_eq!(
        (first.method.as_str(), first.target.as_str()),
        ("GET", "wiadomosci.librus.pl/api/inbox/messages/5")
    );
}

#[tokio::test]
async fn lists_and_what_only_reads_break_no_rule() {
    let world = World::new();
    let urls = world.school.urls();
    let client = crate::visitor::client();
    for (method, url) in [
        (
            Method::GET,
            format!("{}/api/inbox/messages?page=1", urls.messages),
        ),
        (
            Method::GET,
            format!("{}/api/inbox/messages/senders", urls.messages),
        ),
        (
            Method::GET,
            format!("{}/api/outbox/messages/5", urls.messages),
        ),
        (
            Method::GET,
            format!("{}/2.0/HomeWorkAssignments/Categories", urls.api),
        ),
        (
            Method::POST,
            format!(
                "{}/2.0/Auth/DescriptiveGradingSystem/PartialGrades/Student/LID-1",
                urls.api
            ),
        ),
    ] {
        client.request(method, &url).send().await.unwrap();
    }
    assert_eq!(broken(&world), []);
}

#[tokio::test]
async fn a_cookie_goes_to_its_own_host_alone() {
    let world = World::new();
    let family = Family::logged_in(&world).await;
    let (name, value) = family.visitor.cookies_of(&family.portal).remove(0);
    let url = format!("{}/2.0/Me", family.visitor.api);
    let request = family
        .visitor
        .client
        .get(url)
        .header(COOKIE, format!("{name}={value}"));
    request.send().await.unwrap();
    assert_eq!(broken(&world), [Rule::ForeignCookie]);
}

#[tokio::test]
async fn a_token_goes_to_its_own_host_alone() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    let token = family.fresh(&world, Who::Zosia).await;
    let gateway = format!("{}/gateway/api/2.0/Me", family.visitor.synergia);
    let portal = format!("{}/api/v3/Me", family.portal);
    for url in [gateway, portal] {
        with_bearer(&family.visitor, Method::GET, &url, &token).await;
    }
    assert_eq!(broken(&world), [Rule::ForeignBearer; 2]);
}

#[tokio::test]
async fn two_children_never_share_a_request() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    let (zosia, stas) = (
        family.fresh(&world, Who::Zosia).await,
        family.fresh(&world, Who::Stas).await,
    );
    let lid = world.school.edit(Who::Stas, |stas| stas.owner_lid());
    let named = format!("{}/2.0/Auth/UserInfo/{lid}", family.visitor.api);
    with_bearer(&family.visitor, Method::GET, &named, &stas).await;
    assert_eq!(broken(&world), []);
    with_bearer(&family.visitor, Method::GET, &named, &zosia).await;
    assert_eq!(broken(&world), [Rule::TwoChildren]);

    // One jar for both.
    let (mut shared, _) = crossed(&world, &zosia).await;
    let (_, body) = auto_login(&shared, &stas).await;
    let once = format!(
        "{}/loguj/token/{}/przenies",
        shared.synergia,
        body["Token"].as_str().unwrap()
    );
    shared.get(&once).await;
    assert_eq!(broken(&world)[1..], [Rule::TwoChildren]);

    // The session of one, and the token of the other.
    let (mut child, _) = crossed(&world, &zosia).await;
    let url = format!("{}/gateway/api/2.0/Me", child.synergia);
    let request = child
        .request(Method::GET, &url)
        .header(AUTHORIZATION, format!("Bearer {stas}"));
    child.receive(request, &url).await;
    assert_eq!(
        broken(&world)[2..],
        [Rule::ForeignBearer, Rule::TwoChildren]
    );
}

#[tokio::test]
async fn a_pupil_of_the_first_door_may_see_the_index() {
    let world = World::new();
    world.school.edit(Who::Zosia, |zosia| {
        zosia.account.owner = school::register::Owner::Pupil;
    });
    let mut pupil = Visitor::logged_in(&world, Who::Zosia).await;
    let launched = pupil.get(&format!("{}/wiadomosci3", pupil.synergia)).await;
    pupil.get(&location(&launched)).await;
    assert_eq!(broken(&world), []);
}
