//! What is no change: nobody hears of it, whatever its form, in any feed and about any child.

use chrono::NaiveDate;
use dzwonek::domain::entry::facts::Facts;
use dzwonek::exit_code::ExitCode;
use school::register::agenda::Hour;
use school::register::attendance::types;
use school::register::institution::category;
use school::register::notes::note_category;
use school::register::pupils::CLOSED_TO_GUESTS;
use school::register::{Attendance, LuckyNumber};
use school::{FaultKind, Pupil, Variation, Who};

use crate::support::october::october;
use crate::support::world::{EAGER, World};

/// The meeting of the parents in Zosia's agenda.
const MEETING: u64 = 9_120_102;

/// By then every feed holds something, and many lessons are not held as planned.
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
    /// Something happens to all children.
    fn edit_everybody(&self, change: impl Fn(&mut Pupil)) {
        for who in Who::ALL {
            self.school.edit(who, &change);
        }
    }

    /// The registers as they stand.
    fn registers(&self) -> Vec<Pupil> {
        Who::ALL
            .map(|who| self.school.edit(who, |pupil| pupil.clone()))
            .into()
    }

    /// The registers are as they were again.
    fn restore(&self, registers: Vec<Pupil>) {
        for pupil in registers {
            self.school.edit(pupil.who, |present| *present = pupil);
        }
    }

    /// Every answer of the register comes in this form.
    fn dress(&self, dress: Variation) {
        for path in ["/gateway/", "/api/"] {
            let always = 100_000;
            self.school.fault(FaultKind::Varied(dress), path, always);
        }
    }

    /// Two polls find nothing, the second of them a day later, when all names are read again,
    /// and nobody hears of them.
    async fn stays_silent(&mut self, story: &str) {
        for minutes in [20, 25 * 60] {
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

#[tokio::test]
async fn an_answer_in_another_form_is_no_news() {
    for dress in Variation::ALL {
        let story = format!("{dress:?}");
        let mut world = everybody().after_the_first_run().await;
        world.dress(dress);
        world.stays_silent(&story).await;
        world.heal();
        world.stays_silent(&story).await;
    }
}

/// The forms that leave nothing out: an hour or a room that appears for the first time is news.
fn complete_forms() -> impl Iterator<Item = Variation> {
    let is_incomplete = |dress: &Variation| {
        matches!(
            dress,
            Variation::Nulled | Variation::LeftOut | Variation::Emptied
        )
    };
    Variation::ALL
        .into_iter()
        .filter(move |dress| !is_incomplete(dress))
}

#[tokio::test]
async fn a_return_to_the_usual_form_is_no_news() {
    for dress in complete_forms() {
        let story = format!("{dress:?}");
        let world = everybody();
        world.dress(dress);
        let mut world = world.after_the_first_run().await;
        world.heal();
        world.stays_silent(&story).await;
    }
}

#[tokio::test]
async fn an_unusual_form_hides_no_change() {
    for dress in complete_forms() {
        let world = World::of(&[Who::Zosia, Who::Antek], EAGER);
        world.dress(dress);
        let mut world = world.after_the_first_run().await;
        world.live_the_week(&format!("{dress:?}")).await;
    }
}

#[tokio::test]
async fn fields_left_out_for_a_while_hide_no_change() {
    let mut world = everybody().after_the_first_run().await;
    world.dress(Variation::LeftOut);
    world.stays_silent("left out").await;
    world.heal();
    world.school.edit(Who::Zosia, |zosia| {
        zosia.grades.last_mut().unwrap().category = zosia.institution.category_id(category::ORAL);
        zosia.notes.last_mut().unwrap().category = note_category::CONTEST;
        let meeting = zosia.agenda.get_mut(MEETING).unwrap();
        meeting.hour = Hour::Clock("18:00", "19:00");
    });
    world.minutes(20);
    world.once_all().await;
    let described = |facts: &Option<Facts>| {
        let facts = facts.as_ref().unwrap();
        let time = facts.time_from.map(|time| time.to_string());
        time.or_else(|| facts.category.clone()).unwrap()
    };
    let sides: Vec<_> = world
        .history()
        .iter()
        .map(|event| {
            [
                event.feed.to_string(),
                described(&event.before),
                described(&event.after),
            ]
        })
        .collect();
    let expected = [
        ["grades", "Kartkówka", "Odpowiedź ustna"],
        ["agenda", "17:30:00", "18:00:00"],
        ["notes", "Praca na lekcji", "Udział w konkursach"],
    ];
    assert_eq!(sides, expected);
}

#[tokio::test]
async fn what_leaves_the_window_and_returns_is_no_news() {
    let mut world = everybody().after_the_first_run().await;
    // By then much of what the school announced is over.
    world.at("2026-10-21T07:00");
    world.stays_silent("two weeks later").await;
    let before = world.registers();
    world.edit_everybody(|pupil| forget_before(pupil, october(21)));
    world.stays_silent("out of the window").await;
    world.restore(before);
    world.stays_silent("returned").await;
}

/// The register no longer shows what was over before `today`, and only one of the messages.
fn forget_before(pupil: &mut Pupil, today: NaiveDate) {
    pupil.agenda.entries.retain(|entry| entry.date >= today);
    pupil.homework.assignments.retain(|work| work.due >= today);
    pupil.notices.retain(|notice| notice.end >= today);
    pupil.school_free_days.retain(|day| day.to >= today);
    pupil.class_free_days.retain(|day| day.day >= today);
    pupil.trips.retain(|trip| trip.to >= today);
    pupil.conferences.retain(|meeting| meeting.date >= today);
    let newest = pupil
        .inbox
        .messages
        .iter()
        .map(|message| message.sent)
        .max();
    pupil
        .inbox
        .messages
        .retain(|message| Some(message.sent) == newest);
    if let Some(lucky) = &mut pupil.lucky_number {
        *lucky = LuckyNumber {
            number: 1,
            day: today,
        };
    }
}

#[tokio::test]
async fn what_is_missing_from_one_poll_is_no_news() {
    let mut world = everybody().after_the_first_run().await;
    let before = world.registers();
    world.edit_everybody(|pupil| {
        forget_before(pupil, NaiveDate::MAX);
        pupil.grades.clear();
        pupil.attendances.clear();
        pupil.notes.clear();
        pupil.behaviour.clear();
        pupil.justifications.clear();
        pupil.files.clear();
        pupil.timetable.entries.clear();
    });
    assert_eq!(world.once_all().await.changes(), 0);
    world.restore(before);
    world.stays_silent("back").await;
}

#[tokio::test]
async fn the_ordinary_lessons_of_a_new_week_are_no_news() {
    let mut world = everybody().after_the_first_run().await;
    for monday in ["2026-10-12T07:00", "2026-10-19T07:00", "2026-11-16T07:00"] {
        world.at(monday);
        world.stays_silent(monday).await;
    }
}

#[tokio::test]
async fn a_presence_is_no_news_whether_it_comes_or_goes() {
    let mut world = everybody().after_the_first_run().await;
    let before = world.registers();
    world.edit_everybody(|pupil| {
        let one = pupil.attendances.first().cloned();
        let another = |(id, kind)| one.clone().map(|one| Attendance { id, kind, ..one });
        let presences = [(71_900_001, types::PRESENT), (71_900_002, types::TRIP)];
        pupil
            .attendances
            .extend(presences.into_iter().filter_map(another));
    });
    world.stays_silent("come").await;
    world.restore(before);
    world.stays_silent("gone").await;
}

#[tokio::test]
async fn the_first_read_of_what_was_closed_is_no_news() {
    for is_gateway_open in [false, true] {
        let world = everybody();
        let before = world.registers();
        world.edit_everybody(|pupil| {
            pupil.has_messages = !is_gateway_open;
            if !is_gateway_open {
                pupil.closed = &CLOSED_TO_GUESTS;
                pupil.timetable_is_public = false;
            }
        });
        let mut world = world.after_the_first_run().await;
        world.stays_silent("closed").await;
        world.restore(before);
        world.stays_silent("open").await;
        // It really has been read.
        world.grade(Who::Zosia, "5");
        world.message(Who::Zosia, 20_500_001, "Zebranie");
        world.minutes(20);
        world.once_all().await;
        assert_eq!(world.events(), ["grades added", "messages added"]);
    }
}

#[tokio::test]
async fn one_failed_read_among_good_ones_is_no_news() {
    let mut world = World::of(&[Who::Zosia], EAGER).after_the_first_run().await;
    let paths = CLOSED_TO_GUESTS.map(|path| format!("/gateway/api/2.0/{path}"));
    let others = ["/gateway/api/2.0/Timetables", "/api/inbox/messages"].map(str::to_owned);
    for kind in [FaultKind::Status500, FaultKind::Html, FaultKind::HalfBody] {
        for path in paths.iter().chain(&others) {
            world.school.fault(kind, path, 3);
            let once = world.once_all().await;
            assert_eq!(
                (once.changes(), once.code),
                (0, ExitCode::TryAgain),
                "{kind:?} {path}"
            );
            world.heal();
            world.stays_silent(path).await;
        }
    }
}
