//! The agenda and homework (API.md section 10).

use crate::visitor::{Visitor, World, location, read};
use reqwest::Method;
use school::Who;
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

#[tokio::test]
async fn a_file_of_homework_is_prepared_in_the_sandbox_and_then_fetched() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let works = parent.gateway("HomeWorkAssignments").await.1["HomeWorkAssignments"].clone();
    let poster = by_id(&works, 5_512_103);
    let file = poster["HomeworkAssigmentFiles"][0]["Id"].as_str().unwrap();
    let (status, _) = parent
        .gateway(&format!("HomeWorkAssignments/Attachment/{file}"))
        .await;
    assert_eq!(status, 400, "the id of the file alone");
    let path = format!("HomeWorkAssignments/Attachment/5512103-{file}");
    let link = parent.gateway(&path).await.1;
    assert_eq!(link["Id"], file);
    let url = format!("{}/homework/downloadFile/{file}", parent.synergia);
    assert_eq!(link["DownloadUrl"], url);

    let page = location(&parent.get(&url).await);
    let action = |name: &str| page.replace("CSTryToDownload", name);
    let (place, key) = page.split_once("&singleUseKey=").unwrap();
    assert!(place.starts_with(&world.school.urls().sandbox), "{place}");
    assert_eq!(parent.get(&page).await.status(), 200);
    for (key, expected) in [
        (key, "not_downloaded_yet"),
        (key, "ready"),
        ("another", "download_failed"),
    ] {
        let form = [("singleUseKey", key)];
        let asked = action("CSCheckKey");
        let answer = parent.send(Method::POST, &asked, Some(&form)).await;
        assert_eq!(read(answer).await.1["status"], expected);
    }
    let content = parent.get(&action("CSDownload")).await.text().await;
    assert_eq!(content.unwrap(), "plakat.pdf\n");
    assert_eq!(world.school.opened(), []);
}

#[tokio::test]
async fn a_file_of_the_school_leads_to_the_sandbox_and_a_visitor_without_session_nowhere() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let files = parent.gateway("SchoolFiles").await.1["Data"].clone();
    let path = files[0]["downloadUrl"].as_str().unwrap();
    let url = format!("{}{path}", parent.synergia);
    let link = location(&parent.get(&url).await);
    assert!(link.starts_with(&format!("{}/GetFile/", world.school.urls().sandbox)));
    for _ in 0..2 {
        parent.get(&format!("{link}/get")).await;
    }
    let content = parent.get(&format!("{link}/get")).await.text().await;
    assert_eq!(content.unwrap(), "Regulamin szkoły\n");
    let failed = files[2]["downloadUrl"].as_str().unwrap();
    let lost = parent.get(&format!("{}{failed}", parent.synergia)).await;
    assert_eq!(lost.status(), 404);

    let mut stranger = Visitor::new(&world);
    let closed = stranger.get(&url).await;
    assert_eq!(closed.status(), 200);
    assert!(closed.text().await.unwrap().contains("Brak dostępu"));
}
