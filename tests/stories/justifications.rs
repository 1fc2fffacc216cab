//! Justifications of absences.

use school::Who;
use school::register::Justification;
use school::register::pupils::conduct::DENTIST;
use serde_json::json;

use crate::support::world::World;

fn edit(world: &World, change: impl FnOnce(&mut Vec<Justification>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.justifications));
}

fn decide(world: &World, status: &'static str) {
    edit(world, |all| {
        let one = all.iter_mut().find(|one| one.id == DENTIST).unwrap();
        one.status = status;
    });
}

#[tokio::test]
async fn only_a_new_status_is_reported() {
    let mut world = World::watching("justifications").await;
    decide(&world, "accept");
    let letter = world
        .reports("Zosia: usprawiedliwienie przyjęte – piątek 2.10")
        .await;
    assert_eq!(letter.changes, "justifications.changed=1");
    for words in ["Usprawiedliwienie przyjęte", "Wcześniej: czeka na decyzję"] {
        assert!(letter.text.contains(words), "{}", letter.text);
    }
    let event = world.history().remove(0);
    assert_eq!(event.key, format!("justifications:{DENTIST}"));
    assert_eq!(
        json!([event.before, event.after]),
        json!([
            {"value": "2026-10-02", "date": "2026-10-02", "text": "Wizyta u dentysty.", "status": "pending"},
            {"value": "2026-10-02", "date": "2026-10-02", "text": "Wizyta u dentysty.", "status": "accepted"}])
    );
    decide(&world, "reject");
    world
        .reports("Zosia: usprawiedliwienie odrzucone – piątek 2.10")
        .await;
}

#[tokio::test]
async fn additions_removals_and_new_texts_are_no_news() {
    let mut world = World::watching("justifications").await;
    edit(&world, |all| {
        let newest = Justification {
            id: 52_200,
            ..all[0].clone()
        };
        all.push(newest);
    });
    world.nothing_new().await;
    edit(&world, |all| all[0].text = "Inaczej.".to_owned());
    world.nothing_new().await;
    let all = world.school.edit(Who::Zosia, |zosia| {
        std::mem::take(&mut zosia.justifications)
    });
    for _ in 0..3 {
        world.nothing_new().await;
    }
    edit(&world, |empty| *empty = all);
    world.nothing_new().await;
    for status in ["", "new"] {
        decide(&world, status);
        world.nothing_new().await;
    }
}
