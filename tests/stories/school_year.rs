//! The school year ends and another begins: what was known is archived, and no letter mentions it.

use dzwonek::domain::Feed;
use dzwonek::exit_code::ExitCode;
use school::register::institution::category;
use school::register::pupils::plans::older;
use school::register::pupils::{attendance, calendars, conduct, notes, office};
use school::register::{Grade, Membership, Pupil};
use school::{FaultKind, Who};

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;
const STAS: Who = Who::Stas;

/// A parent who hears of everything at once.
const CURIOUS: &str = r#"
[[recipient]]
email = "mama@example.com"
digest = ""
instant = ["grades", "messages", "announcements", "timetable", "agenda", "homework", "attendance", "notes",
    "behaviour", "justifications", "days_off", "conferences", "trips", "files", "lucky_number"]
"#;

const ME: &str = "/gateway/api/2.0/Me";
const CLASSES: &str = "/gateway/api/2.0/Classes";

/// The first entries of the new year. Some have an id from the old one.
fn fill(zosia: &mut Pupil) {
    let year = zosia.year;
    attendance::of_zosia(zosia, year);
    notes::enter(zosia, year, &notes::ZOSIA);
    calendars::of_zosia(zosia, year);
    conduct::of_class(zosia, year);
    office::number_341(zosia, year);
    zosia.timetable_is_public = true;
    let added = year.begin().and_hms_opt(12, 0, 0).unwrap();
    let (lesson, category) = (
        zosia.lesson_id(older::MATHS),
        zosia.institution.category_id(category::TEST),
    );
    let grade = |place| {
        Grade::partial(
            zosia.institution.class.id * 100 + place,
            "4",
            lesson,
            category,
            added,
        )
    };
    zosia.grades = (1..8).map(grade).collect();
}

impl World {
    /// Zosia, some days before the school year begins.
    async fn in_august() -> Self {
        let world = Self::beginning("2026-08-28T07:00", CURIOUS);
        world.after_the_first_run().await
    }

    /// Zosia, in the middle of a school year.
    async fn in_october() -> Self {
        Self::of(&[ZOSIA], CURIOUS).after_the_first_run().await
    }

    fn school_year_begins(&self, who: Who) {
        self.school.edit(who, Pupil::begin_school_year);
    }

    /// This many polls, twenty minutes apart, go well and find nothing.
    async fn nothing_happens(&mut self, polls: u32) {
        for _ in 0..polls {
            self.minutes(20);
            let once = self.once_all().await;
            assert_eq!((once.changes(), once.code), (0, ExitCode::AllWell));
            self.no_letters();
        }
    }

    fn asked(&self, path: &str) -> usize {
        let requests = self.school.requests();
        let asked = requests.iter().filter(|request| request.path == path);
        asked.count()
    }
}

/// It ends with empty lists.
#[tokio::test]
async fn a_year_ends_and_another_begins_without_a_letter() {
    let mut world = World::in_august().await;
    let grade = world.grade(ZOSIA, "5");
    world.reports("Zosia: matematyka – 5").await;
    world
        .school
        .edit(ZOSIA, |zosia| zosia.membership = Membership::Between);
    world.nothing_happens(3).await;

    world.at("2026-09-01T07:00");
    world.school_year_begins(ZOSIA);
    world.nothing_happens(4).await;

    world.at("2026-09-03T07:00");
    world
        .school
        .edit(ZOSIA, |zosia| zosia.timetable_is_public = true);
    world.restart();
    world.nothing_happens(1).await;
    let events = world.history();
    assert_eq!(events.len(), 1, "what was found in the old year stays");
    assert_eq!(events[0].key, grade);
}

#[tokio::test]
async fn refilled_lists_are_no_news_but_later_entries_are() {
    let mut world = World::in_august().await;
    world.at("2026-09-01T07:00");
    world.school_year_begins(ZOSIA);
    world.school.edit(ZOSIA, fill);
    world.nothing_happens(3).await;

    world.at("2026-09-02T13:00");
    world.restart();
    world.grade(ZOSIA, "5");
    world.reports("Zosia: matematyka – 5").await;
    world.nothing_happens(2).await;
}

