//! The pupils as they stand when the school starts.

pub mod boards;
pub mod calendars;
pub mod conduct;
mod letters;
mod mailboxes;
mod marks;
pub mod office;
pub mod other_marks;
pub mod plans;
pub mod presence;
pub mod remarks;
pub mod topics;

use super::agenda::Agenda;
use super::homework::Homework;
use super::institution::{self, Institution, staff};

use super::kindergarten::Kindergarten;
use super::other_grades::OtherGrades;
use super::people::{Account, Membership, Who};
use super::pupil::Pupil;
use super::timetable::Timetable;
use super::year::SchoolYear;

/// Zosia: class 5b, with everything.
#[must_use]
pub fn zosia(year: SchoolYear) -> Pupil {
    let mut zosia = Pupil {
        who: Who::Zosia,
        user_id: 2_741_186,
        first_name: "Zofia".into(),
        last_name: "Wrona".into(),
        register_number: 24,
        ..newcomer(
            year,
            Account::parent(6_130_501, "Jesienne+Liście&5b", ("Agnieszka", "Wrona")),
            institution::number_341((61_544, 5, "b", staff::MATHS)),
        )
    };
    plans::older(&mut zosia, year);
    marks::enter(&mut zosia, year, &marks::ZOSIA);
    other_marks::of_zosia(&mut zosia, year);
    letters::of_zosia(&mut zosia, year);
    mailboxes::of_zosia(&mut zosia, year);
    boards::post(&mut zosia, year, &boards::NUMBER_341);
    calendars::of_zosia(&mut zosia, year);
    presence::of_zosia(&mut zosia, year);
    remarks::enter(&mut zosia, year, &remarks::ZOSIA);
    office::number_341(&mut zosia, year);
    conduct::of_class(&mut zosia, year);
    topics::of_last_weeks(&mut zosia, year);
    zosia
}

/// Staś: class 3a of the same school.
#[must_use]
pub fn stas(year: SchoolYear) -> Pupil {
    let mut stas = Pupil {
        who: Who::Stas,
        user_id: 2_741_902,
        first_name: "Stanisław".into(),
        last_name: "Wrona".into(),
        register_number: 19,
        ..newcomer(
            year,
            Account::parent(6_130_502, "Dwa-Kasztany_3a", ("Agnieszka", "Wrona")),
            institution::number_341((61_507, 3, "a", staff::YOUNGEST)),
        )
    };
    plans::younger(&mut stas, year);
    marks::enter(&mut stas, year, &marks::STAS);
    letters::deliver(&mut stas, year, &letters::STAS);
    mailboxes::of_stas(&mut stas, year);
    boards::post(&mut stas, year, &boards::NUMBER_341);
    calendars::of_stas(&mut stas, year);
    presence::enter(&mut stas, year, &presence::STAS);
    remarks::enter(&mut stas, year, &remarks::STAS);
    office::number_341(&mut stas, year);
    conduct::of_class(&mut stas, year);
    topics::of_last_weeks(&mut stas, year);
    stas
}

/// Hania: her school did not buy the messages module, and has switched notes off.
#[must_use]
pub fn hania(year: SchoolYear) -> Pupil {
    let mut hania = Pupil {
        who: Who::Hania,
        user_id: 3_004_411,
        first_name: "Hanna".into(),
        last_name: "Bielak".into(),
        register_number: 2,
        has_messages: false,
        has_notes: false,
        closed: &["SchoolTrips", "SchoolFiles", "ParentTeacherConferences"],
        ..newcomer(
            year,
            Account::parent(6_130_777, "gołąb z Plant 100%", ("Michał", "Bielak")),
            institution::number_352((70_213, 6, "c", staff::POLISH)),
        )
    };
    plans::older(&mut hania, year);
    marks::enter(&mut hania, year, &marks::HANIA);
    boards::post(&mut hania, year, &boards::NUMBER_352);
    calendars::of_hania(&mut hania, year);
    presence::enter(&mut hania, year, &presence::HANIA);
    hania
}

/// Antek: the school publishes neither his timetable nor how it counts grades.
#[must_use]
pub fn antek(year: SchoolYear) -> Pupil {
    let mut antek = Pupil {
        who: Who::Antek,
        user_id: 2_742_330,
        first_name: "Antoni".into(),
        last_name: "Gajda".into(),
        register_number: 7,
        timetable_is_public: false,
        closed: &["BehaviourGrades/Points", "Justifications", "GradingSystem"],
        ..newcomer(
            year,
            Account::parent(6_130_915, "smok=wawelski?4a", ("Ewelina", "Gajda")),
            institution::number_341((61_531, 4, "a", staff::HISTORY)),
        )
    };
    plans::older(&mut antek, year);
    marks::enter(&mut antek, year, &marks::ANTEK);
    letters::deliver(&mut antek, year, &letters::ANTEK);
    mailboxes::of_antek(&mut antek, year);
    boards::post(&mut antek, year, &boards::NUMBER_341);
    presence::enter(&mut antek, year, &presence::ANTEK);
    office::number_341(&mut antek, year);
    conduct::of_class(&mut antek, year);
    office::museum(&mut antek, year);
    antek
}

/// Jaś: class 1a, of the school of Zosia and Staś.
#[must_use]
pub fn jas(year: SchoolYear) -> Pupil {
    let mut jas = Pupil {
        who: Who::Jas,
        user_id: 2_742_518,
        first_name: "Jan".into(),
        last_name: "Malik".into(),
        register_number: 12,
        ..newcomer(
            year,
            Account::parent(6_130_944, "Krakowiaczek-1a-7koni", ("Dorota", "Malik")),
            institution::number_341((61_590, 1, "a", staff::YOUNGEST)),
        )
    };
    plans::younger(&mut jas, year);
    other_marks::of_jas(&mut jas, year);
    letters::deliver(&mut jas, year, &letters::JAS);
    boards::post(&mut jas, year, &boards::NUMBER_341);
    presence::enter(&mut jas, year, &presence::JAS);
    office::number_341(&mut jas, year);
    jas
}

