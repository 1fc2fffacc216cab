//! A year's data of one child.

use chrono::{Duration, NaiveDate, NaiveTime};
use school::register::attendance::types;
use school::register::timetable::Group;
use school::register::{Attendance, Grade, Message, Notice, Pupil};

/// 120 grades, 400 attendances, 300 messages, 40 announcements of a page each, and about 400 lessons in two weeks.
pub fn fill(zosia: &mut Pupil, today: NaiveDate) {
    let lesson = zosia.lesson_id(0);
    let category = zosia.institution.categories.first().unwrap().id;
    let september = today.and_time(NaiveTime::MIN) - Duration::days(34);
    for id in 0..120_u64.saturating_sub(zosia.grades.len() as u64) {
        let grade = Grade::partial(9_000_000 + id, "4+", lesson, category, september);
        zosia.grades.push(grade.with_comment("Dobra praca."));
    }
    let sender = zosia.sender(0);
    for id in 0..300_u64.saturating_sub(zosia.inbox.messages.len() as u64) {
        let sent = september + Duration::minutes(i64::try_from(id).unwrap());
        let text = (
            "Zebranie",
            "Szanowni Państwo, zapraszam na zebranie w czwartek.",
        );
        let message = Message::new(9_000_000 + id, sender.clone(), text, sent);
        zosia.inbox.messages.push(message.read_at(sent));
    }
    put_up_notices(zosia, today);
    attend(zosia, today);
    split_into_groups(zosia);
}

/// They stay up until summer.
fn put_up_notices(zosia: &mut Pupil, today: NaiveDate) {
    let page = "Szanowni Państwo, w najbliższy piątek zbieramy makulaturę przed wejściem głównym. ";
    let notice = zosia.notices.first().unwrap().clone();
    for id in 0..40_usize.saturating_sub(zosia.notices.len()) {
        zosia.notices.push(Notice {
            lid: format!("LID-NBOARD-NOTICE-{id}"),
            content: page.repeat(30),
            end: today + Duration::days(250),
            ..notice.clone()
        });
    }
}

/// Seven lessons a day since September, of which the child has missed every tenth.
fn attend(zosia: &mut Pupil, today: NaiveDate) {
    for id in 0..400_u64.saturating_sub(zosia.attendances.len() as u64) {
        let date = today - Duration::days(3) - Duration::days(i64::try_from(id / 7).unwrap());
        zosia.attendances.push(Attendance {
            id: 9_000_000 + id,
            lesson: zosia.lesson_id(id % 8),
            date,
            number: u32::try_from(id % 7).unwrap() + 1,
            kind: if id % 10 == 0 {
                types::ABSENT
            } else {
                types::PRESENT
            },
            added: date.and_time(NaiveTime::MIN) + Duration::hours(9),
            trip: None,
        });
    }
}

/// Six groups get every lesson, besides the class.
fn split_into_groups(zosia: &mut Pupil) {
    let (lessons, entries) = (
        zosia.institution.lessons.clone(),
        zosia.timetable.entries.clone(),
    );
    for group in 1..=6_u64 {
        let id = 700_000 + group;
        zosia.institution.groups.push(Group {
            id,
            name: format!("grupa {group}"),
            symbol: group.to_string(),
        });
        for lesson in &lessons {
            let mut lesson = lesson.clone();
            lesson.id += group * 1_000_000;
            lesson.group = Some(id);
            zosia.institution.lessons.push(lesson);
        }
        for entry in &entries {
            let mut entry = entry.clone();
            entry.id += group * 1_000_000;
            entry.lesson += group * 1_000_000;
            zosia.timetable.entries.push(entry);
        }
    }
}