#[tokio::test]
async fn messages_and_announcements_continue_in_the_new_year() {
    let mut world = World::in_august().await;
    world.at("2026-09-01T07:00");
    world.school_year_begins(ZOSIA);
    world.school.edit(ZOSIA, fill);
    world.message(ZOSIA, 70_001, "Rozpoczęcie roku");
    world.announce(&[ZOSIA], "LID-NEW", "Plan na wrzesień");
    world.once_all().await;
    let mut subjects = world.subjects();
    subjects.sort();
    assert_eq!(
        subjects,
        [
            "Zosia: ogłoszenie – Barbara Jabłońska: Plan na wrzesień",
            "Zosia: wiadomość – Anna Kowal: Rozpoczęcie roku",
        ]
    );
    assert_eq!(world.events(), ["announcements added", "messages added"]);
    world.nothing_happens(3).await;
}

#[tokio::test]
async fn news_waiting_for_the_digest_survives_the_years_change() {
    let patient =
        "[[recipient]]\nemail = \"mama@example.com\"\ninstant = []\ndigest = \"30 6 * * *\"\n";
    let world = World::beginning("2026-08-31T07:00", patient);
    let mut world = world.after_the_first_run().await;
    world.grade(ZOSIA, "5");
    world.once_all().await;
    world.at("2026-09-01T06:00");
    world.school_year_begins(ZOSIA);
    world.once_all().await;
    world.no_letters();
    world.at("2026-09-01T06:30");
    world.tick().await;
    let digest = world.only_letter();
    assert!(digest.text.contains("- Matematyka: "), "{}", digest.text);
    assert!(
        digest.text.contains("Plan nie jest znany"),
        "{}",
        digest.text
    );
    // What stood open in the old year no longer does.
    assert!(
        !digest.text.contains("Nieusprawiedliwione nieobecności"),
        "{}",
        digest.text
    );
}

/// Its next read seeds it.
#[tokio::test]
async fn a_feed_failing_at_the_years_change_is_silent_afterwards() {
    let mut world = World::in_august().await;
    world.at("2026-09-01T07:00");
    world.school_year_begins(ZOSIA);
    world.school.edit(ZOSIA, fill);
    world
        .school
        .fault(FaultKind::Html, "/gateway/api/2.0/Grades", 1000);
    for _ in 0..2 {
        assert_eq!(world.once_all().await.changes(), 0);
        world.minutes(20);
    }
    world.heal();
    world.restart();
    world.nothing_happens(2).await;
    world.grade(ZOSIA, "3");
    world.reports("Zosia: matematyka – 3").await;
}

/// The class changes in the middle of the year, and nothing is held either.
#[tokio::test]
async fn a_change_of_class_is_seen_before_anything_is_reported() {
    let mut world = World::in_october().await;
    let (me, classes) = (world.asked(ME), world.asked(CLASSES));
    world.school_year_begins(ZOSIA);
    world.school.edit(ZOSIA, fill);
    world.nothing_happens(4).await;
    // Only once, when the old entries were gone.
    assert_eq!(world.asked(ME), me + 1);
    assert_eq!(world.asked(CLASSES), classes + 1);
    world.grade(ZOSIA, "5");
    world.reports("Zosia: matematyka – 5").await;
}

#[tokio::test]
async fn a_hold_ends_when_the_year_changes() {
    let mut world = World::in_october().await;
    world.school.edit(ZOSIA, |zosia| zosia.grades.clear());
    for _ in 0..2 {
        world.minutes(20);
        world.once().await;
    }
    assert_eq!(world.state_of("grades"), "held vanished");
    world.school_year_begins(ZOSIA);
    world.nothing_happens(3).await;
    assert_eq!(world.state_of("grades"), "ok");
}

#[tokio::test]
async fn a_half_readable_year_has_not_changed_yet() {
    for broken in [ME, CLASSES] {
        let mut world = World::in_august().await;
        world.school_year_begins(ZOSIA);
        world.school.fault(FaultKind::Status500, broken, 1000);
        world.nothing_happens(1).await;
        world.heal();
        world.school.edit(ZOSIA, fill);
        world.nothing_happens(3).await;
    }
}

