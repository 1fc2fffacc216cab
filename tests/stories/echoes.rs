//! A decision about a justification also comes as a message: it is reported exactly once.

use school::register::pupils::conduct::DENTIST;
use school::register::{Justification, Message, Sender};
use school::{Pupil, Who};

use crate::support::world::World;

const ABOUT_FRIDAY: &str = "Usprawiedliwienie z dnia 2026-10-02 zostało zaakceptowane.";

/// The register writes such a message.
fn decided(world: &World, id: u64, text: &str) {
    let now = world.school_time();
    edit(world, |zosia| {
        let topic = "Usprawiedliwienie zaakceptowane";
        let message = Message::new(id, Sender::justifications(), (topic, text), now);
        zosia.inbox.messages.push(message);
    });
}

fn edit(world: &World, change: impl FnOnce(&mut Pupil)) {
    world.school.edit(Who::Zosia, change);
}

fn accept(zosia: &mut Pupil) {
    let mut all = zosia.justifications.iter_mut();
    all.find(|one| one.id == DENTIST).unwrap().status = "accept";
}

/// What the next polls record, oldest first.
async fn events(world: &mut World) -> Vec<String> {
    for _ in 0..4 {
        world.once().await;
        world.minutes(20);
    }
    world.events()
}

#[tokio::test]
async fn a_decision_is_reported_once_whichever_source_is_read_first() {
    for feed_is_read_at_once in [true, false] {
        let mut world = World::settled().await;
        if !feed_is_read_at_once {
            // It was, just now, and nobody had decided yet.
            world.once_all().await;
            world.minutes(20);
        }
        edit(&world, accept);
        decided(&world, 20_500_001, ABOUT_FRIDAY);
        let story = format!("{feed_is_read_at_once}");
        assert_eq!(
            events(&mut world).await,
            ["justifications changed"],
            "{story}"
        );
        // Its withdrawal is no news either.
        decided(&world, 20_500_002, "Dzień dobry");
        edit(&world, |zosia| {
            zosia.inbox.messages.retain(|one| one.id != 20_500_001);
        });
        assert_eq!(events(&mut world).await.len(), 2, "{story}");
    }
}

#[tokio::test]
async fn the_message_is_reported_where_the_feed_is_silent() {
    type Edit = fn(&mut Pupil);
    let stories: [(&str, Edit); 4] = [
        ("closed", |zosia| zosia.closed = &["Justifications"]),
        ("not in the list", |zosia| zosia.justifications.clear()),
        ("about another day", |zosia| {
            let mut all = zosia.justifications.iter_mut();
            let one = all.find(|one| one.id == DENTIST).unwrap();
            one.day += chrono::Duration::days(1);
            one.posted += chrono::Duration::days(1);
        }),
        ("decided before anybody looked", |zosia| {
            zosia.justifications.retain(|one| one.id != DENTIST);
        }),
    ];
    for (story, edit_first) in stories {
        let mut world = World::new();
        edit(&world, edit_first);
        world.once().await;
        world.minutes(20);
        if story.starts_with("decided") {
            edit(&world, |zosia| {
                let first = zosia.justifications[0].clone();
                let day = first.day + chrono::Duration::days(10);
                let newest = Justification {
                    id: DENTIST,
                    day,
                    ..first
                };
                zosia.justifications.push(newest);
            });
        }
        decided(&world, 20_500_001, ABOUT_FRIDAY);
        assert_eq!(events(&mut world).await, ["messages added"], "{story}");
    }
}

#[tokio::test]
async fn recipients_without_justifications_hear_of_the_message() {
    let mut world = World::watching("messages").await;
    edit(&world, accept);
    decided(&world, 20_500_001, ABOUT_FRIDAY);
    let subject = "Zosia: wiadomość – e-Usprawiedliwienia: Usprawiedliwienie zaakceptowane";
    world.reports(subject).await;
}
