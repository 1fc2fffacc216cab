//! The pages of the register that a parent opens in a browser. Nothing here asks for one.

use crate::domain::entry::Entry;
use crate::synergia::convert::messages::OLD_MODULE;

/// Where a parent reads on, or has to do something: the messages, the absences and the homework (API.md sections 12 and
/// 13; each has been seen). `None` where no page is known.
#[must_use]
pub fn browser_page(entry: &Entry) -> Option<&'static str> {
    match entry {
        Entry::Message(message) if message.key.source() == OLD_MODULE => {
            Some("https://synergia.librus.pl/wiadomosci/5")
        }
        Entry::Message(_) => Some("https://synergia.librus.pl/wiadomosci3"),
        Entry::Attendance(_) => Some("https://synergia.librus.pl/przegladaj_nb/uczen"),
        Entry::Homework(_) => Some("https://synergia.librus.pl/moje_zadania"),
        _ => None,
    }
}
