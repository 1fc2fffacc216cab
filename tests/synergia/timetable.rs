//! Two weeks of lessons, from a register that is scripted line by line.

use dzwonek::domain::{Entry, Feed};

use crate::family::{Family, reading, word};
use crate::scripted::{Register, Reply, ok, status};

const TIMETABLES: &str = "GET /gateway/api/2.0/Timetables?weekStart=";
const THIS_WEEK: &str = "2026-10-05";
const NEXT_WEEK: &str = "2026-10-12";

const SECOND: &str = r#""LessonNo":"2","HourFrom":"08:55","HourTo":"09:40""#;
const MATHS: &str = r#""LessonNo":"2","HourFrom":"08:55","HourTo":"09:40","Lesson":{"Id":"980201"},
    "Subject":{"Id":"42101","Name":"Matematyka"},"Teacher":{"Id":"1","FirstName":"Anna","LastName":"Kowal"}"#;
const MUSIC: &str =
    r#""LessonNo":"1","Lesson":{"Id":"980208"},"Subject":{"Id":"42107","Name":"Muzyka"}"#;
const CANCELLED: &str = r#""IsCanceled":true"#;
const AWAY: &str = r#""IsSubstitutionClass":true,"IsCanceled":true"#;
/// Friday's mathematics, held on the Tuesday of the next week.
const ARRIVED: &str = r#""IsSubstitutionClass":true,"OrgDate":"2026-10-09","OrgLessonNo":"2",
    "OrgLesson":{"Id":"980201"},"OrgSubject":{"Id":"42101"},"OrgTeacher":{"Id":"1"}"#;
const TO_TUESDAY: &str = r#""NewDate":"2026-10-13","NewLessonNo":"6","NewHourFrom":"12:45","NewHourTo":"13:30",
    "NewSubject":{"Id":"42101"},"NewTeacher":{"Id":"1"}"#;

