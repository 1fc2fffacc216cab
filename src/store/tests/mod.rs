//! Stories of the state, played with a database in a directory of its own.

mod audience;
mod deliveries;
mod feeds;
mod forgetting;
mod future_times;
mod letters;
mod openings;
mod pruning;
mod recipients;
mod requests;
mod told;
mod years;

use chrono::{DateTime, Duration, Utc};

use super::*;
use crate::domain::examples::{event, grade, moment, student};
use crate::domain::letter::LetterKind;
use crate::domain::{ChangeKind, Entry, Event, Feed, Route};

const MAMA: &str = "mama@example.com";
const TATA: &str = "tata@example.com";

/// A state with Zosia and Staś in it.
struct State {
    home: tempfile::TempDir,
    store: Store,
}

impl State {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        for child in ["Zosia", "Staś"].map(student) {
            write(&mut store, |tx| tx.enter_student(&child));
        }
        Self { home, store }
    }

    /// What one transaction comes to.
    fn tx<T>(&mut self, work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>) -> T {
        write(&mut self.store, work)
    }

    /// A grade of a child was found, and is on its way to Mama.
    fn found(&mut self, child: &str, grade_id: &str, route: Route) -> Event {
        self.found_entry(child, Entry::Grade(grade(grade_id, "5")), route)
    }

    /// The same of any entry.
    fn found_entry(&mut self, child: &str, entry: Entry, route: Route) -> Event {
        let child = student(child);
        let feed = entry.feed();
        let change = event(0, &child, ChangeKind::Added, None, Some(entry)).change;
        self.tx(|tx| {
            let id = tx.enter_student(&child)?;
            let event = tx.append_event(id, &child, feed, change, now())?;
            let event = event.unwrap();
            tx.add_delivery(event.id, MAMA, route)?;
            Ok(event)
        })
    }

    /// An instant letter to Mama that reports everything that waits.
    fn letter_of_all(&mut self, name: &str) -> i64 {
        let id = self.queue(name, MAMA);
        self.tx(|tx| {
            let waiting: Vec<i64> = tx.waiting(MAMA)?.iter().map(|one| one.delivery).collect();
            tx.put_into_letter(&waiting, id)?;
            Ok(id)
        })
    }

    fn queue(&mut self, name: &str, recipient: &str) -> i64 {
        self.tx(|tx| tx.queue_letter(&new_letter(name, recipient), now()))
    }

    fn settle(&mut self, letter: i64, state: LetterState, reply: &str) {
        self.tx(|tx| tx.settle_letter(letter, state, reply, later(1)));
    }

    fn letter(&mut self, id: i64) -> OutboxLetter {
        self.tx(|tx| tx.letter(id)).unwrap()
    }

    /// Where each event stands on its way, in words.
    fn fates(&mut self, event: &Event) -> Vec<(&'static str, &'static str)> {
        let fates = self.tx(|tx| tx.fates_from(0));
        let of_event = fates.get(&event.id).into_iter().flatten();
        of_event
            .map(|fate| (fate.kind.name(), fate.state.name()))
            .collect()
    }
}

fn write<T>(store: &mut Store, work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>) -> T {
    store.write(work).unwrap()
}

fn now() -> DateTime<Utc> {
    moment(5, 14, 20)
}

fn later(minutes: i64) -> DateTime<Utc> {
    now() + Duration::minutes(minutes)
}

fn new_letter(name: &str, recipient: &str) -> NewLetter {
    NewLetter {
        recipient: recipient.parse().unwrap(),
        kind: LetterKind::Instant,
        subject: name.to_owned(),
        message_id: format!("<{name}@example.com>"),
        bytes: name.as_bytes().to_vec(),
        short: Some((format!("<{name}.short@example.com>"), b"short".to_vec())),
    }
}
