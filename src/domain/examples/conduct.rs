//! Behaviour, justifications and meetings.

use super::school::{added, changed, days, removed, restored};
use super::{Sides, at, named, october};
use crate::domain::Key;
use crate::domain::entry::{
    BehaviourGrade, Conference, Entry, Justification, JustificationStatus, Mark, Named,
};

/// Points for or against.
pub fn points(id: &str, points: f64) -> BehaviourGrade {
    BehaviourGrade {
        key: Key::new("behaviour_grades_points", id),
        mark: Mark::Points(points),
        text: "Pomoc przy akademii".to_owned(),
        category: Some(named("Praca na rzecz szkoły")),
        comments: Vec::new(),
        teacher: Some(named("Anna Kowal")),
        added_at: Some(october(5).and_time(at(13, 2))),
    }
}

/// A grade of the scale: 2 is "bardzo dobre".
pub fn behaviour_grade(key: &str, id: &str, name: &str) -> BehaviourGrade {
    let grade = Named {
        id: id.to_owned(),
        name: Some(name.to_owned()),
    };
    BehaviourGrade {
        mark: Mark::Scale(grade),
        category: Some(named("Ocena miesięczna")),
        ..points(key, 0.0)
    }
}

/// A justification of the absence on the 2nd.
pub fn justification(id: &str, status: JustificationStatus) -> Justification {
    Justification {
        key: Key::new("justifications", id),
        status: Some(status),
        period: Some(days(2, 2)),
        text: "Wizyta u dentysty.".to_owned(),
        posted_at: Some(october(4).and_time(at(19, 22))),
    }
}

/// A meeting on the 14th.
pub fn conference(id: &str, name: &str) -> Conference {
    Conference {
        key: Key::new("parent_teacher_conferences", id),
        name: name.to_owned(),
        topic: "Sprawy bieżące".to_owned(),
        date: october(14),
        time: Some(at(17, 0)),
        teacher: Some(named("Anna Kowal")),
        room: None,
    }
}

pub(super) fn behaviour() -> Vec<Sides> {
    let of = |id, count| Entry::BehaviourGrade(points(id, count));
    let scale = |key, id, name| Entry::BehaviourGrade(behaviour_grade(key, id, name));
    let reworded = |id, text: &str| {
        Entry::BehaviourGrade(BehaviourGrade {
            text: text.to_owned(),
            ..points(id, 5.0)
        })
    };
    let refiled = Entry::BehaviourGrade(BehaviourGrade {
        category: Some(named("Inne")),
        ..points("660190", 5.0)
    });
    vec![
        added(of("660184", 5.0)),
        changed(of("660185", 5.0), of("660185", -2.0)),
        removed(of("660186", -2.0)),
        changed(of("660187", 5.0), reworded("660187", "Pomoc w bibliotece")),
        changed(of("660188", 5.0), reworded("660188", "")),
        changed(reworded("660189", ""), of("660189", 5.0)),
        changed(of("660190", 5.0), refiled),
        added(scale("660101", "2", "bardzo dobre")),
        changed(
            scale("660102", "3", "dobre"),
            scale("660102", "4", "poprawne"),
        ),
        restored(scale("660103", "1", "wzorowe")),
    ]
}

pub(super) fn justifications() -> Vec<Sides> {
    let of = |id, status| Entry::Justification(justification(id, status));
    let pending = |id| of(id, JustificationStatus::Pending);
    vec![
        changed(pending("52017"), of("52017", JustificationStatus::Accepted)),
        changed(pending("52018"), of("52018", JustificationStatus::Rejected)),
        changed(
            pending("52019"),
            of("52019", JustificationStatus::Other("in_review".into())),
        ),
    ]
}

pub(super) fn conferences() -> Vec<Sides> {
    let of = |id| Entry::Conference(conference(id, "Zebranie jesienne"));
    let at_hour = |id, time| {
        Entry::Conference(Conference {
            time,
            ..conference(id, "Zebranie")
        })
    };
    let (five, six) = (Some(at(17, 0)), Some(at(18, 0)));
    let moved = Entry::Conference(Conference {
        date: october(15),
        room: Some(named("12")),
        topic: "Oceny śródroczne".to_owned(),
        ..conference("14408", "Zebranie jesienne")
    });
    vec![
        added(of("14407")),
        changed(of("14408"), moved),
        removed(of("14409")),
        restored(of("14410")),
        added(at_hour("14411", None)),
        changed(at_hour("14412", None), at_hour("14412", five)),
        changed(at_hour("14413", five), at_hour("14413", None)),
        changed(at_hour("14414", five), at_hour("14414", six)),
    ]
}