/// A lesson of a day, in the only slot that is not empty.
fn day(date: &str, lesson: &str) -> String {
    format!(r#""{date}":[[],[{{{lesson}}}]]"#)
}

fn week(days: &[String]) -> Reply {
    ok(&format!(r#"{{"Timetable":{{{}}}}}"#, days.join(",")))
}

/// The lesson of every Wednesday, so that the weeks hold lessons.
fn wednesday(date: &str) -> String {
    day(date, MUSIC)
}

fn this_week(friday: &[&str]) -> Reply {
    let lesson = format!("{MATHS},{}", friday.join(","));
    let lesson = lesson.trim_end_matches(',');
    week(&[wednesday("2026-10-07"), day("2026-10-09", lesson)])
}

fn next_week(tuesday: &[&str]) -> Reply {
    let mut days = vec![wednesday("2026-10-14")];
    if !tuesday.is_empty() {
        let sixth = r#""LessonNo":"6","HourFrom":"12:45","HourTo":"13:30""#;
        let lesson = MATHS.replace(SECOND, sixth);
        days.push(day(
            "2026-10-13",
            &format!("{lesson},{}", tuesday.join(",")),
        ));
    }
    week(&days)
}

fn unpublished() -> Reply {
    status(
        403,
        r#"{"Code":"AccessDeny","Message":"Student timetable is not public"}"#,
    )
}

fn no_data() -> Reply {
    ok(r#"{"Timetable":[]}"#)
}

/// The changes that the next visit finds, with where each lesson finally takes place.
async fn found(register: &Register, family: &mut Family, weeks: [Reply; 2]) -> Vec<String> {
    for (monday, reply) in [THIS_WEEK, NEXT_WEEK].into_iter().zip(weeks) {
        register.script(&format!("{TIMETABLES}{monday}"), &[reply]);
    }
    family.wait(20);
    let visited = family.visit_for(&[Feed::Timetable]).await;
    let changes = family.follow(visited).into_iter().map(|(_, change)| {
        let Some(Entry::Lesson(lesson)) = change.entry() else {
            panic!("no lesson: {change:?}");
        };
        format!(
            "{} {} {}",
            change.kind,
            lesson.key,
            lesson.takes_place_at().date
        )
    });
    changes.collect()
}

const MOVED: &str = "moved timetable:2026-10-09/2 2026-10-13";
const MOVED_AWAY: &str = "moved timetable:2026-10-09/2 2026-10-09";
const CALLED_OFF: &str = "cancelled timetable:2026-10-09/2 2026-10-09";
const RESTORED: &str = "restored timetable:2026-10-09/2 2026-10-09";

#[tokio::test]
async fn a_lesson_moved_into_the_next_week_is_one_change() {
    let quiet = || this_week(&[]);
    for (moved, expected) in [
        // both ends, and each alone
        (
            [this_week(&[AWAY, TO_TUESDAY]), next_week(&[ARRIVED])],
            MOVED,
        ),
        ([this_week(&[AWAY]), next_week(&[ARRIVED])], MOVED),
        (
            [week(&[wednesday("2026-10-07")]), next_week(&[ARRIVED])],
            MOVED,
        ),
        ([this_week(&[AWAY, TO_TUESDAY]), next_week(&[])], MOVED),
        ([this_week(&[AWAY, TO_TUESDAY]), unpublished()], MOVED),
        ([unpublished(), next_week(&[ARRIVED])], MOVED),
        // nothing says where to
        ([this_week(&[AWAY]), unpublished()], MOVED_AWAY),
    ] {
        let register = Register::open().await;
        let mut family = register.family();
        assert_eq!(
            found(&register, &mut family, [quiet(), next_week(&[])]).await,
            [""; 0]
        );
        assert_eq!(found(&register, &mut family, moved).await, [expected]);
        let both = || [this_week(&[AWAY, TO_TUESDAY]), next_week(&[ARRIVED])];
        let arrives = if expected == MOVED {
            vec![]
        } else {
            vec![MOVED]
        };
        assert_eq!(found(&register, &mut family, both()).await, arrives);
        let withdrawn = found(&register, &mut family, [quiet(), next_week(&[])]).await;
        assert_eq!(withdrawn, [RESTORED]);
    }
}

#[tokio::test]
async fn a_second_move_is_reported_again() {
    let register = Register::open().await;
    let mut family = register.family();
    let first = TO_TUESDAY;
    let second = &TO_TUESDAY
        .replace("13:30", "14:25")
        .replace(r#""NewLessonNo":"6""#, r#""NewLessonNo":"7""#);
    for (to, expected) in [
        (None, vec![]),
        (Some(first), vec![MOVED]),
        (Some(second), vec![MOVED]),
    ] {
        let friday: Vec<&str> = to.into_iter().flat_map(|to| [AWAY, to]).collect();
        let weeks = [this_week(&friday), next_week(&[])];
        assert_eq!(found(&register, &mut family, weeks).await, expected);
    }
}

#[tokio::test]
async fn a_week_published_late_reports_only_its_deviations() {
    for missing in [unpublished, no_data] {
        let register = Register::open().await;
        let mut family = register.family();
        let deviation = "cancelled timetable:2026-10-13/6 2026-10-13";
        for (next, expected) in [
            (missing(), vec![]),
            (next_week(&[CANCELLED]), vec![deviation]),
            // It is unpublished for a moment.
            (missing(), vec![]),
            (next_week(&[CANCELLED]), vec![]),
        ] {
            let changes = found(&register, &mut family, [this_week(&[]), next]).await;
            assert_eq!(changes, expected);
        }
    }
}

#[tokio::test]
async fn a_timetable_first_published_late_is_read_silently() {
    for (missing, stands) in [
        (unpublished as fn() -> Reply, "closed not_published"),
        (no_data, "read"),
    ] {
        let register = Register::open().await;
        let mut family = register.family();
        for monday in [THIS_WEEK, NEXT_WEEK] {
            register.script(&format!("{TIMETABLES}{monday}"), &[missing()]);
        }
        let visited = family.visit_for(&[Feed::Timetable]).await;
        assert_eq!(word(&visited, Feed::Timetable), stands);
        family.follow(visited);
        let weeks = || [this_week(&[]), next_week(&[])];
        assert_eq!(found(&register, &mut family, weeks()).await, [""; 0]);
        assert_eq!(
            found(
                &register,
                &mut family,
                [this_week(&[CANCELLED]), next_week(&[])]
            )
            .await,
            [CALLED_OFF]
        );
    }
}

#[tokio::test]
async fn a_cancelled_lesson_may_leave_the_list_and_return() {
    let register = Register::open().await;
    let mut family = register.family();
    let without = || week(&[wednesday("2026-10-07")]);
    for (this, expected) in [
        (this_week(&[]), vec![]),
        (this_week(&[CANCELLED]), vec![CALLED_OFF]),
        (without(), vec![]),
        (without(), vec![]),
        (without(), vec![]),
        (this_week(&[]), vec![RESTORED]),
    ] {
        assert_eq!(
            found(&register, &mut family, [this, next_week(&[])]).await,
            expected
        );
    }
}

#[tokio::test]
async fn an_entry_that_is_no_lesson_hides_and_invents_nothing() {
    let register = Register::open().await;
    let mut family = register.family();
    let plain = || [this_week(&[]), next_week(&[])];
    assert_eq!(found(&register, &mut family, plain()).await, [""; 0]);
    for odd in [
        r#""LessonNo":"2""#,
        r#""LessonNo":"2","Subject":null,"Teacher":null"#,
    ] {
        let odd_friday = week(&[wednesday("2026-10-07"), day("2026-10-09", odd)]);
        for _ in 0..3 {
            let weeks = [odd_friday.clone(), next_week(&[])];
            assert_eq!(found(&register, &mut family, weeks).await, [""; 0]);
        }
        let visited = family.visit_for(&[Feed::Timetable]).await;
        assert_eq!(word(&visited, Feed::Timetable), "read but 1");
        assert_eq!(reading(&visited, Feed::Timetable).entries.len(), 3);
    }
}
