//! Proposals that become the semester grade: under the same id, or as a separate grade beside them.

use school::Who;
use school::register::pupils::plans::older;
use school::register::{Grade, GradeKind};

use crate::support::world::World;

const PROPOSAL: u64 = 1;

/// Zosia gets a grade in history of this kind.
fn give(world: &World, id: u64, value: &str, kind: GradeKind) {
    world.semester_grade(Who::Zosia, (id, value), older::HISTORY, kind);
}

fn change(world: &World, change: impl FnOnce(&mut Grade)) {
    world.school.edit(Who::Zosia, |zosia| {
        change(zosia.grade_mut(World::TERM_GRADES + PROPOSAL).unwrap());
    });
}

async fn after_a_proposal() -> World {
    let mut world = World::watching("grades").await;
    give(&world, PROPOSAL, "4", GradeKind::SemesterProposal);
    world
        .reports("Zosia: historia – 4 (przewidywana ocena śródroczna)")
        .await;
    world
}

/// It keeps its own id.
#[tokio::test]
async fn a_proposal_that_becomes_the_grade_says_so() {
    let mut world = after_a_proposal().await;
    change(&world, |grade| grade.value = Some("4+".to_owned()));
    world
        .reports("Zosia: historia 4 → 4+ (zmiana przewidywanej oceny śródrocznej)")
        .await;
    change(&world, |grade| {
        grade.kind = GradeKind::Semester;
        grade.value = Some("5".to_owned());
    });
    let letter = world
        .reports("Zosia: historia – 5 (ocena śródroczna; propozycja 4+)")
        .await;
    assert!(letter.text.contains("propozycja 4+"), "{}", letter.text);
    assert_eq!(letter.changes, "grades.changed=1");
}

#[tokio::test]
async fn a_grade_beside_its_proposal_says_whether_they_agree() {
    let mut world = after_a_proposal().await;
    give(&world, PROPOSAL + 1, "4", GradeKind::Semester);
    let letter = world
        .reports("Zosia: historia – 4 (ocena śródroczna zgodna z propozycją)")
        .await;
    assert_eq!(letter.changes, "grades.added=1");
    // When the proposal vanishes afterwards, only the proposal changes.
    world.school.edit(Who::Zosia, |zosia| {
        zosia
            .grades
            .retain(|grade| grade.id != World::TERM_GRADES + PROPOSAL);
    });
    world.minutes(20);
    world.once_all().await;
    world
        .reports("Zosia: historia – 4 (przewidywana ocena śródroczna usunięta)")
        .await;
    world.nothing_new().await;
}
