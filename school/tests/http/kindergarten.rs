//! The kindergarten (API.md section 11).

use crate::visitor::{Visitor, World, read};
use school::Who;
use serde_json::{Value, json};

const WEEK: &str = "?dateFrom=2026-10-05&dateTo=2026-10-11";

/// What the service answers.
async fn service(parent: &mut Visitor, path: &str) -> (u16, Value) {
    let url = format!("{}/gateway/ms/kindergartens/{path}", parent.synergia);
    read(parent.get(&url).await).await
}

/// The LID of the child, as in the account of the parent.
async fn lid(parent: &mut Visitor) -> String {
    let token = parent.gateway("Auth/TokenInfo").await.1;
    let user = token["UserIdentifier"].as_str().unwrap().to_owned();
    let user = parent.gateway(&format!("Auth/UserInfo/{user}")).await.1;
    let lid = &user["IdentifierOfStudentAssignedWithUser"];
    lid.as_str().unwrap().to_owned()
}

/// The week of the child.
async fn week(parent: &mut Visitor) -> Value {
    let lid = lid(parent).await;
    service(parent, &format!("timetable/kindergarteners/{lid}{WEEK}"))
        .await
        .1
}

#[tokio::test]
async fn a_week_of_blocks_refers_to_activities_rooms_and_teachers() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Kuba).await;
    assert_eq!(
        parent.gateway("Timetables?weekStart=2026-10-05").await.0,
        403
    );
    let week = week(&mut parent).await;
    let entries = week["timetableEntries"].as_array().unwrap();
    assert_eq!(entries.len(), 20);
    let first = &entries[0];
    assert_eq!(
        (&first["date"], &first["startTime"], &first["type"]),
        (&json!("2026-10-05"), &json!("08:30"), &json!("planned"))
    );
    let holds = |list: &Value, key: &str, id: &Value| {
        list.as_array().unwrap().iter().any(|item| &item[key] == id)
    };
    let activities = service(&mut parent, "activities-types").await.1["activitiesTypes"].clone();
    let rooms = parent.gateway("Auth/Classrooms").await.1["data"].clone();
    let users = parent.gateway("Users").await.1["Users"].clone();
    for entry in entries {
        assert!(holds(
            &activities,
            "identifier",
            &entry["activityTypeIdentifier"]
        ));
        assert!(holds(&rooms, "identifier", &entry["classroomIdentifier"]));
        let mut teachers = entry["teachers"].as_array().unwrap().iter();
        assert!(teachers.all(|lid| holds(&users, "AccountId", lid)));
    }
}

#[tokio::test]
async fn a_replaced_block_has_two_entries_that_refer_to_each_other() {
    let world = World::new();
    for _ in 0..2 {
        world.school.next_batch();
    }
    let mut parent = Visitor::logged_in(&world, Who::Kuba).await;
    let week = week(&mut parent).await;
    let of = |kind: &str| {
        let entries = week["timetableEntries"].as_array().unwrap();
        entries
            .iter()
            .find(|entry| entry["type"] == kind)
            .unwrap()
            .clone()
    };
    assert_eq!(of("cancelled")["date"], "2026-10-06");
    let (replaced, by) = (of("substituted"), of("substitution"));
    assert_eq!(
        replaced["substitutions"],
        json!([{"identifier": by["identifier"]}])
    );
    assert_eq!(
        by["substitutedLesson"]["identifier"],
        replaced["identifier"]
    );
    assert_eq!(by["comments"], "za panią Celinę");
    assert_ne!(
        by["activityTypeIdentifier"],
        replaced["activityTypeIdentifier"]
    );
}

#[tokio::test]
async fn the_group_knows_the_child() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Kuba).await;
    let lid = lid(&mut parent).await;
    let child = parent
        .gateway(&format!("Auth/Users/Kindergarteners/{lid}"))
        .await
        .1;
    let group = child["data"]["groupIdentifier"].as_str().unwrap();
    let group = service(&mut parent, &format!("groups/{group}")).await.1;
    assert_eq!(group["name"], "Żabki");
    let school = parent.gateway("Schools").await.1;
    assert_eq!(
        school["School"]["Name"],
        "Samorządowe Przedszkole nr 77 w Krakowie"
    );
}

#[tokio::test]
async fn the_service_turns_away_strangers_and_pupils() {
    let world = World::new();
    let mut antek = Visitor::logged_in(&world, Who::Antek).await;
    let lid = lid(&mut antek).await;
    let path = format!("timetable/kindergarteners/{lid}{WEEK}");
    assert_eq!(service(&mut antek, &path).await.0, 403);
    let mut kuba = Visitor::logged_in(&world, Who::Kuba).await;
    assert_eq!(service(&mut kuba, &path).await.0, 404);
    world.school.end_sessions(Who::Kuba);
    assert_eq!(service(&mut kuba, &path).await.0, 401);
}
