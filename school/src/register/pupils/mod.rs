//! The pupils when the school starts.

pub mod attendance;
mod automatic;
pub mod calendars;
pub mod conduct;
mod grades;
mod messages;
pub mod notes;
pub mod notices;
pub mod office;
pub mod other_grades;
pub mod plans;
pub mod topics;

use super::agenda::Agenda;
use super::homework::Homework;
use super::institution::{self, Institution, staff};
use super::kindergarten::Kindergarten;
use super::other_grades::OtherGrades;
use super::people::{Account, LoginAnswer, Membership, Who};
use super::pupil::Pupil;
use super::timetable::Timetable;
use super::year::SchoolYear;

/// A pupil's register on the day the school starts.
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
        Who::Ula => ula(year),
    }
}

/// Zosia: class 5b, with everything.
fn zosia(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_501, "Jesienne+Liście&5b", ("Agnieszka", "Wrona"));
    let school = institution::number_341((61_544, 5, "b", staff::MATHS));
    let zosia = (Who::Zosia, 2_741_186, "Zofia", "Wrona", 24);
    let mut zosia = newcomer(year, zosia, parent, school);
    plans::older(&mut zosia, year);
    grades::enter(&mut zosia, year, &grades::ZOSIA);
    other_grades::of_zosia(&mut zosia, year);
    messages::of_zosia(&mut zosia, year);
    automatic::of_zosia(&mut zosia, year);
    notices::post(&mut zosia, year, &notices::NUMBER_341);
    calendars::of_zosia(&mut zosia, year);
    attendance::of_zosia(&mut zosia, year);
    notes::enter(&mut zosia, year, &notes::ZOSIA);
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
    grades::enter(&mut stas, year, &grades::STAS);
    messages::deliver(&mut stas, year, &messages::STAS);
    automatic::of_stas(&mut stas, year);
    notices::post(&mut stas, year, &notices::NUMBER_341);
    calendars::of_stas(&mut stas, year);
    attendance::enter(&mut stas, year, &attendance::STAS);
    notes::enter(&mut stas, year, &notes::STAS);
    office::number_341(&mut stas, year);
    conduct::of_class(&mut stas, year);
    topics::of_last_weeks(&mut stas, year);
    stas
}

/// Hania: her school has no messages module and has switched notes off.
fn hania(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_777, "gołąb z Plant 100%", ("Michał", "Bielak"));
    let school = institution::number_352((70_213, 6, "c", staff::POLISH));
    let hania = (Who::Hania, 3_004_411, "Hanna", "Bielak", 2);
    let mut hania = newcomer(year, hania, parent, school);
    hania.has_messages = false;
    hania.has_notes = false;
    hania.closed = &["SchoolTrips", "SchoolFiles", "ParentTeacherConferences"];
    plans::older(&mut hania, year);
    hania.timetable.lessons_of_others = vec![hania.lesson_id(plans::older::ENGLISH_1)];
    grades::enter(&mut hania, year, &grades::HANIA);
    notices::post(&mut hania, year, &notices::NUMBER_352);
    calendars::of_hania(&mut hania, year);
    attendance::enter(&mut hania, year, &attendance::HANIA);
    hania
}

/// Antek: neither the timetable nor the grading system is published.
fn antek(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_915, "smok=wawelski?4a", ("Ewelina", "Gajda"));
    let school = institution::number_341((61_531, 4, "a", staff::HISTORY));
    let antek = (Who::Antek, 2_742_330, "Antoni", "Gajda", 7);
    let mut antek = newcomer(year, antek, parent, school);
    antek.timetable_is_public = false;
    antek.closed = &["BehaviourGrades/Points", "Justifications", "GradingSystem"];
    plans::older(&mut antek, year);
    grades::enter(&mut antek, year, &grades::ANTEK);
    messages::deliver(&mut antek, year, &messages::ANTEK);
    automatic::of_antek(&mut antek, year);
    notices::post(&mut antek, year, &notices::NUMBER_341);
    attendance::enter(&mut antek, year, &attendance::ANTEK);
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
    other_grades::of_jas(&mut jas, year);
    messages::deliver(&mut jas, year, &messages::JAS);
    notices::post(&mut jas, year, &notices::NUMBER_341);
    attendance::enter(&mut jas, year, &attendance::JAS);
    office::number_341(&mut jas, year);
    jas
}

/// Ola: Hania's elder sister, in the same school, with messages in the old module.
fn ola(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_778, "Lajkonik.tanczy&7a", ("Michał", "Bielak"));
    let school = institution::number_352((70_187, 7, "a", staff::NATURE));
    let ola = (Who::Ola, 3_004_090, "Aleksandra", "Bielak", 4);
    let mut ola = newcomer(year, ola, parent, school);
    ola.has_messages = false;
    ola.old_messages = super::OldMessages::Open;
    ola.closed = &["SchoolTrips", "SchoolFiles", "ParentTeacherConferences"];
    plans::older(&mut ola, year);
    messages::of_ola(&mut ola, year);
    other_grades::of_ola(&mut ola, year);
    notices::post(&mut ola, year, &notices::NUMBER_352);
    attendance::enter(&mut ola, year, &attendance::OLA);
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
    messages::deliver(&mut kuba, year, &messages::KUBA);
    automatic::of_kuba(&mut kuba, year);
    notices::post(&mut kuba, year, &notices::KINDERGARTEN_77);
    kuba
}

/// Lena: only her messages can be read.
fn lena(year: SchoolYear) -> Pupil {
    let parent = Account::parent(6_130_988, "Rynek:Glowny/17", ("Piotr", "Sowa"));
    let school = institution::number_341((61_703, 0, "P", staff::PEDAGOGUE));
    let lena = (Who::Lena, 4_011_733, "Helena", "Sowa", 0);
    let mut lena = newcomer(year, lena, parent, school);
    lena.timetable_is_public = false;
    lena.has_notes = false;
    lena.closed = &CLOSED_TO_GUESTS;
    messages::deliver(&mut lena, year, &messages::LENA);
    automatic::of_lena(&mut lena, year);
    lena
}

/// Ula: read through the Konto LIBRUS of her mother, and not otherwise.
fn ula(year: SchoolYear) -> Pupil {
    let mut parent = Account::parent(6_130_503, "Planty:8a-Barbakan", ("Agnieszka", "Wrona"));
    parent.answer = LoginAnswer::KontoLibrus;
    let school = institution::number_341((61_468, 8, "a", staff::POLISH));
    let ula = (Who::Ula, 2_740_655, "Urszula", "Wrona", 21);
    let mut ula = newcomer(year, ula, parent, school);
    plans::older(&mut ula, year);
    grades::enter(&mut ula, year, &grades::ULA);
    messages::deliver(&mut ula, year, &messages::ULA);
    notices::post(&mut ula, year, &notices::NUMBER_341);
    attendance::enter(&mut ula, year, &attendance::ULA);
    office::number_341(&mut ula, year);
    ula
}

/// Paths that a kindergarten has no use for.
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

/// Every feed of the gateway except the timetable.
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

/// A pupil with nothing but school and login.
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
