//! A state that an older program left behind is taken over as it stands: nothing is lost, nothing comes twice.
//!
//! In `migration/` lies one for each schema that was ever released.

use dzwonek::exit_code::ExitCode;
use dzwonek::store::Request;
use school::register::{Agenda, Grade, Homework, LoginAnswer, OtherGrades, Pupil};
use school::{FaultKind, Who};

use crate::support::mail::Mail;
use crate::support::smtp_server::Behaviour;
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;
const STAS: Who = Who::Stas;
const HANIA: Who = Who::Hania;

/// What the first schema kept on the evening of 2 September 2026, when the process was stopped:
///
/// - Staś was never read: his password is refused since August, and the owner knows. His aunt is not welcomed yet.
/// - Zosia and Hania began a school year the day before; what the old one held is archived.
/// - The announcements cannot be read, and the owner knows. All grades of Zosia's but one have vanished, and the
///   owner was asked.
/// - Grandfather's letter was rejected, and grandmother's is put off: the owner knows of both.
/// - Since the afternoon the mail server refuses everything: a message to Mama waits, and so does the notice that
///   Hania's password is refused. Another message is held by Mama's quiet hours.
const FIRST: &str = include_str!("migration/state_001.sql");

const FAMILY: &str = r#"
[[recipient]]
email = "tata@example.com"
instant = []
digest = "30 6 * * *"

[[recipient]]
email = "mama@example.com"
instant = ["grades", "messages"]
digest = "30 6 * * *"
quiet_hours = "21:30-06:00"

[[recipient]]
email = "babcia@example.com"
students = ["Zosia"]
instant = ["grades"]
digest = ""

[[recipient]]
email = "dziadek@example.com"
students = ["Zosia"]
instant = ["grades"]
digest = ""

[[recipient]]
email = "ciocia@example.com"
students = ["Staś"]
instant = []
digest = ""
"#;

/// Leaves little in a register, so that the state is small.
fn shorten(pupil: &mut Pupil) {
    pupil.grades.truncate(3);
    pupil.other_grades = OtherGrades::default();
    pupil.inbox.messages.truncate(1);
    pupil.automatic.clear();
    pupil.notices.truncate(1);
    pupil.attendances.truncate(1);
    pupil.notes.truncate(1);
    pupil.timetable_is_public = false;
    pupil.agenda = Agenda::default();
    pupil.homework = Homework::default();
    pupil.conferences.truncate(1);
    pupil.school_free_days.clear();
    pupil.class_free_days.clear();
    pupil.trips.clear();
    pupil.files.clear();
    pupil.behaviour.clear();
    pupil.justifications.clear();
    pupil.realizations.clear();
    pupil.lucky_number = None;
}

impl World {
    /// The school as it was when the process was stopped, and the grades that had vanished. Nobody has a state yet.
    fn in_september() -> (Self, Vec<Grade>) {
        let children = [ZOSIA, STAS, HANIA];
        let mut world = Self::starting("2026-08-28T07:00", &children, FAMILY);
        for who in children {
            world.school.edit(who, shorten);
            world.school.edit(who, Pupil::begin_school_year);
        }
        world.at("2026-09-02T08:00");
        for _ in 0..6 {
            world.grade(ZOSIA, "4");
        }
        world.at("2026-09-02T08:40");
        world.grade(ZOSIA, "5");
        let gone = world.school.edit(ZOSIA, |zosia| zosia.grades.split_off(1));
        world.at("2026-09-02T15:20");
        world.message(ZOSIA, 70_001, "Zebranie");
        world.at("2026-09-02T21:40");
        world.message(ZOSIA, 70_002, "Wycieczka");
        (world, gone)
    }

    /// Two mornings later the program takes over what was left behind.
    fn takes_over(&mut self) {
        self.at("2026-09-04T08:00");
        self.take_over(FIRST);
    }

    /// To whom which letters went in so many hours with a poll in each.
    async fn hours_with_polls(&mut self, hours: u32) -> Vec<String> {
        for _ in 0..hours {
            self.poll().await;
            self.hours(1);
        }
        let to = |letter: &Mail| format!("{}: {}", letter.to, letter.subject);
        let mut letters: Vec<_> = self.letters().iter().map(to).collect();
        letters.sort();
        letters
    }

