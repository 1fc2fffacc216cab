//! The agenda: tests and dates are reported when they appear, move, change their text, vanish and return.

use chrono::NaiveDate;
use school::Who;
use school::register::AgendaEntry;
use school::register::agenda::{Hour, agenda_category};

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;
const ID: u64 = 9_500_001;

const PATIENT: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = []
digest = "30 6 * * *"
"#;

fn october(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

impl World {
    pub(super) fn edit_entry(&self, id: u64, change: impl FnOnce(&mut AgendaEntry)) {
        self.school
            .edit(ZOSIA, |zosia| change(zosia.agenda.get_mut(id).unwrap()));
    }

    pub(super) fn take_out(&self, id: u64) -> AgendaEntry {
        self.school.edit(ZOSIA, |zosia| {
            let entries = &mut zosia.agenda.entries;
            let at = entries.iter().position(|entry| entry.id == id).unwrap();
            entries.remove(at)
        })
    }

    pub(super) fn put_back(&self, entry: AgendaEntry) {
        self.school
            .edit(ZOSIA, |zosia| zosia.agenda.entries.push(entry));
    }
}

#[tokio::test]
async fn everything_about_a_test_is_reported_in_one_thread() {
    let mut world = World::watching("agenda").await;
    world.set_test(ID, 13);
    let mut letters = vec![
        world
            .reports("Zosia: sprawdzian – matematyka, wtorek 13.10")
            .await,
    ];

    world.edit_entry(ID, |entry| entry.date = october(15));
    let moved = "Zosia: sprawdzian – matematyka, wtorek 13.10 → czwartek 15.10 (nowy termin)";
    letters.push(world.reports(moved).await);

    world.edit_entry(ID, |entry| entry.hour = Hour::Lesson(1));
    let earlier = "Zosia: sprawdzian – matematyka, czwartek 15.10, 3. lekcja → 1. lekcja (nowy t…";
    letters.push(world.reports(earlier).await);

    world.edit_entry(ID, |entry| entry.content = "Ułamki, dział II".to_owned());
    let reworded = "Zosia: sprawdzian – matematyka, czwartek 15.10 (zmiana opisu)";
    letters.push(world.reports(reworded).await);

    world.edit_entry(ID, |entry| entry.category = agenda_category::QUIZ);
    let refiled = "Zosia: kartkówka – matematyka, czwartek 15.10 (zmiana kategorii)";
    letters.push(world.reports(refiled).await);

    let entry = world.take_out(ID);
    world.nothing_new().await; // one poll alone proves nothing
    let removed = "Zosia: kartkówka – matematyka, czwartek 15.10 (usunięto z terminarza)";
    letters.push(world.reports(removed).await);

    world.put_back(entry);
    let restored = "Zosia: kartkówka – matematyka, czwartek 15.10 (ponownie w terminarzu)";
    letters.push(world.reports(restored).await);
    world.nothing_new().await;

    assert!(letters[0].thread.is_some());
    assert!(
        letters
            .iter()
            .all(|letter| letter.thread == letters[0].thread)
    );
    assert!(
        letters[1].text.contains("Wcześniej: wtorek, 13"),
        "{}",
        letters[1].text
    );
    let history = world.history();
    assert!(
        history
            .iter()
            .all(|event| event.key == format!("home_works:{ID}"))
    );
    let (before, after) = (&history[1].before, history[1].after.as_ref().unwrap());
    assert_eq!(before.as_ref().unwrap().date, Some(october(13)));
    assert_eq!((after.date, after.lesson_no), (Some(october(15)), Some(3)));
    assert_eq!(after.kind, Some("test"));
    assert_eq!(after.category.as_deref(), Some("Sprawdzian"));
    assert_eq!(after.subject.as_deref(), Some("Matematyka"));
}

/// A date of the whole school has no subject.
#[tokio::test]
async fn a_test_is_recognised_by_its_text() {
    let mut world = World::watching("agenda").await;
    world.set_test(ID, 14);
    world.edit_entry(ID, |entry| {
        entry.category = agenda_category::OTHER;
        entry.content = "Kartkówka z przypadków".to_owned();
    });
    world
        .reports("Zosia: kartkówka – matematyka, środa 14.10")
        .await;
    world.set_test(ID + 1, 16);
    world.edit_entry(ID + 1, |entry| {
        entry.category = agenda_category::TRIP;
        entry.content = "Kopalnia soli w Wieliczce".to_owned();
        entry.lesson = None;
        entry.hour = Hour::WholeDay;
    });
    world
        .reports("Zosia: wycieczka – Kopalnia soli w Wieliczce, piątek 16.10")
        .await;
    world.set_test(ID + 2, 14);
    world.edit_entry(ID + 2, |entry| {
        entry.category = agenda_category::OTHER;
        entry.content = "Zdjęcia klasowe".to_owned();
        entry.lesson = None;
        entry.hour = Hour::Clock("08:00", "09:30");
    });
    world
        .reports("Zosia: wydarzenie – Zdjęcia klasowe, środa 14.10")
        .await;
}

#[tokio::test]
async fn what_is_no_change_is_not_reported() {
    let mut world = World::watching("agenda").await;
    world.set_test(ID, 13);
    world.minutes(20);
    world.once().await;
    world.letters();

    let changes: [fn(&World); 6] = [
        |world| {
            world
                .school
                .edit(ZOSIA, |zosia| zosia.agenda.entries.reverse());
        },
        |world| {
            let twin = world.take_out(ID);
            world.put_back(twin.clone());
            world.put_back(twin);
        },
        |world| {
            world.edit_entry(ID, |entry| {
                entry.content = " Ułamki\r\n\t zwykłe ".to_owned();
            });
        },
        |world| {
            world.school.edit(ZOSIA, |zosia| {
                for (_, name) in &mut zosia.agenda.categories {
                    name.push_str(" (klasy 4–8)");
                }
                for subject in &mut zosia.institution.subjects {
                    subject.name.push_str(" II");
                }
            });
        },
        |world| world.edit_entry(ID, |entry| entry.author += 1),
        |world| world.edit_entry(ID, |entry| entry.room = None),
    ];
    for (change, number) in changes.into_iter().zip(1..) {
        change(&world);
        world.minutes(20);
        assert_eq!(world.once().await.changes(), 0, "change {number}");
    }
    // The lookups are read again after a day; a renamed category changes none of its entries.
    world.hours(25);
    assert_eq!(world.once().await.changes(), 0);

    // Once its day is past, an entry may vanish.
    world.at("2026-10-14T08:00");
    world.once().await;
    world.take_out(ID);
    world.nothing_new().await;
    world.nothing_new().await;
    world.no_letters();
}

/// In the digest it stands before the news.
#[tokio::test]
async fn a_test_within_seven_days_is_a_reason_for_a_digest() {
    let mut world = World::of(&[ZOSIA], PATIENT).after_the_first_run().await;
    world.set_test(ID, 15);
    world.poll().await;
    world.at("2026-10-06T06:30");
    world.poll().await;
    // Nine days ahead it is merely news.
    let heading = "Najbliższe 7 dni:";
    let digest = world.only_letter();
    assert_eq!(digest.changes, "agenda.added=1");
    assert!(!digest.text.contains(heading), "{}", digest.text);

    for day in 7..=15 {
        world.at(&format!("{}T06:30", october(day)));
        world.poll().await;
        if day < 8 {
            world.no_letters();
            continue;
        }
        let digest = world.only_letter();
        let line = "- czwartek 15.10: sprawdzian – matematyka, 3. lekcja";
        for words in [heading, line, "Ułamki zwykłe"] {
            assert!(digest.text.contains(words), "{}", digest.text);
        }
        assert_eq!(digest.changes, "");
    }

    world.grade(ZOSIA, "5");
    world.set_test(ID + 1, 19);
    world.at("2026-10-16T06:30");
    world.poll().await;
    let digest = world.only_letter().text;
    let position = |words: &str| digest.find(words).unwrap_or_else(|| panic!("{digest}"));
    assert!(position(heading) < position("Nowe:"));
    assert!(position("Lekcje") < position(heading));
}
