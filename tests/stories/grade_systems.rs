//! Text, descriptive, point and partial grades.

use chrono::{NaiveDate, NaiveDateTime};
use dzwonek::exit_code::ExitCode;
use school::register::pupils::other_grades::{area, points, skill};
use school::register::pupils::plans::{older, younger};
use school::register::{DescriptiveGrade, OtherGrades, PartialGrade, PointGrade, TextGrade};
use school::{FaultKind, Pupil, Who};
use serde_json::{Value, json};

use crate::support::world::World;

/// A parent who wants to know of grades at once.
const CURIOUS: &str =
    "[[recipient]]\nemail = \"mama@example.com\"\ninstant = [\"grades\"]\ndigest = \"\"\n";

/// Where each system is read, a child with something in it, and how one of its keys begins.
pub const SYSTEMS: [(&str, Who, &str); 4] = [
    (
        "/gateway/api/2.0/BaseTextGrades",
        Who::Zosia,
        "base_text_grades:",
    ),
    (
        "/gateway/api/2.0/DescriptiveGrades",
        Who::Zosia,
        "descriptive_grades:",
    ),
    ("/gateway/api/2.0/PointGrades", Who::Ola, "point_grades:"),
    (PARTIAL, Who::Jas, "partial_grades:"),
];

pub const PARTIAL: &str = "/gateway/api/2.0/Auth/DescriptiveGradingSystem";

fn moment() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    day.and_hms_opt(7, 10, 0).unwrap()
}

/// A child and a parent who wants to know of grades at once, after the first run.
pub async fn family_of(who: Who) -> World {
    World::of(&[who], CURIOUS).after_the_first_run().await
}

fn edit(world: &World, who: Who, change: impl FnOnce(&mut OtherGrades)) {
    world
        .school
        .edit(who, |pupil| change(&mut pupil.other_grades));
}

/// One more grade in each system that the child has.
pub fn grade_once_more(pupil: &mut Pupil) {
    let lesson = pupil.lesson_id(1);
    let all = &mut pupil.other_grades;
    let words = TextGrade::new(9, "zaliczone", lesson, moment());
    let song = DescriptiveGrade::new(9, "4", skill::SINGING, lesson, moment());
    let quiz = PointGrade::new(9, 7.0, points::TEST, lesson, moment());
    let tale = PartialGrade::new(
        "9999",
        Some("5"),
        area::SPEAKING,
        "Opowiada.",
        lesson,
        moment(),
    );
    match pupil.who {
        Who::Ola => all.points.push(quiz),
        Who::Jas => all.partial.push(tale),
        _ => {
            all.texts.push(words);
            all.descriptive.push(song);
        }
    }
}

/// What `history` shows of the last event: change, key, before and after.
fn last_event(world: &mut World) -> Value {
    let event = world.history().pop().unwrap();
    json!([event.change, event.key, event.before, event.after])
}

fn keys(world: &mut World) -> Vec<String> {
    world.history().into_iter().map(|event| event.key).collect()
}

#[tokio::test]
async fn points_are_added_changed_removed_and_restored() {
    let mut world = family_of(Who::Ola).await;
    world.school.edit(Who::Ola, |ola| {
        let lesson = ola.lesson_id(older::MATHS);
        let grade = PointGrade::new(770_900, 18.0, points::PROJECT, lesson, moment());
        ola.other_grades.points.push(grade);
    });
    let letter = world.reports("Ola: matematyka – 18/20 pkt").await;
    assert_eq!(letter.changes, "grades.added=1");
    assert_eq!(
        last_event(&mut world),
        json!(["added", "point_grades:770900", null,
            {"value": "18/20", "category": "Projekt w edytorze", "weight": 1.0, "subject": "Matematyka",
             "teacher": "Grzegorz Pająk", "date": "2026-10-05", "type": "ordinary"}])
    );
    edit(&world, Who::Ola, |all| {
        all.points.last_mut().unwrap().points = 18.5;
    });
    world
        .reports("Ola: matematyka 18/20 pkt → 18,5/20 pkt (zmiana oceny)")
        .await;
    edit(&world, Who::Ola, |all| {
        all.points.last_mut().unwrap().comment("Brawo.");
    });
    let letter = world
        .reports("Ola: matematyka – 18,5/20 pkt (nowy komentarz)")
        .await;
    assert!(letter.text.contains("waga 1 · Brawo."), "{}", letter.text);
    edit(&world, Who::Ola, |all| {
        all.points.last_mut().unwrap().category = points::ACTIVITY;
    });
    world
        .reports("Ola: matematyka – 18,5 pkt (zmiana kategorii)")
        .await;
    let mut taken = None;
    edit(&world, Who::Ola, |all| taken = all.points.pop());
    world.nothing_new().await;
    world
        .reports("Ola: matematyka – 18,5 pkt (ocena usunięta)")
        .await;
    edit(&world, Who::Ola, |all| all.points.extend(taken));
    world
        .reports("Ola: matematyka – 18,5 pkt (ocena przywrócona)")
        .await;
}

