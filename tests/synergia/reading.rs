//! What a reading contains.

use dzwonek::domain::{Entry, Feed, Window};
use school::Who;

use crate::family::{World, reading, word};

#[tokio::test]
async fn everything_has_its_name() {
    let mut world = World::of(Who::Zosia);
    let visited = world.visit().await;
    for entry in &reading(&visited, Feed::Grades).entries {
        let Entry::Grade(grade) = entry else {
            panic!("no grade: {entry:?}");
        };
        for named in [&grade.subject, &grade.category, &grade.teacher]
            .into_iter()
            .flatten()
        {
            assert!(named.name.is_some(), "{grade:?}");
        }
        assert!(
            grade.comments.iter().all(|comment| comment.text.is_some()),
            "{grade:?}"
        );
    }
    for entry in &reading(&visited, Feed::Timetable).entries {
        let Entry::Lesson(lesson) = entry else {
            panic!("no lesson: {entry:?}");
        };
        assert!(
            lesson.planned.subject.as_ref().unwrap().name.is_some(),
            "{lesson:?}"
        );
        assert!(
            lesson.planned.room.as_ref().unwrap().name.is_some(),
            "{lesson:?}"
        );
        assert!(lesson.slot.from.is_some());
    }
}

#[tokio::test]
async fn a_timetable_is_known_for_the_weeks_that_hold_lessons() {
    let mut world = World::of(Who::Zosia);
    let visited = world.visit().await;
    let Window::Weeks { mondays, .. } = &reading(&visited, Feed::Timetable).window else {
        panic!("no weeks");
    };
    let weeks: Vec<String> = mondays.iter().map(ToString::to_string).collect();
    assert_eq!(weeks, ["2026-10-05", "2026-10-12"]);

    world
        .school
        .edit(Who::Zosia, |zosia| zosia.timetable.entries.clear());
    world.family.wait(20);
    let visited = world.visit().await;
    assert_eq!(
        reading(&visited, Feed::Timetable).window,
        Window::of_weeks("timetable", [].into())
    );
}

#[tokio::test]
async fn only_the_feeds_that_are_asked_for_are_read() {
    let mut world = World::of(Who::Zosia);
    let visited = world.family.visit_for(&[Feed::Grades]).await;
    assert_eq!(word(&visited, Feed::Grades), "read");
    assert_eq!(word(&visited, Feed::Messages), "not asked");
}
