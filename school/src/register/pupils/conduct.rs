//! Behaviour, justifications and meetings when the school starts.

use chrono::{Days, NaiveTime};

use crate::register::institution::staff;
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};
use crate::register::{BehaviourGrade, BehaviourMark, Conference, Justification};

/// The points that are changed in the course of the week.
pub const HELP: u64 = 660_184;
/// The points that are withdrawn in the course of the week.
pub const NO_KIT: u64 = 660_130;
/// The justification that is accepted in the course of the week.
pub const DENTIST: u64 = 52_144;
/// The meeting that gets its hour in the course of the week; the agenda has it already.
pub const AUTUMN: u64 = 14_407;
/// The meeting that is called off in the course of the week.
pub const TRIP_TALK: u64 = 14_455;

/// Ids of `BehaviourGrades/Points/Categories`.
pub mod category {
    /// "Ocena miesięczna"
    pub const MONTHLY: u64 = 901;
    /// "Praca na rzecz szkoły"
    pub const HELP: u64 = 902;
    /// "Brak stroju na WF"
    pub const NO_KIT: u64 = 903;
}

/// Behaviour, justifications and meetings of a class.
pub fn of_class(pupil: &mut Pupil, year: SchoolYear) {
    let tutor = pupil.institution.class.tutor;
    let mut monthly = grade(
        pupil,
        year,
        660_101,
        BehaviourMark::Scale(2),
        category::MONTHLY,
    );
    monthly.comment = Some((7_101, "Ocena zachowania za wrzesień".to_owned()));
    let mut help = grade(
        pupil,
        year,
        HELP,
        BehaviourMark::Points(5.0),
        category::HELP,
    );
    help.text = Some("Pomoc przy akademii".to_owned());
    let no_kit = grade(
        pupil,
        year,
        NO_KIT,
        BehaviourMark::Points(-2.0),
        category::NO_KIT,
    );
    pupil.behaviour = vec![monthly, help, no_kit];
    pupil.justifications = vec![
        justification(52_017, "Wizyta u lekarza.", year, 13, "accept"),
        justification(DENTIST, "Wizyta u dentysty.", year, 3, "new"),
    ];
    let own = pupil.institution.class.id;
    let meeting = |id, class, name: &str, topic: &str, days| Conference {
        id,
        class,
        name: name.to_owned(),
        topic: topic.to_owned(),
        date: year.monday + Days::new(days),
        time: NaiveTime::MIN,
        teacher: tutor,
        room: None,
    };
    pupil.conferences = vec![
        meeting(AUTUMN, own, "Zebranie jesienne", "Sprawy bieżące", 10),
        meeting(TRIP_TALK, own, "Zebranie", "Wycieczka klasowa", 17),
        meeting(14_456, 61_560, "Zebranie", "Egzamin ósmoklasisty", 11),
    ];
}

fn grade(
    pupil: &Pupil,
    year: SchoolYear,
    id: u64,
    mark: BehaviourMark,
    category: u64,
) -> BehaviourGrade {
    BehaviourGrade {
        id,
        mark,
        category,
        teacher: pupil.institution.teacher_id(staff::SPORT),
        added: at(year.before(6), 13, 2),
        text: None,
        comment: None,
    }
}

fn justification(
    id: u64,
    text: &str,
    year: SchoolYear,
    days: u64,
    status: &'static str,
) -> Justification {
    let day = year.before(days);
    Justification {
        id,
        text: text.to_owned(),
        posted: at(day, 19, 22),
        status,
        day,
    }
}
