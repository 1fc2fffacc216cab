//! How large the state becomes.

use std::fs;

use chrono::TimeDelta;
use school::Who;
use school::register::attendance::types;
use school::register::institution::staff;
use school::register::{Attendance, Notice};

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

const FAMILY: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "timetable", "announcements", "attendance"]
[[recipient]]
email = "tata@example.com"
instant = []
[[recipient]]
email = "babcia@example.com"
instant = ["grades"]
"#;

/// What one student may add to it in a school year, in bytes.
const LARGEST: u64 = 20_000_000;

impl World {
    /// The size of the database once the process has ended.
    fn state_size(&mut self) -> u64 {
        let state = self.state_directory();
        self.close();
        let size = fs::metadata(state.join("dzwonek.db")).unwrap().len();
        self.restart();
        size
    }

    /// A month of a large class: lessons with presences and some absences, grades, messages, announcements.
    fn month_passes(&mut self, month: u64) {
        for id in 0..150 {
            self.attend(month * 1000 + id, id % 10 == 0);
        }
        for id in 0..30 {
            self.grade(ZOSIA, "4+");
            self.message(
                ZOSIA,
                20_600_000 + month * 1000 + id,
                "Zebranie rodziców klasy 6b",
            );
            self.message(
                ZOSIA,
                20_700_000 + month * 1000 + id,
                "Wycieczka do Wieliczki",
            );
        }
        for id in 0..20 {
            self.put_up(month * 1000 + id);
        }
    }

    fn attend(&mut self, id: u64, is_absent: bool) {
        let now = self.school_time();
        self.school.edit(ZOSIA, |zosia| {
            let record = Attendance {
                id: 70_000_000 + id,
                lesson: zosia.lesson_id(id % 8),
                date: now.date() - TimeDelta::days(i64::try_from(id % 20).unwrap()),
                number: u32::try_from(id % 8 + 1).unwrap(),
                kind: if is_absent {
                    types::ABSENT
                } else {
                    types::PRESENT
                },
                added: now,
                trip: None,
            };
            zosia.attendances.push(record);
        });
    }

    /// An announcement of one page.
    fn put_up(&mut self, id: u64) {
        let now = self.school_time();
        self.school.edit(ZOSIA, |zosia| {
            zosia.notices.push(Notice {
                lid: format!("LID-NBOARD-NOTICE-4127-{id}"),
                subject: format!("Ogłoszenie {id}"),
                content: "Szanowni Państwo, w najbliższy piątek zbieramy makulaturę. ".repeat(40),
                start: now.date(),
                end: now.date() + TimeDelta::days(14),
                created: now,
                author: zosia.institution.teacher_id(staff::HEAD),
                was_read: false,
            });
        });
    }
}

#[tokio::test]
async fn a_poll_that_finds_nothing_adds_nothing() {
    let mut world = World::settled().await;
    for _ in 0..20 {
        world.minutes(20);
        world.poll().await;
    }
    let before = world.state_size();
    for _ in 0..100 {
        world.minutes(20);
        world.poll().await;
    }
    assert_eq!(world.events(), [""; 0]);
    assert_eq!(world.state_size(), before);
}

#[tokio::test]
async fn a_busy_school_year_stays_within_twenty_megabytes() {
    let mut world = World::of(&[ZOSIA], FAMILY).after_the_first_run().await;
    for month in 1..=10 {
        world.hours(30 * 24);
        world.month_passes(month);
        world.once_all().await;
        world.hours(24);
        world.once_all().await;
    }
    let (events, size) = (world.events().len(), world.state_size());
    println!("{events} events for three readers: {size} bytes");
    assert!(events > 1200, "{events}");
    assert!(size < LARGEST, "{size}");
}
