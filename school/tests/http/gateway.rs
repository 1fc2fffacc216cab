//! What the gateway answers (API.md sections 4 to 10).

use crate::visitor::{Visitor, World, read};
use school::Who;
use serde_json::json;

#[tokio::test]
async fn the_gateway_has_the_shapes_and_quirks_of_the_register() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let raw = parent
        .get(&format!("{}/gateway/api/2.0/Me", parent.synergia))
        .await
        .text()
        .await
        .unwrap();
    assert!(
        raw.contains(r#""LastName":"Wrona""#)
            && raw.contains(r"https:\/\/api.librus.pl\/2.0\/Root")
            && raw.is_ascii()
    );

    let me = parent.gateway("Me").await.1["Me"].clone();
    assert_eq!(
        (&me["User"]["FirstName"], &me["Account"]["GroupId"]),
        (&json!("Zofia"), &json!(5))
    );
    assert!(me["User"].get("Id").is_none());
    assert_eq!(
        parent
            .gateway(&format!("Users/{}", me["Account"]["UserId"]))
            .await
            .1["User"]["ClassRegisterNumber"],
        24
    );
    assert_eq!(
        parent
            .gateway(&format!("Users/{}", me["Account"]["Id"]))
            .await
            .0,
        404
    );

    let users = parent.gateway("Users").await.1;
    assert!(
        users["Users"]
            .as_array()
            .unwrap()
            .iter()
            .any(|user| user["FirstName"].is_null())
    );

    let categories = parent.gateway("Grades/Categories").await.1["Categories"]
        .as_array()
        .unwrap()
        .clone();
    assert!(
        categories
            .iter()
            .all(|category| category["IsReadOnly"] == "1")
    );
    assert!(
        categories
            .iter()
            .any(|category| category.get("Weight").is_none())
    );
    assert!(categories.iter().any(|category| category["Weight"] == 0));
    let ids = format!("{},{},0", categories[0]["Id"], categories[1]["Id"]);
    assert_eq!(
        parent.gateway(&format!("Grades/Categories/{ids}")).await.1["Categories"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let single = parent
        .gateway(&format!("Grades/Categories/{}", categories[0]["Id"]))
        .await
        .1;
    assert_eq!(single["Category"]["Name"], "Kartkówka");

    let grades = parent.gateway("Grades").await.1["Grades"]
        .as_array()
        .unwrap()
        .clone();
    assert!(grades.iter().any(|grade| grade.get("Comments").is_none()));
    let comment = &grades[0]["Comments"][0]["Id"];
    assert_eq!(
        &parent
            .gateway(&format!("Grades/Comments/{comment}"))
            .await
            .1["Comment"]["Id"],
        comment
    );

    let info = parent.gateway("Auth/TokenInfo").await.1;
    let user = parent
        .gateway(&format!(
            "Auth/UserInfo/{}",
            info["UserIdentifier"].as_str().unwrap()
        ))
        .await
        .1;
    assert_eq!(user["UserState"], "ACTIVE");
    assert_eq!(parent.gateway("SystemData").await.1["Time"], "06:30:00");
}

#[tokio::test]
async fn refusals_are_those_of_the_register() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let mut antek = Visitor::logged_in(&world, Who::Antek).await;
    let disabled = parent.gateway("Grades/Averages").await;
    assert_eq!(
        (disabled.0, disabled.1["Status"].as_str()),
        (200, Some("Disabled"))
    );
    for (resource, status, message) in [
        ("WhatsNew", 401, "Insufficient scopes"),
        (
            "TeacherFreeDays",
            403,
            "Account not have access to resource",
        ),
        ("AttendanceTypes", 404, "Resource not found"),
        (
            "Timetables?weekStart=bzdura",
            400,
            "[212] Invalid request params",
        ),
    ] {
        let (got, body) = parent.gateway(resource).await;
        assert_eq!(
            (got, body["Message"].as_str()),
            (status, Some(message)),
            "{resource}"
        );
        assert_eq!(body["Url"], format!("https://api.librus.pl/2.0/{resource}"));
    }
    let (status, body) = antek.gateway("Timetables?weekStart=2026-10-05").await;
    assert_eq!(
        (status, body["Message"].as_str()),
        (403, Some("Student timetable is not public"))
    );
    let probe = read(parent.get(&format!("{}/", parent.api)).await).await;
    assert_eq!(
        probe,
        (
            200,
            json!({"Status": "Error", "Message": "Request is denied"})
        )
    );
}

#[tokio::test]
async fn a_week_of_lessons_has_string_ids_empty_slots_and_groups() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let week = parent.gateway("Timetables?weekStart=2026-10-05").await.1;
    let days = week["Timetable"].as_object().unwrap();
    assert_eq!(days.len(), 7);
    assert!(
        days.values()
            .all(|slots| slots.as_array().unwrap().len() == 9)
    );
    assert_eq!(days["2026-10-05"][0], json!([]));
    let split = days["2026-10-05"][5].as_array().unwrap();
    assert_eq!(split.len(), 2);
    assert_eq!(split[0]["VirtualClassName"], "5b ang gr. 1");
    assert!(split[0]["VirtualClass"]["Id"].is_u64() && split[0].get("Class").is_none());
    let maths = &days["2026-10-05"][1][0];
    assert_eq!(
        (&maths["LessonNo"], &maths["Subject"]["Id"]),
        (&json!("1"), &json!("42101"))
    );
    assert!(maths["Class"]["Id"].is_u64());
    assert_eq!(
        week["Pages"]["Next"],
        "https://api.librus.pl/2.0/Timetables?weekStart=2026-10-12"
    );
    let day = parent.gateway("Timetables?day=2026-10-06").await.1;
    assert_eq!(day["Timetable"].as_object().unwrap().len(), 1);
}

