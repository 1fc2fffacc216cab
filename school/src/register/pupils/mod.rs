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

/// A pupil's register as it stands on the day the school starts.
pub fn of(who: Who, year: SchoolYear) -> Pupil {
    match who {
        Who::Zosia => zosia(year),
        Who::Stas => stas(year),
        Who::Hania => hania(year),
        Who::Antek => antek(year),
        Who::Jas => jas(year),
        Who::Ola => ola(year),
        Who::Kuba => kuba(year),
        Who::Lena => lena(year),
    }
}

/// Zosia: class 5b, with everything.
fn zosia(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_501, "Jesienne+Liście&5b", ("Agnieszka", "Wrona"));
    let school = institution::number_341((61_544, 5, "b", staff::MATHS));
    let zosia = (Who::Zosia, 2_741_186, "Zofia", "Wrona", 24);
    let mut zosia = newcomer(year, zosia, parent, school);
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
fn stas(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_502, "Dwa-Kasztany_3a", ("Agnieszka", "Wrona"));
    let school = institution::number_341((61_507, 3, "a", staff::YOUNGEST));
    let stas = (Who::Stas, 2_741_902, "Stanisław", "Wrona", 19);
    let mut stas = newcomer(year, stas, parent, school);
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
fn hania(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_777, "gołąb z Plant 100%", ("Michał", "Bielak"));
    let school = institution::number_352((70_213, 6, "c", staff::POLISH));
    let hania = (Who::Hania, 3_004_411, "Hanna", "Bielak", 2);
    let mut hania = newcomer(year, hania, parent, school);
    hania.has_messages = false;
    hania.has_notes = false;
    hania.closed = &["SchoolTrips", "SchoolFiles", "ParentTeacherConferences"];
    plans::older(&mut hania, year);
    marks::enter(&mut hania, year, &marks::HANIA);
    boards::post(&mut hania, year, &boards::NUMBER_352);
    calendars::of_hania(&mut hania, year);
    presence::enter(&mut hania, year, &presence::HANIA);
    hania
}

/// Antek: the school publishes neither his timetable nor how it counts grades.
fn antek(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_915, "smok=wawelski?4a", ("Ewelina", "Gajda"));
    let school = institution::number_341((61_531, 4, "a", staff::HISTORY));
    let antek = (Who::Antek, 2_742_330, "Antoni", "Gajda", 7);
    let mut antek = newcomer(year, antek, parent, school);
    antek.timetable_is_public = false;
    antek.closed = &["BehaviourGrades/Points", "Justifications", "GradingSystem"];
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
fn jas(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_944, "Krakowiaczek-1a-7koni", ("Dorota", "Malik"));
    let school = institution::number_341((61_590, 1, "a", staff::YOUNGEST));
    let jas = (Who::Jas, 2_742_518, "Jan", "Malik", 12);
    let mut jas = newcomer(year, jas, parent, school);
    plans::younger(&mut jas, year);
    other_marks::of_jas(&mut jas, year);
    letters::deliver(&mut jas, year, &letters::JAS);
    boards::post(&mut jas, year, &boards::NUMBER_341);
    presence::enter(&mut jas, year, &presence::JAS);
    office::number_341(&mut jas, year);
    jas
}

/// Ola: Hania's elder sister, in the same school. Its messages she gets in the old module.
fn ola(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_778, "Lajkonik.tanczy&7a", ("Michał", "Bielak"));
    let school = institution::number_352((70_187, 7, "a", staff::NATURE));
    let ola = (Who::Ola, 3_004_090, "Aleksandra", "Bielak", 4);
    let mut ola = newcomer(year, ola, parent, school);
    ola.has_messages = false;
    ola.old_messages = super::OldMessages::Open;
    ola.closed = &["SchoolTrips", "SchoolFiles", "ParentTeacherConferences"];
    plans::older(&mut ola, year);
    letters::of_ola(&mut ola, year);
    other_marks::of_ola(&mut ola, year);
    boards::post(&mut ola, year, &boards::NUMBER_352);
    presence::enter(&mut ola, year, &presence::OLA);
    ola
}

/// Kuba: Antek's little brother, who goes to a kindergarten.
fn kuba(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_916, "Zaczarowana_Dorozka+3", ("Ewelina", "Gajda"));
    let school = institution::kindergarten_77();
    let kuba = (Who::Kuba, 4_011_027, "Jakub", "Gajda", 0);
    let mut kuba = newcomer(year, kuba, parent, school);
    kuba.timetable_is_public = false;
    kuba.closed = &CLOSED_TO_THE_SMALL;
    kuba.kindergarten = Some(Kindergarten::of(&kuba.institution));
    letters::deliver(&mut kuba, year, &letters::KUBA);
    mailboxes::of_kuba(&mut kuba, year);
    boards::post(&mut kuba, year, &boards::KINDERGARTEN_77);
    kuba
}

/// Lena: of her register only the messages can be read.
fn lena(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_988, "Rynek:Glowny/17", ("Piotr", "Sowa"));
    let school = institution::number_341((61_703, 0, "P", staff::PEDAGOGUE));
    let lena = (Who::Lena, 4_011_733, "Helena", "Sowa", 0);
    let mut lena = newcomer(year, lena, parent, school);
    lena.timetable_is_public = false;
    lena.has_notes = false;
    lena.closed = &CLOSED_TO_GUESTS;
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

/// (who, id in `Users`, first and last name, number in the class register).
type Person = (Who, u64, &'static str, &'static str, u64);

/// A pupil of whom the register knows no more than school and login.
fn newcomer(
    year: SchoolYear,
    (who, user_id, first_name, last_name, register_number): Person,
    account: Account,
    institution: Institution,
) -> Pupil {
    Pupil {
        who,
        user_id,
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        register_number,
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