/// Ola: Hania's elder sister, in the same school. Its messages she gets in the old module.
#[must_use]
pub fn ola(year: SchoolYear) -> Pupil {
    let mut ola = Pupil {
        who: Who::Ola,
        user_id: 3_004_090,
        first_name: "Aleksandra".into(),
        last_name: "Bielak".into(),
        register_number: 4,
        has_messages: false,
        old_messages: super::OldMessages::Open,
        closed: &["SchoolTrips", "SchoolFiles", "ParentTeacherConferences"],
        ..newcomer(
            year,
            Account::parent(6_130_778, "Lajkonik.tanczy&7a", ("Michał", "Bielak")),
            institution::number_352((70_187, 7, "a", staff::NATURE)),
        )
    };
    plans::older(&mut ola, year);
    letters::of_ola(&mut ola, year);
    other_marks::of_ola(&mut ola, year);
    boards::post(&mut ola, year, &boards::NUMBER_352);
    presence::enter(&mut ola, year, &presence::OLA);
    ola
}

/// Kuba: Antek's little brother, who goes to a kindergarten.
#[must_use]
pub fn kuba(year: SchoolYear) -> Pupil {
    let mut kuba = Pupil {
        who: Who::Kuba,
        user_id: 4_011_027,
        first_name: "Jakub".into(),
        last_name: "Gajda".into(),
        register_number: 0,
        timetable_is_public: false,
        closed: &CLOSED_TO_THE_SMALL,
        ..newcomer(
            year,
            Account::parent(6_130_916, "Zaczarowana_Dorozka+3", ("Ewelina", "Gajda")),
            institution::kindergarten_77(),
        )
    };
    kuba.kindergarten = Some(Kindergarten::of(&kuba.institution));
    letters::deliver(&mut kuba, year, &letters::KUBA);
    mailboxes::of_kuba(&mut kuba, year);
    boards::post(&mut kuba, year, &boards::KINDERGARTEN_77);
    kuba
}

/// Lena: of her register only the messages can be read.
#[must_use]
pub fn lena(year: SchoolYear) -> Pupil {
    let mut lena = Pupil {
        who: Who::Lena,
        user_id: 4_011_733,
        first_name: "Helena".into(),
        last_name: "Sowa".into(),
        register_number: 0,
        timetable_is_public: false,
        has_notes: false,
        closed: &CLOSED_TO_GUESTS,
        ..newcomer(
            year,
            Account::parent(6_130_988, "Rynek:Glowny/17", ("Piotr", "Sowa")),
            institution::number_341((61_703, 0, "P", staff::PEDAGOGUE)),
        )
    };
    letters::deliver(&mut lena, year, &letters::LENA);
    mailboxes::of_lena(&mut lena, year);
    lena
}

/// What a kindergarten has no use for.
const CLOSED_TO_THE_SMALL: [&str; 13] = [
    "Grades",
    "BaseTextGrades",
    "DescriptiveGrades",
    "PointGrades",
    "Auth/DescriptiveGradingSystem/PartialGrades/Student",
    "Attendances",
    "Notes",
    "BehaviourGrades/Points",
    "Justifications",
    "HomeWorkAssignments",
    "ParentTeacherConferences",
    "LuckyNumbers",
    "Realizations",
];

/// Everything of the gateway that is a feed, but for the timetable.
pub const CLOSED_TO_GUESTS: [&str; 19] = [
    "Grades",
    "BaseTextGrades",
    "DescriptiveGrades",
    "PointGrades",
    "Auth/DescriptiveGradingSystem/PartialGrades/Student",
    "Attendances",
    "Notes",
    "BehaviourGrades/Points",
    "Justifications",
    "HomeWorkAssignments",
    "ParentTeacherConferences",
    "LuckyNumbers",
    "Realizations",
    "HomeWorks",
    "SchoolNotices",
    "SchoolFreeDays",
    "ClassFreeDays",
    "SchoolTrips",
    "SchoolFiles",
];

/// A pupil of whom the register knows no more than school and login.
fn newcomer(year: SchoolYear, account: Account, institution: Institution) -> Pupil {
    Pupil {
        who: Who::Zosia,
        user_id: 0,
        first_name: String::new(),
        last_name: String::new(),
        register_number: 0,
        account,
        institution,
        year,
        membership: Membership::Member,
        has_messages: true,
        old_messages: super::OldMessages::Closed,
        timetable_is_public: true,
        grades: Vec::new(),
        other_grades: OtherGrades::default(),
        inbox: super::Mailbox::default(),
        archive: super::Mailbox::default(),
        automatic: super::Automatic::default(),
        outbox: Vec::new(),
        notices: Vec::new(),
        closed: &[],
        school_free_days: Vec::new(),
        class_free_days: Vec::new(),
        trips: Vec::new(),
        files: Vec::new(),
        behaviour: Vec::new(),
        justifications: Vec::new(),
        conferences: Vec::new(),
        lucky_number: None,
        timetable: Timetable::default(),
        kindergarten: None,
        agenda: Agenda::default(),
        homework: Homework::default(),
        attendances: Vec::new(),
        realizations: Vec::new(),
        notes: Vec::new(),
        has_notes: true,
    }
}
