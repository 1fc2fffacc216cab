//! Data with the token of a child (PORTAL.md section 3).

use chrono::TimeDelta;
use reqwest::Method;
use school::{FaultKind, Host, Parent, Quirk, Who};
use serde_json::{Value, json};

use super::family::{Family, data, with_bearer};
use crate::visitor::{Visitor, World};

async fn token(world: &World, who: Who) -> (Family, String) {
    let mut family = Family::logged_in(world).await;
    let token = family.fresh(world, who).await;
    (family, token)
}

fn quirk(world: &World, quirk: Quirk) {
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(quirk));
}

#[tokio::test]
async fn both_doors_lead_to_the_same_data() {
    let world = World::new();
    world.school.next_batch();
    let mut first = Visitor::logged_in(&world, Who::Zosia).await;
    let (family, token) = token(&world, Who::Zosia).await;
    for resource in [
        "Me",
        "Grades",
        "Grades/Categories",
        "Users",
        "Lessons",
        "HomeWorks",
        "Attendances",
        "Notes",
        "SchoolNotices",
        "Timetables?weekStart=2026-10-05",
        "Calendars/Substitutions",
        "Grades/Averages",
        "SchoolFreeDays",
        "LuckyNumbers",
        "TeacherFreeDays",
    ] {
        let (second, gateway) = (
            data(&family.visitor, resource, &token).await,
            first.gateway(resource).await,
        );
        assert_eq!(second, gateway, "{resource}");
    }
    assert_eq!(
        data(&family.visitor, "TeacherFreeDays", &token).await.0,
        403
    );
    assert_eq!(world.school.violations(), []);
}