#[tokio::test]
async fn a_text_grade_is_reported_as_text() {
    let mut world = family_of(Who::Zosia).await;
    world.school.edit(Who::Zosia, |zosia| {
        let lesson = zosia.lesson_id(older::POLISH);
        let text = "diagnoza - sesja II\n      85%";
        let grade = TextGrade::new(611_900, text, lesson, moment());
        zosia.other_grades.texts.push(grade);
    });
    world
        .reports("Zosia: język polski – diagnoza - sesja II 85%")
        .await;
    assert_eq!(
        last_event(&mut world),
        json!(["added", "base_text_grades:611900", null,
            {"value": "diagnoza - sesja II 85%", "category": "diagnoza", "weight": 1.0,
             "subject": "Język polski", "teacher": "Marek Zieliński", "date": "2026-10-05",
             "type": "ordinary"}])
    );
    edit(&world, Who::Zosia, |all| {
        "Czytanie ze zrozumieniem 85%,\r\npisanie 70%, wypowiedź ustna 90%"
            .clone_into(&mut all.texts.last_mut().unwrap().text);
    });
    let letter = world
        .reports("Zosia: język polski – Czytanie ze zrozumieniem 85%, pisanie… (zmiana oceny)")
        .await;
    for words in [
        "Czytanie ze zrozumieniem 85%, pisanie 70%, wypowiedź ustna 90%",
        "Wcześniej:",
        "diagnoza - sesja II 85%",
    ] {
        assert!(letter.text.contains(words), "{}", letter.text);
    }
    // What the school does not show does not exist.
    edit(&world, Who::Zosia, |all| {
        all.texts.last_mut().unwrap().is_shown = false;
    });
    world.nothing_new().await;
    world
        .reports("Zosia: język polski – Czytanie ze zrozumieniem 85%, pisanie… (ocena usunięta)")
        .await;
}

#[tokio::test]
async fn a_skill_is_named_by_its_map() {
    let mut world = family_of(Who::Zosia).await;
    world.school.edit(Who::Zosia, |zosia| {
        let lesson = zosia.lesson_id(older::MUSIC);
        let grade = DescriptiveGrade::new(402_900, "5", skill::RHYTHM, lesson, moment());
        zosia.other_grades.descriptive.push(grade);
    });
    let letter = world
        .reports("Zosia: muzyka – 5 (Ekspresja muzyczna. Rytm)")
        .await;
    let skill = "Ekspresja muzyczna. Rytm";
    assert!(letter.text.contains(skill), "{}", letter.text);
    let last = |all: &mut OtherGrades, change: fn(&mut DescriptiveGrade)| {
        change(all.descriptive.last_mut().unwrap());
    };
    edit(&world, Who::Zosia, |all| last(all, |grade| grade.code = 4));
    world.nothing_new().await;
    edit(&world, Who::Zosia, |all| {
        last(all, |grade| grade.value = "6".to_owned());
    });
    world.reports("Zosia: muzyka 5 → 6 (zmiana oceny)").await;
    edit(&world, Who::Zosia, |all| {
        last(all, |grade| {
            grade.phrase = Some("Klaszcze równo.".to_owned());
        });
    });
    let letter = world.reports("Zosia: muzyka – 6 (zmiana opisu)").await;
    assert!(letter.text.contains("Klaszcze równo."), "{}", letter.text);
    edit(&world, Who::Zosia, |all| {
        last(all, |grade| grade.comment("Świetnie."));
    });
    world.reports("Zosia: muzyka – 6 (nowy komentarz)").await;
    let event = last_event(&mut world);
    assert_eq!(
        event[3],
        json!({"value": "6", "category": "Ekspresja muzyczna. Rytm", "weight": 1.0, "comment": "Świetnie.",
            "subject": "Muzyka", "teacher": "Ewa Dąbrowska", "date": "2026-10-05", "text": "Klaszcze równo.",
            "type": "ordinary"})
    );
    edit(&world, Who::Zosia, |all| drop(all.descriptive.pop()));
    world.nothing_new().await;
    world.reports("Zosia: muzyka – 6 (ocena usunięta)").await;
}