#[tokio::test]
async fn each_child_has_a_school_year_of_their_own() {
    let mut world = World::in_august().await;
    world.children_are(&[(ZOSIA, "Zosia"), (STAS, "Staś")]);
    world.once_all().await;
    world.letters();
    world.school_year_begins(STAS);
    world.grade(ZOSIA, "5");
    world.reports("Zosia: matematyka – 5").await;
    world.nothing_happens(3).await;
}

#[tokio::test]
async fn two_years_may_begin_one_after_the_other() {
    let mut world = World::in_october().await;
    for _ in 0..2 {
        world.school_year_begins(ZOSIA);
        world.school.edit(ZOSIA, fill);
        world.nothing_happens(2).await;
    }
    world.grade(ZOSIA, "5");
    world.reports("Zosia: matematyka – 5").await;
}

/// At other times one poll a day does.
#[tokio::test]
async fn every_poll_checks_the_year_only_when_school_years_begin() {
    for (moment, looks) in [
        ("2026-08-14T07:00", 0),
        ("2026-08-17T07:00", 3),
        ("2026-09-30T07:00", 3),
        ("2026-10-01T07:00", 0),
    ] {
        let mut world = World::beginning(moment, CURIOUS)
            .after_the_first_run()
            .await;
        let (me, classes) = (world.asked(ME), world.asked(CLASSES));
        for _ in 0..3 {
            for poll in world.poll().await.polls {
                let lookups = 2 * u32::from(looks > 0);
                assert!(poll.requests <= 10 + 4 + lookups, "{moment} {poll:?}");
            }
            world.minutes(20);
        }
        assert_eq!(world.asked(ME), me + looks, "{moment}");
        assert_eq!(world.asked(CLASSES), classes + looks, "{moment}");
    }
}

#[tokio::test]
async fn the_old_year_can_be_looked_up() {
    let mut world = World::in_october().await;
    let before = world.past_years();
    assert_eq!(before, [], "no year is over");
    world.grade(ZOSIA, "1");
    world.reports("Zosia: matematyka – 1").await;
    world.school.edit(ZOSIA, |zosia| drop(zosia.grades.pop()));
    for _ in 0..2 {
        world.minutes(20);
        world.once().await;
    }
    world.letters();
    world.school_year_begins(ZOSIA);
    world.school.edit(ZOSIA, fill);
    world.nothing_happens(1).await;
    let left_behind = world.past_years();
    let of = |feed| left_behind.iter().filter(move |one| one.feed == feed);
    // What continues in the new year is not past, and a plan that nobody followed leaves nothing to look up.
    for feed in [Feed::Messages, Feed::Announcements, Feed::Timetable] {
        assert_eq!(of(feed).count(), 0, "{feed}");
    }
    for feed in [
        Feed::Agenda,
        Feed::Homework,
        Feed::Attendance,
        Feed::Notes,
        Feed::Topics,
    ] {
        assert_ne!(of(feed).count(), 0, "{feed}");
    }
    let taken_back: Vec<_> = of(Feed::Grades).filter(|one| one.is_removed).collect();
    assert_eq!(taken_back.len(), 1, "{taken_back:?}");
    assert_eq!(taken_back[0].summary, "matematyka – 1");
    assert!(
        left_behind
            .iter()
            .all(|one| one.school_year.as_deref() == Some("2026/2027"))
    );
    let grades: Vec<_> = of(Feed::Grades).collect();
    assert!(grades.is_sorted_by_key(|one| one.entry.date), "{grades:?}");
    assert_eq!(world.history().len(), 2, "the events are the same as ever");

    world.school_year_begins(ZOSIA);
    world.nothing_happens(1).await;
    let both = world.past_years();
    assert!(both.len() > left_behind.len());
    assert_eq!(
        both[0].school_year.as_deref(),
        Some("2027/2028"),
        "the latest first"
    );
    assert_eq!(both[both.len() - left_behind.len()..], left_behind);
}