#[tokio::test]
async fn ula_is_read_by_the_second_door_alone() {
    let world = World::new();
    let mut first = Visitor::logged_in(&world, Who::Ula).await;
    assert_eq!(first.gateway("Me").await.0, 401);
    let (family, token) = token(&world, Who::Ula).await;
    let (status, me) = data(&family.visitor, "Me", &token).await;
    assert_eq!(
        (status, &me["Me"]["User"]["FirstName"]),
        (200, &json!("Urszula"))
    );
    let grades = data(&family.visitor, "Grades", &token).await.1;
    assert_eq!(grades["Grades"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn what_the_api_refuses_and_the_gateway_does_not() {
    let world = World::new();
    let (family, token) = token(&world, Who::Zosia).await;
    let (visitor, none) = (&family.visitor, json!([]));
    for resource in [
        "Messages",
        "SchoolTrips",
        "SchoolFiles",
        "EbiblioLendings",
        "Auth/Subjects",
    ] {
        let (status, body) = data(visitor, resource, &token).await;
        assert_eq!(
            (status, &body["Code"]),
            (403, &json!("AccessDeny")),
            "{resource}"
        );
    }
    let (status, homework) = data(visitor, "HomeWorkAssignments", &token).await;
    assert_eq!((status, &homework["HomeWorkAssignments"]), (200, &none));
    let types = format!("{}/ms/kindergartens/activities-types", visitor.api);
    assert_eq!(
        with_bearer(visitor, Method::GET, &types, &token).await.0,
        403
    );

    quirk(&world, Quirk::UntriedModulesOpen);
    quirk(&world, Quirk::HomeworkPaid);
    assert_eq!(data(visitor, "SchoolTrips", &token).await.0, 200);
    assert_eq!(data(visitor, "Messages", &token).await.0, 403);
    assert_ne!(
        data(visitor, "HomeWorkAssignments", &token).await.1["HomeWorkAssignments"],
        none
    );
}

#[tokio::test]
async fn unknown_parameters_are_refused() {
    let world = World::new();
    let (family, token) = token(&world, Who::Zosia).await;
    for (resource, status) in [
        ("Grades?_=123", 400),
        ("Timetables?weekStart=2026-10-05&_=1", 400),
        ("Timetables?weekStart=2026-10-05", 200),
        (
            "Timetables/OtherActivitiesRegister?dateFrom=2026-10-05&dateTo=2026-10-11&hideOutdatedEntries=false",
            200,
        ),
    ] {
        let (got, body) = data(&family.visitor, resource, &token).await;
        assert_eq!(got, status, "{resource}");
        assert_eq!(body["Code"] == "InvalidRequest", status == 400);
    }
}

#[tokio::test]
async fn the_newer_version_answers_the_same_names_and_may_be_the_only_one() {
    let world = World::new();
    let (family, token) = token(&world, Who::Zosia).await;
    let newer = format!("{}/3.0/Grades", family.visitor.api);
    let (status, grades) = with_bearer(&family.visitor, Method::GET, &newer, &token).await;
    assert_eq!(
        (status, &grades["Url"]),
        (200, &json!("https://api.librus.pl/3.0/Grades"))
    );
    assert!(!grades.to_string().contains("/2.0/"));
    quirk(&world, Quirk::OnlyVersion3);
    assert_eq!(data(&family.visitor, "Me", &token).await.0, 401);
    assert_eq!(
        with_bearer(&family.visitor, Method::GET, &newer, &token)
            .await
            .0,
        200
    );
}

#[tokio::test]
async fn a_token_ends_after_its_time_its_requests_or_when_it_is_called_back() {
    let world = World::new();
    let expired = json!({
        "Status": "Error",
        "Code": "TokenIsExpired",
        "Message": "Request is denied",
        "Url": "https://api.librus.pl/2.0/Me",
    });
    let (mut family, token) = token(&world, Who::Zosia).await;
    world.advance(TimeDelta::hours(25));
    assert_eq!(
        data(&family.visitor, "Me", &token).await,
        (401, expired.clone())
    );

    family.log_in().await;
    world
        .school
        .edit_portal(|portal| portal.child_token_requests = Some(2));
    let token = family.fresh(&world, Who::Zosia).await;
    for status in [200, 200, 401] {
        assert_eq!(data(&family.visitor, "Me", &token).await.0, status);
    }

    let (token, other) = (
        family.fresh(&world, Who::Zosia).await,
        family.fresh(&world, Who::Stas).await,
    );
    world.school.end_child_tokens(Who::Zosia);
    world
        .school
        .edit_portal(|portal| portal.expired_status = 403);
    assert_eq!(data(&family.visitor, "Me", &token).await, (403, expired));
    assert_eq!(data(&family.visitor, "Me", &other).await.0, 200);
}

#[tokio::test]
async fn a_token_may_be_unknown_or_its_child_refused() {
    let world = World::new();
    let (family, token) = token(&world, Who::Zosia).await;
    let denied = json!({"Status": "Error", "Message": "Request is denied"});
    assert_eq!(
        data(&family.visitor, "Me", "made-up").await,
        (401, denied.clone())
    );
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto.link(Who::Zosia).unwrap().is_read = false;
    });
    assert_eq!(data(&family.visitor, "Me", &token).await, (401, denied));
}

#[tokio::test]
async fn the_gateway_takes_no_token() {
    let world = World::new();
    let (family, token) = token(&world, Who::Zosia).await;
    let url = format!("{}/gateway/api/2.0/Me", family.visitor.synergia);
    assert_eq!(
        with_bearer(&family.visitor, Method::GET, &url, &token)
            .await
            .0,
        401
    );
}

#[tokio::test]
async fn the_hosts_have_their_breaks_apart() {
    let world = World::new();
    let (mut family, token) = token(&world, Who::Zosia).await;
    let school = &world.school;
    school.fault_at(Host::Api, FaultKind::Status503, "", 1);
    assert_eq!(family.call("Me").await.0, 200);
    let (status, body) = data(&family.visitor, "Me", &token).await;
    assert_eq!((status, &body["Status"]), (503, &json!("Maintenance")));
    school.fault_at(Host::Portal, FaultKind::Status503, "", 2);
    assert_eq!(data(&family.visitor, "Me", &token).await.0, 200);
    assert_eq!(family.call("Me").await.0, 503);
    let page = family
        .visitor
        .get(&format!("{}/konto-librus/login", family.portal))
        .await;
    assert!(page.text().await.unwrap().contains("Przerwa techniczna"));

    school.fault_at(Host::Api, FaultKind::Logout, "/2.0/Grades", 1);
    assert_eq!(data(&family.visitor, "Grades", &token).await.0, 401);
    assert_eq!(data(&family.visitor, "Me", &token).await.0, 401);
    let order = json!({"kind": "logout", "host": "portal"});
    assert_eq!(world.control(Method::POST, "fault", order).await.0, 200);
    assert_eq!(family.call("Me").await.0, 401);
}

#[tokio::test]
async fn ids_may_be_others_at_the_api() {
    let world = World::new();
    let (family, token) = token(&world, Who::Zosia).await;
    let ids = |body: Value| -> Vec<String> {
        let grades = body["Grades"].as_array().unwrap().iter();
        grades.map(|grade| grade["Id"].to_string()).collect()
    };
    let before = ids(data(&family.visitor, "Grades", &token).await.1);
    quirk(&world, Quirk::OtherIds);
    let after = ids(data(&family.visitor, "Grades", &token).await.1);
    assert!(before.len() == after.len() && before.iter().all(|id| !after.contains(id)));
}