#[tokio::test]
async fn changes_of_the_plan_look_as_in_the_register() {
    let world = World::new();
    for _ in 0..7 {
        world.school.next_batch().unwrap();
    }
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let week = parent.gateway("Timetables?weekStart=2026-10-05").await.1["Timetable"].clone();
    let cancelled = &week["2026-10-06"][4][0];
    assert_eq!(
        (&cancelled["IsCanceled"], &cancelled["IsSubstitutionClass"]),
        (&json!(true), &json!(false))
    );
    let substituted = &week["2026-10-07"][2][0];
    assert_eq!(
        (
            &substituted["Subject"]["Name"],
            &substituted["OrgSubject"]["Id"]
        ),
        (&json!("Biologia"), &json!("42101"))
    );
    assert_eq!(substituted["OrgLessonNo"], "2");
    let moved = &week["2026-10-09"][2][0];
    assert_eq!(
        (&moved["IsCanceled"], &moved["IsSubstitutionClass"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        (&moved["NewDate"], &moved["NewLessonNo"]),
        (&json!("2026-10-08"), &json!("7"))
    );
    let target = &week["2026-10-08"][7][0];
    assert_eq!(
        (&target["OrgDate"], &target["OrgLessonNo"]),
        (&json!("2026-10-09"), &json!("2"))
    );
    assert_eq!(week["2026-10-08"][4][0]["IsCanceled"], false);

    let next = parent.gateway("Timetables?weekStart=2026-10-12").await.1["Timetable"].clone();
    assert_eq!(next["2026-10-12"][1][0]["Subject"]["Name"], "Język polski");
    assert_eq!(next["2026-10-12"][2][0]["Subject"]["Name"], "Matematyka");

    let all = parent.gateway("Calendars/Substitutions").await.1["Substitutions"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(all.len(), 4);
    assert!(
        all.iter()
            .any(|change| change["IsCancelled"] == true && change.get("Date").is_none())
    );
    assert!(
        all.iter()
            .any(|change| change["IsShifted"] == true && change["Date"] == "2026-10-08")
    );
}

#[tokio::test]
async fn a_substitution_often_has_no_room() {
    let world = World::new();
    world.school.next_batch();
    world.school.next_batch();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let day =
        parent.gateway("Timetables?day=2026-10-07").await.1["Timetable"]["2026-10-07"].clone();
    assert_eq!(day[2][0]["Subject"]["Name"], "Historia");
    assert!(day[2][0].get("Classroom").is_none() && day[2][0]["OrgClassroom"].is_object());
}

#[tokio::test]
async fn brother_and_sister_share_a_notice_but_not_its_mark() {
    let world = World::new();
    let mut zosia = Visitor::logged_in(&world, Who::Zosia).await;
    let mut stas = Visitor::logged_in(&world, Who::Stas).await;
    let first = zosia.gateway("SchoolNotices").await.1["SchoolNotices"][0].clone();
    let lid = first["Id"].as_str().unwrap().to_owned();
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.notices[0].was_read = true);
    assert_eq!(
        zosia.gateway("SchoolNotices").await.1["SchoolNotices"][0]["WasRead"],
        true
    );
    let other = stas.gateway("SchoolNotices").await.1["SchoolNotices"][0].clone();
    assert_eq!(
        (other["Id"].as_str(), &other["WasRead"]),
        (Some(lid.as_str()), &json!(false))
    );
}

#[tokio::test]
async fn a_week_without_any_data_is_an_empty_list() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Stas).await;
    let holidays = parent.gateway("Timetables?weekStart=2026-07-06").await.1;
    assert_eq!(holidays["Timetable"], json!([]));
}

