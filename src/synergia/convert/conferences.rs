//! Meetings with parents (API.md section 10, `ParentTeacherConferences`).

use chrono::NaiveTime;

use super::{Converted, date, key, line, time};
use crate::domain::entry::{Conference, Entry};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "parent_teacher_conferences";

/// The ids that a meeting names.
pub fn references(meeting: &wire::Conference, references: &mut References) {
    references.add(Lookup::Users, &meeting.teacher.id);
    references.add(Lookup::Classrooms, &meeting.room.id);
}

/// The meetings of the class `own`, and those without a class, which are for all.
pub fn entries(items: wire::Items<wire::Conference>, own: &str, lookups: &Lookups) -> Converted {
    let is_ours = |meeting: &wire::Conference| {
        let class = meeting.class.id.as_deref();
        class.is_none_or(|class| class == own)
    };
    let entry = |meeting: &wire::Conference| entry(meeting, lookups);
    Converted::of(items.only(is_ours), |meeting| &meeting.id, entry)
}

fn entry(meeting: &wire::Conference, lookups: &Lookups) -> Option<Entry> {
    Some(Entry::Conference(Conference {
        key: key(SOURCE, &meeting.id)?,
        name: line(&meeting.name),
        topic: line(&meeting.topic),
        date: date(&meeting.date)?,
        // Midnight stands for no time.
        time: time(&meeting.time).filter(|at| *at != NaiveTime::MIN),
        teacher: lookups.named(Lookup::Users, meeting.teacher.id.as_deref()),
        room: lookups.named(Lookup::Classrooms, meeting.room.id.as_deref()),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_classes_are_left_out_and_midnight_is_no_time() {
        let json = r#"[
            {"Id":14407,"Date":"2027-01-20","Name":"Zebranie","Class":{"Id":61544},"Teacher":{"Id":7},
             "Topic":"Oceny","Room":null,"Time":"17:00:00"},
            {"Id":"14455","Date":"2027-04-14","Class":{"Id":"61544"},"Topic":null,"Room":{"Id":3},"Time":"00:00:00"},
            {"Id":14456,"Date":"2027-04-14","Class":null},
            {"Id":14457,"Date":"2027-04-14","Class":{"Id":61560}},
            {"Id":14458,"Date":null,"Class":{"Id":61544}}]"#;
        let items: wire::Items<wire::Conference> = wire::Items::of(json).unwrap();
        let named = References::of(&items.read, references);
        assert_eq!(named.ids(Lookup::Classrooms), ["3"]);
        let converted = entries(items, "61544", &Lookups::default());
        assert_eq!(converted.skipped, ["14458"]);
        let seen: Vec<_> = converted
            .entries
            .iter()
            .map(|entry| match entry {
                Entry::Conference(meeting) => (meeting.key.as_str(), meeting.time.is_some()),
                other => panic!("no meeting: {other:?}"),
            })
            .collect();
        let key = |id: &str| format!("parent_teacher_conferences:{id}");
        let expected = [key("14407"), key("14455"), key("14456")];
        assert_eq!(
            seen,
            [
                (expected[0].as_str(), true),
                (&expected[1], false),
                (&expected[2], false)
            ]
        );
    }
}
