//! One school year ends and the next one begins (API.md section 15, "Rollover").

use std::collections::BTreeSet;

use crate::visitor::{Visitor, World};
use school::register::Membership;
use school::{Pupil, Who};
use serde_json::{Value, json};

/// The ids of a list.
async fn ids(parent: &mut Visitor, resource: &str, root: &str) -> BTreeSet<u64> {
    let list = parent.gateway(resource).await.1[root].clone();
    let items = list.as_array().unwrap().iter();
    items.map(|item| item["Id"].as_u64().unwrap()).collect()
}

#[tokio::test]
async fn the_pupil_moves_up_and_everything_of_the_old_year_is_gone() {
    let world = World::on("2026-06-30T10:00:00Z");
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let class = parent.gateway("Classes").await.1["Class"].clone();
    assert_eq!(class["BeginSchoolYear"], "2025-09-01");
    let categories = ids(&mut parent, "Grades/Categories", "Categories").await;
    let lessons = ids(&mut parent, "Lessons", "Lessons").await;
    world.school.edit(Who::Zosia, Pupil::begin_school_year);

    let next = parent.gateway("Classes").await.1["Class"].clone();
    assert_eq!(next["BeginSchoolYear"], "2026-09-01");
    assert_ne!(next["Id"], class["Id"]);
    assert_eq!((&next["Number"], &next["Symbol"]), (&json!(6), &json!("b")));
    assert_eq!(
        parent.gateway("Me").await.1["Me"]["Class"]["Id"],
        next["Id"]
    );
    for (resource, root) in [
        ("Grades", "Grades"),
        ("Attendances", "Attendances"),
        ("Notes", "Notes"),
        ("HomeWorks", "HomeWorks"),
        ("HomeWorkAssignments", "HomeWorkAssignments"),
        ("SchoolFiles", "Data"),
    ] {
        assert_eq!(
            parent.gateway(resource).await.1[root],
            json!([]),
            "{resource}"
        );
    }
    let new_categories = ids(&mut parent, "Grades/Categories", "Categories").await;
    let new_lessons = ids(&mut parent, "Lessons", "Lessons").await;
    assert!(categories.is_disjoint(&new_categories) && !new_categories.is_empty());
    assert!(lessons.is_disjoint(&new_lessons) && !new_lessons.is_empty());
    assert_eq!(
        parent.gateway("Timetables?weekStart=2026-09-07").await.0,
        403
    );
    let (inbox, archive) = world.school.edit(Who::Zosia, |zosia| {
        zosia.timetable_is_public = true;
        (zosia.inbox.messages.len(), zosia.archive.messages.len())
    });
    assert!(inbox == 0 && archive > 0);
    let week = parent.gateway("Timetables?weekStart=2026-09-07").await.1;
    assert!(week["Timetable"]["2026-09-07"][1][0].is_object());
}

#[tokio::test]
async fn between_two_years_there_may_be_no_class() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.membership = Membership::Between);
    assert_eq!(parent.gateway("Me").await.1["Me"]["Class"], Value::Null);
}