#[tokio::test]
async fn unused_modules_are_empty_or_switched_off() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Hania).await;
    for (resource, root) in [("BehaviourGrades/Points", "Grades")] {
        let (status, body) = parent.gateway(resource).await;
        assert_eq!((status, &body[root]), (200, &json!([])), "{resource}");
    }
    let (status, off) = parent.gateway("LuckyNumbers").await;
    assert_eq!(
        (status, off["Code"].as_str()),
        (403, Some("LuckyNumberIsNotActive"))
    );
}

#[tokio::test]
async fn attendance_is_a_year_of_entries_with_types_of_the_schools_own() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let records = parent.gateway("Attendances").await.1["Attendances"].clone();
    let of_trips: Vec<_> = records
        .as_array()
        .unwrap()
        .iter()
        .filter(|record| record.get("Trip").is_some())
        .map(|record| record["Id"].clone())
        .collect();
    assert_eq!(of_trips, [json!("t41685")]);
    assert!(records[0]["Id"].is_u64() && records[0].get("Subject").is_none());
    let types = parent.gateway("Attendances/Types").await.1["Types"].clone();
    let own = types
        .as_array()
        .unwrap()
        .iter()
        .filter(|kind| kind["Standard"] == false)
        .map(|kind| kind["StandardType"]["Id"].clone());
    assert_eq!(own.collect::<Vec<_>>(), [100, 3]);
    let excused = parent.gateway("Attendances/Types/3").await.1;
    assert_eq!(excused["Type"]["Name"], "Nieobecność uspr.");
}

#[tokio::test]
async fn notes_are_numbered_by_their_meaning_or_switched_off() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let notes = parent.gateway("Notes").await.1["Notes"].clone();
    let meanings = notes
        .as_array()
        .unwrap()
        .iter()
        .map(|note| &note["Positive"]);
    assert_eq!(meanings.collect::<Vec<_>>(), [1, 0, 2]);
    let categories = parent.gateway("Notes/Categories").await.1;
    assert_eq!(
        categories["Categories"][1]["CategoryName"],
        "Praca na lekcji"
    );
    let mut elsewhere = Visitor::logged_in(&world, Who::Hania).await;
    let (status, off) = elsewhere.gateway("Notes").await;
    assert_eq!(
        (status, off["Code"].as_str()),
        (403, Some("NotesIsNotActive"))
    );
}
