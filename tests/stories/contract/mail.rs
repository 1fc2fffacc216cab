//! Messages and announcements.

use school::Pupil;
use school::register::institution::staff;
use school::register::{Message, Notice};

use super::{Row, at_once, unnoticed, waits, walk};
use crate::support::october::{october, october_at};

/// The maths teacher writes to Zosia's parents in this minute after seven.
fn write<'a>(zosia: &'a mut Pupil, minute: u32, topic: &str) -> &'a mut Message {
    let (id, sent) = (20_500_000 + u64::from(minute), october_at(5, 7, minute));
    let message = Message::new(id, zosia.sender(staff::MATHS), (topic, "Dzień dobry"), sent);
    zosia.inbox.messages.push(message);
    zosia.inbox.messages.last_mut().unwrap()
}

#[rustfmt::skip] // A row is a line.
const MESSAGES: &[Row] = &[
    at_once("added inbox:20500001", "Zosia: wiadomość – Anna Kowal: Zebranie",
        |zosia| { write(zosia, 1, "Zebranie"); }),
    waits("added inbox:20500002", "Zosia: wiadomość – Anna Kowal: Wycieczka",
        |zosia| write(zosia, 2, "Wycieczka").read = Some(october_at(5, 7, 30))),
    unnoticed(|zosia| zosia.inbox.get_mut(20_500_001).unwrap().read = Some(october_at(5, 9, 0))),
    unnoticed(|zosia| zosia.inbox.oldest_first = true),
    at_once("removed inbox:20500001", "Zosia: wiadomość wycofana – Anna Kowal: Zebranie",
        |zosia| zosia.inbox.messages.retain(|message| message.id != 20_500_001)),
];

#[tokio::test]
async fn messages() {
    walk("messages", MESSAGES).await;
}

/// The head posts an announcement.
fn post<'a>(zosia: &'a mut Pupil, lid: &str) -> &'a mut Notice {
    zosia.notices.push(Notice {
        lid: lid.to_owned(),
        subject: "Dzień sportu".to_owned(),
        content: "Szanowni Państwo".to_owned(),
        start: october(5),
        end: october(16),
        created: october_at(5, 7, 5),
        author: zosia.institution.teacher_id(staff::HEAD),
        was_read: false,
    });
    zosia.notices.last_mut().unwrap()
}

fn notice<'a>(zosia: &'a mut Pupil, lid: &str) -> &'a mut Notice {
    zosia
        .notices
        .iter_mut()
        .find(|notice| notice.lid == lid)
        .unwrap()
}

fn take_down(zosia: &mut Pupil, lid: &str) {
    zosia.notices.retain(|notice| notice.lid != lid);
}

#[rustfmt::skip] // A row is a line.
const ANNOUNCEMENTS: &[Row] = &[
    at_once("added school_notices:LID-1", "Zosia: ogłoszenie – Barbara Jabłońska: Dzień sportu", |zosia| { post(zosia, "LID-1"); }),
    at_once("changed school_notices:LID-1", "Zosia: zmiana ogłoszenia – Barbara Jabłońska: Dzień sportu",
        |zosia| notice(zosia, "LID-1").content = "Drodzy Rodzice".into()),
    at_once("changed school_notices:LID-1", "Zosia: zmiana ogłoszenia – Barbara Jabłońska: Święto sportu",
        |zosia| notice(zosia, "LID-1").subject = "Święto sportu".into()),
    unnoticed(|zosia| notice(zosia, "LID-1").was_read = true),
    at_once("removed school_notices:LID-1", "Zosia: ogłoszenie usunięte – Barbara Jabłońska: Święto sportu",
        |zosia| take_down(zosia, "LID-1")),
    at_once("changed school_notices:LID-1", "Zosia: zmiana ogłoszenia – Barbara Jabłońska: Dzień sportu",
        |zosia| { post(zosia, "LID-1"); }),
    waits("added school_notices:LID-2", "Zosia: ogłoszenie – Barbara Jabłońska: Dzień sportu",
        |zosia| post(zosia, "LID-2").was_read = true),
    at_once("removed school_notices:LID-2", "Zosia: ogłoszenie usunięte – Barbara Jabłońska: Dzień sportu",
        |zosia| take_down(zosia, "LID-2")),
    at_once("restored school_notices:LID-2", "Zosia: ogłoszenie przywrócone – Barbara Jabłońska: Dzień sportu",
        |zosia| { post(zosia, "LID-2"); }),
    // It has expired, and vanishes.
    at_once("added school_notices:LID-3", "Zosia: ogłoszenie – Barbara Jabłońska: Dzień sportu",
        |zosia| post(zosia, "LID-3").end = october(4)),
    unnoticed(|zosia| take_down(zosia, "LID-3")),
];

#[tokio::test]
async fn announcements() {
    walk("announcements", ANNOUNCEMENTS).await;
}
