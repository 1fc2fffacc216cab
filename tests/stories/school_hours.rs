//! When school begins or ends at another hour, the letter says so.

use school::Who;
use school::register::{Happening, Slot};

use crate::support::mail::Mail;
use crate::support::october::october;
use crate::support::world::{EAGER, World};

const STAS: Who = Who::Stas;

async fn letter_after(world: &mut World, number: u32, happening: Option<Happening>) -> Mail {
    world.school.edit(STAS, |stas| {
        let slot = Slot::of_class(october(9), number);
        match happening {
            Some(happening) => {
                let id = stas.timetable.next_deviation_id();
                stas.timetable.deviate(id, slot, happening);
            }
            None => stas.timetable.restore(slot),
        }
    });
    world.minutes(20);
    world.once().await;
    world.only_letter()
}

#[tokio::test]
async fn a_letter_says_when_the_day_begins_or_ends() {
    let mut world = World::of(&[STAS], EAGER).after_the_first_run().await;
    for (number, happening, expected) in [
        (
            5,
            Some(Happening::Cancelled),
            Some("Lekcje w piątek: 8:00–11:30 (zamiast do 12:35)"),
        ),
        (3, Some(Happening::Cancelled), None),
        (
            1,
            Some(Happening::Cancelled),
            Some("Lekcje w piątek: 8:55–11:30 (zamiast od 8:00)"),
        ),
        (
            5,
            None,
            Some("Lekcje w piątek: 8:55–12:35 (zamiast do 11:30)"),
        ),
    ] {
        let letter = letter_after(&mut world, number, happening).await;
        let hours = letter
            .text
            .lines()
            .find(|line| line.starts_with("Lekcje w"));
        assert_eq!(hours, expected, "{}", letter.text);
    }
}
