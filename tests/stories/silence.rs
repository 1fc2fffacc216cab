//! What is no change: nobody hears of it, however it looks, in whatever feed and of whichever child.

use dzwonek::demo::school::{Dress, FaultKind, Who};
use dzwonek::exit_code::ExitCode;

use crate::support::world::World;

/// Whoever hears of everything, at once.
const EAGER: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = [
    "messages", "grades", "timetable", "announcements", "lucky_number", "days_off",
    "behaviour", "justifications", "conferences", "agenda", "homework",
    "trips", "files", "attendance", "notes",
]
digest = ""
"#;

/// So much of the school week is over that every feed holds something and many a lesson is not held as planned.
const UNTIL_WEDNESDAY: usize = 5;

/// All children in the middle of the school week, before the first run.
fn everybody() -> World {
    let mut world = World::of(&Who::ALL, EAGER);
    for moment in world.school.batches().into_iter().take(UNTIL_WEDNESDAY) {
        world.at_local(moment);
        world.school.next_batch();
    }
    world
}

impl World {
    /// Every answer of the register comes in this dress.
    fn dress(&self, dress: Dress) {
        for path in ["/gateway/api/2.0/", "/api/"] {
            let always = 100_000;
            self.school.fault(FaultKind::Redressed(dress), path, always);
        }
    }

    /// Two polls, the first of them so much later, find nothing, and nobody hears of them.
    async fn stays_silent(&mut self, minutes: i64, story: &str) {
        for minutes in [minutes, 20] {
            self.minutes(minutes);
            let once = self.once_all().await;
            assert_eq!(self.events(), [""; 0], "{story}: {:#?}", self.history());
            assert_eq!(
                (once.changes(), once.code),
                (0, ExitCode::AllWell),
                "{story}"
            );
            assert_eq!(self.subjects(), [""; 0], "{story}");
        }
    }
}

/// Long enough for the names of everything to be read again.
const A_DAY: i64 = 25 * 60;

#[tokio::test]
async fn an_answer_in_another_dress_says_nothing_new() {
    for dress in Dress::ALL {
        let story = format!("{dress:?}");
        let mut world = everybody().after_the_first_run().await;
        world.dress(dress);
        world.stays_silent(20, &story).await;
        world.stays_silent(A_DAY, &story).await;
        world.heal();
        world.stays_silent(20, &story).await;
        world.stays_silent(A_DAY, &story).await;
    }
}

/// The dresses that leave nothing untold: an hour or a room that is told for the first time is news.
fn telling_all() -> impl Iterator<Item = Dress> {
    let tells_less =
        |dress: &Dress| matches!(dress, Dress::Nulled | Dress::LeftOut | Dress::Emptied);
    Dress::ALL
        .into_iter()
        .filter(move |dress| !tells_less(dress))
}

#[tokio::test]
async fn what_was_dressed_from_the_beginning_says_nothing_new_without_its_dress() {
    for dress in telling_all() {
        let story = format!("{dress:?}");
        let world = everybody();
        world.dress(dress);
        let mut world = world.after_the_first_run().await;
        world.heal();
        world.stays_silent(20, &story).await;
        world.stays_silent(A_DAY, &story).await;
    }
}

#[tokio::test]
async fn a_dress_hides_no_change() {
    for dress in telling_all() {
        let world = World::of(&[Who::Zosia, Who::Stas, Who::Antek], EAGER);
        world.dress(dress);
        let mut world = world.after_the_first_run().await;
        world.live_the_week(&format!("{dress:?}")).await;
    }
}
