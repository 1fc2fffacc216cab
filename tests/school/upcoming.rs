//! The agenda and homework (API.md section 10).

use crate::visitor::{Visitor, World};
use dzwonek::demo::school::Who;
use serde_json::{Value, json};

fn by_id(items: &Value, id: u64) -> Value {
    let mut items = items.as_array().unwrap().iter();
    items.find(|item| item["Id"] == id).unwrap().clone()
}

#[tokio::test]
async fn the_agenda_has_its_quirks() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let agenda = parent.gateway("HomeWorks").await.1["HomeWorks"].clone();
    let test = by_id(&agenda, 9_120_101);
    assert_eq!(test["LessonNo"], "3");
    assert_eq!(test["TimeFrom"], "09:50:00");
    assert!(test["Subject"]["Id"].is_u64() && test.get("Classroom").is_none());
    let meeting = by_id(&agenda, 9_120_102);
    assert_eq!(meeting["LessonNo"], Value::Null);
    assert_eq!(meeting["TimeFrom"], "17:30");
    assert!(meeting.get("Subject").is_none());
    assert_eq!(meeting["Classroom"]["Name"], "12");
    let categories = parent.gateway("HomeWorks/Categories").await.1["Categories"].clone();
    assert_eq!(by_id(&categories, 4101)["Name"], "Sprawdzian");
}

#[tokio::test]
async fn homework_names_its_lesson_and_its_files() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let works = parent.gateway("HomeWorkAssignments").await.1["HomeWorkAssignments"].clone();
    let poster = by_id(&works, 5_512_103);
    assert!(poster.get("Subject").is_none());
    let lessons = parent.gateway("Lessons").await.1["Lessons"].clone();
    let lesson = by_id(&lessons, poster["Lesson"]["Id"].as_u64().unwrap());
    assert!(lesson["Subject"]["Id"].is_u64());
    let file = &poster["HomeworkAssigmentFiles"][0];
    assert_eq!(
        (&file["Id"], &file["Name"]),
        (&json!("6519794"), &json!("plakat.pdf"))
    );
    let done = by_id(&works, 5_512_101);
    assert_eq!(done["StudentsWhoMarkedAsDone"], json!([2_741_186]));
    let categories = parent.gateway("HomeWorkAssignments/Categories").await.1;
    assert_eq!(categories["Categories"][0]["CategoryName"], "Praca pisemna");
}

#[tokio::test]
async fn one_school_keeps_homework_from_the_parents_and_one_pupil_has_none() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Hania).await;
    for path in ["HomeWorkAssignments", "HomeWorkAssignments/Categories"] {
        assert_eq!(parent.gateway(path).await.0, 403, "{path}");
    }
    assert_eq!(parent.gateway("HomeWorks").await.0, 200);
    let mut parent = Visitor::logged_in(&world, Who::Antek).await;
    let (status, body) = parent.gateway("HomeWorkAssignments").await;
    assert_eq!((status, &body["HomeWorkAssignments"]), (200, &json!([])));
}
