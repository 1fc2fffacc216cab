//! Weekly letters: of two children with everything, and of one whose grades have no averages.

use chrono::{Days, NaiveDate};

use super::freshness;
use crate::domain::average::{Average, Scale};
use crate::domain::entry::{
    AgendaEntry, AgendaTime, Attendance, AttendanceKind, Entry, Grade, GradeSystem, Homework,
    Improved, Lesson, LessonState, NoteKind,
};
use crate::domain::examples::*;
use crate::domain::goals::Goal;
use crate::domain::letter::weekly::{
    Attended, GradesOfWeek, KnownAverages, Week, WeeklyChild, WeeklyContent,
};
use crate::domain::letter::{Content, Letter};
use crate::domain::open_absences::{ExcuseLimit, OpenAbsences};
use crate::domain::{Change, ChangeKind, Feed, Key, Language};

/// Every weekly letter with its name.
pub fn all(language: Language) -> [(&'static str, Letter); 3] {
    [
        ("weekly-two", vec![zosia(), stas()]),
        ("weekly-without-averages", vec![without_averages()]),
        ("weekly-quiet", vec![quiet("Kuba")]),
    ]
    .map(|(name, children)| (name, weekly(language, name, children)))
}

/// The weekly letter of Friday, 9 October.
fn weekly(language: Language, slot: &str, children: Vec<WeeklyChild>) -> Letter {
    let content = WeeklyContent {
        slot: slot.to_owned(),
        week: week(),
        children,
    };
    Letter {
        written_at: moment(9, 18, 0),
        ..super::letter(language, Content::Weekly(content))
    }
}

fn week() -> Week {
    Week::before(october(9).and_time(at(18, 0)))
}

/// A child of whom there is nothing to say.
fn quiet(name: &str) -> WeeklyChild {
    WeeklyChild {
        student: student(name),
        class: Some("1a".to_owned()),
        had_lessons: true,
        open_absences: OpenAbsences::default(),
        upcoming: Vec::new(),
        changed_lessons: Vec::new(),
        grades: GradesOfWeek::default(),
        attended: None,
        remarks: Vec::new(),
        trouble: None,
        freshness: freshness(&[Feed::Grades, Feed::Attendance], moment(9, 18, 0)),
    }
}

/// Everything there can be.
fn zosia() -> WeeklyChild {
    let absences = [absence(2, 2, "Historia"), absence(5, 4, "Muzyka")];
    WeeklyChild {
        class: Some("5b".to_owned()),
        open_absences: OpenAbsences {
            records: absences.into(),
            limit: Some(ExcuseLimit {
                within: Days::new(7),
                today: october(9),
            }),
        },
        upcoming: vec![
            holiday(),
            Entry::Agenda(AgendaEntry {
                time: AgendaTime {
                    date: october(15),
                    ..agenda("1").time
                },
                ..agenda("1")
            }),
            Entry::Homework(Homework {
                due: Some(october(16)),
                ..homework("1")
            }),
        ],
        changed_lessons: vec![cancelled()],
        grades: grades(&goals()),
        attended: Attended::of(&records(), week()),
        remarks: vec![
            added(Entry::Note(note(
                "1",
                NoteKind::Positive,
                "Bardzo aktywna praca w grupie i pomoc słabszym, dziękuję.",
            ))),
            added(Entry::BehaviourGrade(points("1", 3.0))),
        ],
        ..quiet("Zosia")
    }
}

/// A little of it.
fn stas() -> WeeklyChild {
    let new = of(
        "31",
        "Edukacja wczesnoszkolna",
        "5+",
        "Praca plastyczna",
        None,
    );
    let old = of("30", "Edukacja wczesnoszkolna", "4+", "Czytanie", None);
    let standing = [&new, &old];
    let before = [("Edukacja wczesnoszkolna", 4.67)];
    let scale = Scale::default();
    let grades = GradesOfWeek::of(
        &standing,
        vec![added(new.clone())],
        &known(&before),
        &[],
        &scale,
    );
    WeeklyChild {
        class: Some("3a".to_owned()),
        upcoming: vec![holiday()],
        grades,
        attended: Attended::of(&presences(3, 5), week()),
        ..quiet("Staś")
    }
}

/// Points, a text and a skill: nothing of it has an average.
fn without_averages() -> WeeklyChild {
    let points = Grade {
        key: Key::new("point_grades", "1"),
        system: GradeSystem::Points { most: Some(20.0) },
        category: Some(named("Projekt")),
        counts_to_average: Some(false),
        ..grade("1", "17.5")
    };
    let text = Grade {
        key: Key::new("base_text_grades", "2"),
        system: GradeSystem::Text,
        subject: Some(named("Język polski")),
        category: Some(named("diagnoza")),
        counts_to_average: Some(false),
        ..grade("2", "diagnoza polonistyczna – sesja II 85%")
    };
    let skill = Grade {
        key: Key::new("descriptive_grades", "3"),
        system: GradeSystem::Skill {
            phrase: "Śpiewa piosenki z pamięci.".to_owned(),
        },
        subject: Some(named("Muzyka")),
        category: Some(named("Śpiew")),
        counts_to_average: Some(false),
        ..grade("3", "A")
    };
    let all = [points, text, skill].map(Entry::Grade);
    let news = all.iter().cloned().map(added).collect();
    let standing: Vec<&Entry> = all.iter().collect();
    let (before, scale) = (KnownAverages::new(), Scale::default());
    WeeklyChild {
        grades: GradesOfWeek::of(&standing, news, &before, &goals(), &scale),
        ..quiet("Hania")
    }
}

fn goals() -> [Goal; 3] {
    [
        ("Historia", 4.0),
        ("Matematyka", 4.5),
        ("Język polski", 4.75),
    ]
    .map(|(subject, average)| Goal {
        subject: subject.to_owned(),
        average: Average::rounded(average),
    })
}

fn grades(goals: &[Goal]) -> GradesOfWeek {
    let raised = of("2", "Matematyka", "4", "Sprawdzian", Some(3.0));
    let corrected = Entry::Grade(Grade {
        improves: Some(Improved {
            key: Key::new("grades", "10"),
            value: Some("2".to_owned()),
        }),
        ..grade_of("11", "Historia", "4", "Kartkówka", Some(2.0))
    });
    let late = Entry::Grade(Grade {
        date: NaiveDate::from_ymd_opt(2026, 9, 24),
        ..grade_of("20", "Język polski", "5-", "Sprawdzian", Some(3.0))
    });
    let quiz = of("3", "Matematyka", "5", "Kartkówka", Some(2.0));
    let news = [
        raised.clone(),
        corrected.clone(),
        late.clone(),
        quiz.clone(),
    ];
    let rest = [
        of("1", "Matematyka", "4+", "Aktywność", Some(1.0)),
        of("10", "Historia", "2", "Kartkówka", Some(2.0)),
        of("21", "Język polski", "5", "Odpowiedź", Some(1.0)),
        of("22", "Biologia", "4", "Zeszyt", Some(1.0)),
        of("23", "Biologia", "4", "Odpowiedź", Some(1.0)),
        of("24", "Geografia", "4", "Odpowiedź", Some(1.0)),
        of("25", "Geografia", "5", "Zeszyt", Some(1.0)),
        of("26", "Chemia", "3+", "Odpowiedź", Some(1.0)),
        of("27", "Chemia", "3", "Zeszyt", Some(1.0)),
    ];
    let music = of("28", "Muzyka", "5", "Rytm", Some(1.0));
    let chemistry = of("29", "Chemia", "2", "Kartkówka", Some(2.0));
    let standing: Vec<&Entry> = news
        .iter()
        .chain(&rest)
        .chain([&music, &chemistry])
        .collect();
    let three = of("2", "Matematyka", "3", "Sprawdzian", Some(3.0));
    let changes = vec![
        Change {
            kind: ChangeKind::Changed,
            before: Some(three),
            after: Some(raised),
        },
        added(quiz),
        added(corrected),
        added(late),
        added(music.clone()),
        added(chemistry.clone()),
    ];
    let before = [
        ("Matematyka", 3.6),
        ("Historia", 2.0),
        ("Język polski", 5.0),
        ("Chemia", 3.25),
    ];
    GradesOfWeek::of(
        &standing,
        changes,
        &known(&before),
        goals,
        &Scale::default(),
    )
}

fn known(averages: &[(&str, f64)]) -> KnownAverages {
    let averages = averages.iter().map(|(subject, average)| {
        let key = (subject.to_lowercase(), Some(1));
        (key, Average::rounded(*average))
    });
    averages.collect()
}

fn of(id: &str, subject: &str, value: &str, category: &str, weight: Option<f64>) -> Entry {
    Entry::Grade(grade_of(id, subject, value, category, weight))
}

fn grade_of(id: &str, subject: &str, value: &str, category: &str, weight: Option<f64>) -> Grade {
    Grade {
        subject: Some(named(subject)),
        category: Some(named(category)),
        weight,
        ..grade(id, value)
    }
}

fn added(entry: Entry) -> Change {
    Change {
        kind: ChangeKind::Added,
        before: None,
        after: Some(entry),
    }
}

fn holiday() -> Entry {
    let name = "Dzień Edukacji Narodowej";
    Entry::DayOff(school_days_off("1", name, days(14, 14)))
}

fn cancelled() -> (NaiveDate, Lesson) {
    let lesson = with_state(&lesson(12, 1, "Religia"), LessonState::Cancelled);
    (october(12), lesson)
}

fn absence(day: u32, number: u8, subject: &str) -> Attendance {
    record(day, number, subject, AttendanceKind::Absent)
}

fn record(day: u32, number: u8, subject: &str, kind: AttendanceKind) -> Attendance {
    Attendance {
        date: Some(october(day)),
        lesson_no: Some(number),
        subject: Some(named(subject)),
        ..attendance(&format!("{day}{number}"), kind)
    }
}

/// So many lessons on each day of the week.
fn presences(lessons: u8, days: u32) -> Vec<Attendance> {
    let days = 5..5 + days;
    let all = days.flat_map(|day| (1..=lessons).map(move |number| (day, number)));
    all.map(|(day, number)| record(day, number, "Historia", AttendanceKind::Present))
        .collect()
}

/// A week with an absence and a lateness, and a subject that was rarely attended before.
fn records() -> Vec<Attendance> {
    let mut records = presences(5, 5);
    records.push(absence(5, 6, "Muzyka"));
    records.push(record(9, 6, "WF", AttendanceKind::Late));
    records.extend([1, 2].map(|day| absence(day, 7, "Religia")));
    records.push(record(8, 7, "Religia", AttendanceKind::Present));
    records.push(record(7, 7, "Religia", AttendanceKind::Excused));
    records
}
