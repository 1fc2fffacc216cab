//! What happens around the lessons, in the shapes of the register (API.md sections 7, 8 and 10).

use std::collections::BTreeSet;

use crate::visitor::{Visitor, World};
use school::Who;
use serde_json::json;

#[tokio::test]
async fn each_module_has_its_own_envelope_and_quirks() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let types = parent.gateway("BehaviourGrades/Types").await.1;
    assert_eq!(types["Types"][0]["Id"], "1");
    let grades = parent.gateway("BehaviourGrades/Points").await.1["Grades"].clone();
    assert!(grades[0].get("Value").is_none() && grades[1].get("BehaviourGrade").is_none());
    let files = parent.gateway("SchoolFiles").await.1["Data"].clone();
    assert_eq!(files[0]["id"], "17613");
    assert_eq!(files[2]["failed"], true);
    let days = parent.gateway("ClassFreeDays").await.1["ClassFreeDays"].clone();
    assert_eq!(days[0]["Class"]["Id"], 61_560, "that of another class");
    let justifications = parent.gateway("Justifications").await.1;
    assert_eq!(justifications["data"][1]["justificationStatus"], "new");
    let meetings = parent.gateway("ParentTeacherConferences").await.1;
    assert_eq!(meetings["ParentTeacherConferences"][0]["Time"], "00:00:00");
    let lucky = parent.gateway("LuckyNumbers").await.1["LuckyNumber"].clone();
    assert_eq!(
        lucky,
        json!({"LuckyNumber": 11, "LuckyNumberDay": "2026-10-05"})
    );
    let (status, _) = parent.gateway("LuckyNumbers?forDay=2026-10-05").await;
    assert_eq!(status, 403);
}

#[tokio::test]
async fn lessons_that_were_held_have_topics_with_their_quirks() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let lessons = parent.gateway("Realizations").await.1["Realizations"].clone();
    let lessons = lessons.as_array().unwrap();
    assert!(lessons.len() > 100, "{}", lessons.len());
    let ids: BTreeSet<_> = lessons
        .iter()
        .map(|lesson| lesson["Id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), lessons.len(), "ids are texts, one each");
    assert!(ids.iter().all(|id| id.starts_with('t')));
    assert!(lessons[0]["LessonNo"].is_u64() && lessons[0]["Lesson"]["Id"].is_u64());
    assert!(lessons.iter().any(|lesson| lesson["Topic"].is_null()));
    let trips = lessons.iter().filter(|lesson| lesson["IsTrip"] == true);
    let trips: Vec<_> = trips.map(|lesson| &lesson["Date"]).collect();
    assert_eq!(trips, ["2026-09-15"]);
    let mut parent = Visitor::logged_in(&world, Who::Stas).await;
    let lessons = parent.gateway("Realizations").await.1["Realizations"].clone();
    assert!(lessons[0]["LessonNumber"].is_u64() && lessons[0].get("LessonNo").is_none());
}

#[tokio::test]
async fn modules_are_closed_to_some() {
    let world = World::new();
    for (who, resource) in [
        (Who::Hania, "SchoolTrips"),
        (Who::Hania, "ParentTeacherConferences"),
        (Who::Antek, "BehaviourGrades/Points"),
        (Who::Antek, "Justifications"),
    ] {
        let mut parent = Visitor::logged_in(&world, who).await;
        assert_eq!(parent.gateway(resource).await.0, 403, "{resource}");
    }
}
