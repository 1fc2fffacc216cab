//! Files of the school.

use chrono::{NaiveDate, NaiveDateTime};
use school::Who;
use school::register::{FileStatus, SchoolFile};
use serde_json::json;

use crate::support::world::World;

fn on(day: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
    day.and_hms_opt(11, 26, 0).unwrap()
}

fn edit(world: &World, change: impl FnOnce(&mut Vec<SchoolFile>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.files));
}

fn upload(world: &World, status: FileStatus) {
    let file = SchoolFile {
        id: 18_001,
        name: "Statut szkoły".to_owned(),
        added: on(5),
        status,
    };
    edit(world, |files| {
        files.retain(|other| other.id != file.id);
        files.push(file);
    });
}

#[tokio::test]
async fn a_file_is_added_changed_removed_and_restored() {
    let mut world = World::watching("files").await;
    upload(&world, FileStatus::Ready);
    let letter = world.reports("Zosia: plik szkoły – Statut szkoły").await;
    assert_eq!(letter.changes, "files.added=1");
    let event = world.history().remove(0);
    assert_eq!(event.key, "school_files:18001");
    assert_eq!(
        serde_json::to_value(&event.after).unwrap(),
        json!({"text": "Statut szkoły", "date": "2026-10-05", "time_from": "11:26"})
    );
    edit(&world, |files| files.last_mut().unwrap().added = on(6));
    let letter = world
        .reports("Zosia: zmiana pliku szkoły – Statut szkoły")
        .await;
    let words: Vec<&str> = letter.text.split_whitespace().collect();
    let text = words.join(" ");
    let before = "wcześniej: poniedziałek, 5 października, 11:26";
    assert!(text.contains(before), "{text}");
    let taken = world
        .school
        .edit(Who::Zosia, |zosia| zosia.files.pop().unwrap());
    world.nothing_new().await;
    world
        .reports("Zosia: plik szkoły usunięty – Statut szkoły")
        .await;
    edit(&world, |files| files.push(taken));
    world
        .reports("Zosia: plik szkoły przywrócony – Statut szkoły")
        .await;
}

#[tokio::test]
async fn a_file_is_reported_when_ready_and_survives_a_new_upload() {
    let mut world = World::watching("files").await;
    for status in [
        FileStatus::Processing,
        FileStatus::Failed,
        FileStatus::Processing,
    ] {
        upload(&world, status);
        world.nothing_new().await;
    }
    upload(&world, FileStatus::Ready);
    world.reports("Zosia: plik szkoły – Statut szkoły").await;
    for status in [
        FileStatus::Processing,
        FileStatus::Failed,
        FileStatus::Failed,
    ] {
        upload(&world, status);
        world.nothing_new().await;
    }
    upload(&world, FileStatus::Ready);
    world.nothing_new().await;
}