#[tokio::test]
async fn a_first_graders_grade_names_area_and_requirements() {
    let mut world = family_of(Who::Jas).await;
    world.school.edit(Who::Jas, |jas| {
        let (lesson, phrase) = (jas.lesson_id(younger::EARLY), "Opowiada\nutwór.");
        let mut grade =
            PartialGrade::new("9A", Some("5"), area::SPEAKING, phrase, lesson, moment());
        grade.requirements = vec![("7RQA", "Słucha z uwagą")];
        jas.other_grades.partial.push(grade);
    });
    let letter = world
        .reports("Jaś: edukacja wczesnoszkolna – 5 (Komunikacja - mówienie i słuchanie)")
        .await;
    for words in [
        "Komunikacja - mówienie i słuchanie",
        "Magdalena Sroka",
        "Opowiada",
        "Zrealizowane wymagania:",
        "Słucha z uwagą",
    ] {
        assert!(letter.text.contains(words), "{}", letter.text);
    }
    let key = "partial_grades:LID-DGS-PARTIALGRADE-4127-9A";
    assert_eq!(
        last_event(&mut world),
        json!(["added", key, null,
            {"value": "5", "category": "Komunikacja - mówienie i słuchanie",
             "subject": "Edukacja wczesnoszkolna", "teacher": "Magdalena Sroka", "date": "2026-10-05",
             "text": "Opowiada\nutwór.", "type": "ordinary"}])
    );
    let last = |all: &mut OtherGrades, change: fn(&mut PartialGrade)| {
        change(all.partial.last_mut().unwrap());
    };
    edit(&world, Who::Jas, |all| {
        last(all, |grade| grade.comment = Some("Brawo.".to_owned()));
    });
    world
        .reports("Jaś: edukacja wczesnoszkolna – 5 (nowy komentarz)")
        .await;
    edit(&world, Who::Jas, |all| {
        last(all, |grade| grade.value = None);
    });
    world
        .reports("Jaś: edukacja wczesnoszkolna – Opowiada (zmiana oceny)")
        .await;
    edit(&world, Who::Jas, |all| drop(all.partial.pop()));
    world.nothing_new().await;
    world
        .reports("Jaś: edukacja wczesnoszkolna – Opowiada (ocena usunięta)")
        .await;
}

#[tokio::test]
async fn a_failing_system_hides_no_other_and_is_reported() {
    for (path, who, key) in SYSTEMS {
        let mut world = family_of(who).await;
        let given = world.grade(who, "5");
        world.school.edit(who, grade_once_more);
        world.school.fault(FaultKind::Status500, path, 99);
        // The rest is reported, nothing is missing, and the failing system is tried again in every poll.
        let found = world.once_all().await;
        assert_eq!(found.code, ExitCode::TryAgain, "{path}");
        for _ in 0..3 {
            assert_eq!(world.state_of("grades"), "failing bad_answer", "{path}");
            world.minutes(20);
            world.once().await;
        }
        assert!(keys(&mut world).contains(&given), "{path}");
        assert!(
            !keys(&mut world).iter().any(|found| found.starts_with(key)),
            "{path}"
        );
        world.heal();
        world.minutes(20);
        assert_eq!(world.once().await.code, ExitCode::AllWell, "{path}");
        assert_eq!(world.state_of("grades"), "ok", "{path}");
        let reported = keys(&mut world);
        assert_eq!(
            reported
                .iter()
                .filter(|reported| reported.starts_with(key))
                .count(),
            1,
            "{reported:?}"
        );
        assert!(world.events().iter().all(|event| event == "grades added"));
    }
}

#[tokio::test]
async fn any_open_system_keeps_the_feed_open() {
    for (_, who, _) in SYSTEMS {
        let world = World::of(&[who], CURIOUS);
        world.school.edit(who, |pupil| pupil.closed = &["Grades"]);
        let mut world = world.after_the_first_run().await;
        assert_eq!(world.state_of("grades"), "ok", "{who:?}");
        world.school.edit(who, grade_once_more);
        world.minutes(20);
        assert_eq!(world.once_all().await.code, ExitCode::AllWell);
        assert!(!world.history().is_empty(), "{who:?}");
    }
    let mut world = World::of(
        &[Who::Lena],
        "[[recipient]]\nemail = \"mama@example.com\"\n",
    );
    world.once().await;
    assert_eq!(world.state_of("grades"), "closed no_access");
}

#[tokio::test]
async fn partial_grades_beyond_one_page_are_never_reported_gone() {
    let mut world = family_of(Who::Jas).await;
    world.school.edit(Who::Jas, |jas| {
        let lesson = jas.lesson_id(younger::EARLY);
        let new = |id| {
            let id = format!("N{id}");
            PartialGrade::new(&id, Some("6"), area::COUNTING, "Liczy.", lesson, moment())
        };
        // The newest come first, and push known ones off the page.
        jas.other_grades.partial.splice(0..0, (0..50).map(new));
    });
    world.minutes(20);
    assert_eq!(world.once_all().await.changes(), 50);
    for _ in 0..3 {
        world.nothing_new().await;
    }
}
