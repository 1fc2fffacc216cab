//! Homework is reported when it is given, put off, reworded, taken back and given again.

use chrono::NaiveDate;
use school::Who;
use school::register::pupils::plans::older;
use school::register::{Assignment, Pupil};

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;
const ID: u64 = 5_900_001;

fn october(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

impl World {
    /// The teacher of Polish gives homework.
    fn give(&self, id: u64, due: u32) {
        self.school.edit(ZOSIA, |zosia| {
            let work = Assignment {
                id,
                topic: "Opis ulubionej książki".to_owned(),
                text: "Napisz opis (min. 120 słów).".to_owned(),
                given: october(5),
                due: october(due),
                lesson: zosia.lesson_id(older::POLISH),
                category: None,
                files: vec![(6_500_001, "opis.pdf".to_owned())],
                is_done: false,
            };
            zosia.homework.assignments.push(work);
        });
    }

    fn edit_work(&self, id: u64, change: impl FnOnce(&mut Assignment)) {
        self.school
            .edit(ZOSIA, |zosia| change(zosia.homework.get_mut(id).unwrap()));
    }

    fn take_work_back(&self, id: u64) -> Assignment {
        self.school.edit(ZOSIA, |zosia| {
            let works = &mut zosia.homework.assignments;
            let at = works.iter().position(|work| work.id == id).unwrap();
            works.remove(at)
        })
    }

    fn give_again(&self, work: Assignment) {
        self.school
            .edit(ZOSIA, |zosia| zosia.homework.assignments.push(work));
    }
}

#[tokio::test]
async fn homework_is_reported_from_the_day_it_is_given() {
    let mut world = World::watching("homework").await;
    world.give(ID, 9);
    let given = world
        .reports("Zosia: zadanie domowe – język polski, termin: piątek 9.10")
        .await;
    for words in [
        "Opis ulubionej książki",
        "120 słów",
        "opis.pdf",
        "Marek Zieliński",
    ] {
        assert!(given.text.contains(words), "{words}: {}", given.text);
    }

    world.edit_work(ID, |work| work.due = october(13));
    world
        .reports("Zosia: zadanie domowe – język polski, termin: piątek 9.10 → wtorek 13.10")
        .await;

    world.edit_work(ID, |work| work.text = "Minimum 200 słów.".to_owned());
    let reworded = "Zosia: zadanie domowe – język polski, termin: wtorek 13.10 (zmiana treści)";
    let reworded = world.reports(reworded).await;
    assert!(reworded.text.contains("120 słów") && reworded.text.contains("200 słów"));

    let work = world.take_work_back(ID);
    world.nothing_new().await; // one poll alone proves nothing
    world
        .reports("Zosia: zadanie domowe – język polski, termin: wtorek 13.10 (usunięte)")
        .await;

    world.give_again(work);
    world
        .reports("Zosia: zadanie domowe – język polski, termin: wtorek 13.10 (przywrócone)")
        .await;
    world.nothing_new().await;

    let history = world.history();
    let key = format!("home_work_assignments:{ID}");
    assert!(history.iter().all(|event| event.key == key));
    let before = history[1].before.as_ref().unwrap();
    assert_eq!(before.date, Some(october(9)));
    assert_eq!(history[1].after.as_ref().unwrap().date, Some(october(13)));
}

#[tokio::test]
async fn what_is_no_change_is_not_reported() {
    let mut world = World::watching("homework").await;
    world.give(ID, 9);
    world.minutes(20);
    world.once_all().await;
    world.letters();
    let changes: [fn(&World); 4] = [
        |world| {
            world
                .school
                .edit(ZOSIA, |zosia| zosia.homework.assignments.reverse());
        },
        |world| {
            let twin = world.take_work_back(ID);
            world.give_again(twin.clone());
            world.give_again(twin);
        },
        // The parent or the child has looked at it and ticked it off.
        |world| world.edit_work(ID, |work| work.is_done = true),
        |world| {
            world.edit_work(ID, |work| {
                work.text = "Napisz opis\n(min.  120 słów).".to_owned();
            });
        },
    ];
    for (change, number) in changes.into_iter().zip(1..) {
        change(&world);
        world.minutes(20);
        assert_eq!(world.once_all().await.changes(), 0, "change {number}");
    }
    // Homework that was due may vanish.
    world.at("2026-10-10T08:00");
    world.once().await;
    world.take_work_back(ID);
    world.nothing_new().await;
    world.nothing_new().await;
    world.no_letters();
}

#[tokio::test]
async fn a_module_that_opens_later_is_read_silently() {
    let mut world = World::new();
    let close = |is_closed| move |zosia: &mut Pupil| zosia.homework.is_closed = is_closed;
    world.school.edit(ZOSIA, close(true));
    world.once().await;
    world.letters();
    assert_eq!(world.state_of("homework"), "closed no_access");
    world.school.edit(ZOSIA, close(false));
    world.hours(25);
    assert_eq!(world.once().await.changes(), 0);
    assert_eq!(world.state_of("homework"), "ok");
    world.no_letters();
}

#[tokio::test]
async fn homework_that_is_due_is_a_reason_for_a_digest() {
    let recipients = "[[recipient]]\nemail = \"dad@example.com\"\ninstant = [\"homework\"]\ndigest = \"30 6 * * *\"\n";
    let mut world = World::of(&[ZOSIA], recipients).after_the_first_run().await;
    world.give(ID, 8);
    world.hours(1);
    world.poll().await;
    assert_eq!(world.kinds(), ["instant"]);
    for day in 6..=9 {
        world.at(&format!("2026-10-0{day}T06:30"));
        world.poll().await;
        let lines = world.letters().into_iter().map(|letter| letter.text);
        let is_reminded = lines
            .filter(|text| text.contains("czwartek 8.10: zadanie domowe – język polski"))
            .count();
        assert_eq!(is_reminded, usize::from(day <= 8), "{day}");
    }
}
