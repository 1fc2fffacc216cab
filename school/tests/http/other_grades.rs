//! Text, descriptive, point and partial grades, in the shapes of the register (API.md section 6).

use crate::visitor::{Visitor, World};
use school::Who;
use serde_json::json;

#[tokio::test]
async fn each_list_has_its_quirks() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let texts = parent.gateway("BaseTextGrades").await.1["Grades"].clone();
    assert_eq!(
        texts[0]["Grade"],
        "diagnoza polonistyczna - sesja I\n      80%"
    );
    assert_eq!(texts[1]["ShowInGradesView"], false);
    let categories = parent.gateway("TextGrades/Categories").await.1;
    assert_eq!(
        categories["Categories"][0]["Id"],
        texts[0]["Category"]["Id"]
    );

    let skilled = parent.gateway("DescriptiveGrades").await.1["Grades"][0].clone();
    assert_eq!(
        (&skilled["Grade"], &skilled["Map"]),
        (&json!(3), &json!("6"))
    );
    let skill = format!("DescriptiveGrades/Skills/{}", skilled["Skill"]["Id"]);
    let skill = parent.gateway(&skill).await.1;
    assert_eq!(skill["Skill"]["Name"], "Ekspresja muzyczna. Śpiew");
    let comments = parent.gateway("DescriptiveGrades/Comments").await.1;
    assert_eq!(comments["Comments"][0]["Id"], skilled["Comments"][0]["Id"]);

    let mut parent = Visitor::logged_in(&world, Who::Ola).await;
    let points = parent.gateway("PointGrades").await.1["Grades"].clone();
    assert_eq!(
        (&points[1]["Grade"], &points[1]["GradeValue"]),
        (&json!("41.5"), &json!("41.50"))
    );
    let categories = parent.gateway("PointGrades/Categories").await.1;
    assert_eq!(categories["Categories"][1]["ValueTo"], 50);
    assert_eq!(
        parent.gateway("PointGrades/Averages").await.1["Status"],
        "Disabled"
    );
}

#[tokio::test]
async fn the_week_changes_each_system_in_each_way() {
    let world = World::new();
    let week = std::iter::from_fn(|| world.school.next_batch()).flatten();
    let told: Vec<_> = week.map(|change| (change.key, change.change)).collect();
    for system in ["base_text", "descriptive", "point", "partial"] {
        let source = format!("{system}_grades:");
        for word in ["added", "changed", "removed"] {
            let is_told = told
                .iter()
                .any(|(key, change)| key.starts_with(&source) && *change == word);
            assert!(is_told, "{source} {word}");
        }
    }
}

#[tokio::test]
async fn what_a_school_uses_stands_in_its_unit() {
    let world = World::new();
    for (who, points, skills) in [(Who::Zosia, false, true), (Who::Ola, true, false)] {
        let mut parent = Visitor::logged_in(&world, who).await;
        let settings = parent.gateway("Units").await.1["Units"][0]["GradesSettings"].clone();
        assert_eq!(settings["PointGradesEnabled"], points);
        assert_eq!(settings["DescriptiveGradesEnabled"], skills);
    }
}

#[tokio::test]
async fn partial_grades_are_read_by_a_post_for_the_own_child() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Jas).await;
    let me = parent.gateway("Me").await.1;
    let user = format!("Users/{}", me["Me"]["Account"]["UserId"]);
    let own = parent.gateway(&user).await.1["User"]["AccountId"].clone();
    let path = |lid: &str| {
        let base = format!("{}/gateway/api/2.0/Auth", parent.synergia);
        format!("{base}/DescriptiveGradingSystem/PartialGrades/Student/{lid}")
    };
    let (own, other) = (path(own.as_str().unwrap()), path("LID-AUTH-USER-4127-1"));
    let (status, body) = parent.post(&own, "{}").await;
    assert_eq!(status, 200);
    assert_eq!(
        body["pagination"],
        json!({"limit": 50, "page": 1, "total": 3})
    );
    assert_eq!(body["data"][0]["comments"], "Praca na lekcji");
    assert_eq!(body["data"][1]["scaleValue"], json!(null));
    let subjects = parent.gateway("Auth/Subjects").await.1["data"].clone();
    let subject = &body["data"][0]["subjectId"];
    let mut subjects = subjects.as_array().unwrap().iter();
    assert!(subjects.any(|one| one["identifier"] == *subject));

    assert_eq!(parent.post(&own, "").await.0, 400);
    assert_eq!(parent.post(&other, "{}").await.0, 404);
    assert_eq!(
        parent.gateway(own.split("2.0/").last().unwrap()).await.0,
        405
    );
    let guest = Visitor::logged_in(&world, Who::Lena).await;
    assert_eq!(guest.post(&own, "{}").await.0, 403);
    assert_eq!(world.school.opened(), []);
}