    /// How the letters stand about each event, without those that were sent.
    fn unsent(&mut self) -> Vec<String> {
        let mut fates = self.fates();
        fates.retain(|fate| !fate.ends_with("sent"));
        fates.sort();
        fates.dedup();
        fates
    }
}

#[tokio::test]
async fn what_goes_on_is_not_told_again() {
    let (mut world, _) = World::in_september();
    for who in [STAS, HANIA] {
        world.answer_logins(who, LoginAnswer::Refused);
    }
    let board = "/gateway/api/2.0/SchoolNotices";
    world.school.fault(FaultKind::Status500, board, 1000);
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "babcia@example.com".to_owned(),
        reply: "450 4.2.0 mailbox busy",
    });
    world.takes_over();
    let waited = world.stored_bytes();
    world.poll().await;
    let letters = world.letters();
    let as_stored = letters.iter().filter(|one| waited.contains(&one.bytes));
    let mut as_stored: Vec<_> = as_stored.map(|one| one.subject.as_str()).collect();
    as_stored.sort_unstable();
    let expected = [
        "Dzwonek: Hania – logowanie odrzucone",
        "Zosia: wiadomość – Anna Kowal: Zebranie",
    ];
    assert_eq!(as_stored, expected);
    // Of the two digests that were missed only the latest comes, to each. Mama's brings what her quiet hours held.
    let others = letters.iter().filter(|one| !waited.contains(&one.bytes));
    let mut others: Vec<_> = others.map(|one| (&*one.to, &*one.subject)).collect();
    others.sort_unstable();
    let digest = "Zosia, Staś i Hania: piątek, 4 września";
    let expected = [("mama@example.com", digest), ("tata@example.com", digest)];
    assert_eq!(others, expected);
    assert!(letters.iter().any(|one| one.text.contains("Wycieczka")));

    for _ in 0..2 {
        world.restart();
        assert_eq!(world.hours_with_polls(4).await, [""; 0]);
    }
    let expected = [
        "babcia@example.com instant queued",
        "dziadek@example.com digest pending",
        "dziadek@example.com instant rejected",
    ];
    assert_eq!(world.unsent(), expected);
    assert_eq!(world.state_of("grades"), "held vanished");
    assert_eq!(world.past_years().len(), 10);
}

#[tokio::test]
async fn what_is_over_gets_its_end_once_and_what_nobody_heard_of_gets_none() {
    let (mut world, gone) = World::in_september();
    world.takes_over();
    world.resume(STAS);
    world.resume(HANIA);
    world.school.edit(ZOSIA, |zosia| zosia.grades.extend(gone));
    let expected = [
        "babcia@example.com: Zosia: matematyka – 5",
        "ciocia@example.com: Dzwonek: już działa – Staś",
        "mama@example.com: Zosia, Staś i Hania: piątek, 4 września",
        "mama@example.com: Zosia: wiadomość – Anna Kowal: Zebranie",
        "tata@example.com: Dzwonek: Hania – dziennik znów dostępny (ogłoszenia)",
        "tata@example.com: Dzwonek: Staś – dziennik znów dostępny",
        "tata@example.com: Dzwonek: Zosia – dziennik znów dostępny (ogłoszenia)",
        "tata@example.com: Zosia, Staś i Hania: piątek, 4 września",
    ];
    assert_eq!(world.hours_with_polls(1).await, expected);
    let expected = ["tata@example.com: Dzwonek: e-maile znów dochodzą – babcia@example.com"];
    assert_eq!(world.hours_with_polls(1).await, expected);

    let rejected = world.store().read(|tx| tx.outbox()).unwrap();
    assert_eq!(rejected.len(), 1, "grandfather's");
    assert_eq!(world.status_json().0, ExitCode::OwnerMustAct);
    world.ask(&Request::DropLetter(rejected[0].id));
    world.restart();
    assert_eq!(world.hours_with_polls(8).await, [""; 0]);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
    assert_eq!(world.state_of("grades"), "ok");
    assert_eq!(world.past_years().len(), 10);
}
