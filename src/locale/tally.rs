//! Counts of changes: "3 nowe oceny, 1 zmiana w planie".

mod school_life;
mod upcoming;

use super::plural::{EnglishForms, PolishForms, english, polish};
use super::{English, Polish};
use crate::domain::{ChangeKind, Feed};

/// How a language counts changes.
pub trait Tallies {
    /// "3 nowe oceny". Changes of one feed that are counted together have the same words.
    fn counted(&self, feed: Feed, change: ChangeKind, count: usize) -> String;
}

impl Tallies for Polish {
    fn counted(&self, feed: Feed, change: ChangeKind, count: usize) -> String {
        polish(count, polish_forms(feed, change))
    }
}

impl Tallies for English {
    fn counted(&self, feed: Feed, change: ChangeKind, count: usize) -> String {
        english(count, english_forms(feed, change))
    }
}

fn polish_forms(feed: Feed, change: ChangeKind) -> PolishForms {
    use ChangeKind::{Added, Changed, Removed, Restored};
    match (feed, change) {
        (Feed::Grades, Added) => ["nowa ocena", "nowe oceny", "nowych ocen"],
        (Feed::Grades, Changed) => ["zmieniona ocena", "zmienione oceny", "zmienionych ocen"],
        (Feed::Grades, Removed) => ["usunięta ocena", "usunięte oceny", "usuniętych ocen"],
        (Feed::Grades, Restored) => [
            "przywrócona ocena",
            "przywrócone oceny",
            "przywróconych ocen",
        ],
        (Feed::Messages, Added) => ["nowa wiadomość", "nowe wiadomości", "nowych wiadomości"],
        (Feed::Messages, Removed) => [
            "wycofana wiadomość",
            "wycofane wiadomości",
            "wycofanych wiadomości",
        ],
        (Feed::Messages, Restored) => [
            "przywrócona wiadomość",
            "przywrócone wiadomości",
            "przywróconych wiadomości",
        ],
        (Feed::Announcements, Added) => ["nowe ogłoszenie", "nowe ogłoszenia", "nowych ogłoszeń"],
        (Feed::Announcements, Changed) => [
            "zmienione ogłoszenie",
            "zmienione ogłoszenia",
            "zmienionych ogłoszeń",
        ],
        (Feed::Announcements, Removed) => [
            "usunięte ogłoszenie",
            "usunięte ogłoszenia",
            "usuniętych ogłoszeń",
        ],
        (Feed::Announcements, Restored) => [
            "przywrócone ogłoszenie",
            "przywrócone ogłoszenia",
            "przywróconych ogłoszeń",
        ],
        (Feed::Timetable, _) => ["zmiana w planie", "zmiany w planie", "zmian w planie"],
        (Feed::Attendance, Added) => [
            "nowy wpis we frekwencji",
            "nowe wpisy we frekwencji",
            "nowych wpisów we frekwencji",
        ],
        (Feed::Attendance, Changed) => [
            "zmiana we frekwencji",
            "zmiany we frekwencji",
            "zmian we frekwencji",
        ],
        (Feed::Attendance, Removed) => [
            "usunięty wpis we frekwencji",
            "usunięte wpisy we frekwencji",
            "usuniętych wpisów we frekwencji",
        ],
        (Feed::Attendance, Restored) => [
            "przywrócony wpis we frekwencji",
            "przywrócone wpisy we frekwencji",
            "przywróconych wpisów we frekwencji",
        ],
        (Feed::Notes, Added) => ["nowa uwaga", "nowe uwagi", "nowych uwag"],
        (Feed::Notes, Changed) => ["zmieniona uwaga", "zmienione uwagi", "zmienionych uwag"],
        (Feed::Notes, Removed) => ["usunięta uwaga", "usunięte uwagi", "usuniętych uwag"],
        (Feed::Notes, Restored) => [
            "przywrócona uwaga",
            "przywrócone uwagi",
            "przywróconych uwag",
        ],
        (Feed::Agenda | Feed::Homework, _) => upcoming::polish_forms(feed, change),
        _ => school_life::polish_forms(feed, change),
    }
}

fn english_forms(feed: Feed, change: ChangeKind) -> EnglishForms {
    use ChangeKind::{Added, Changed, Removed, Restored};
    match (feed, change) {
        (Feed::Grades, Added) => ["new grade", "new grades"],
        (Feed::Grades, Changed) => ["changed grade", "changed grades"],
        (Feed::Grades, Removed) => ["removed grade", "removed grades"],
        (Feed::Grades, Restored) => ["restored grade", "restored grades"],
        (Feed::Messages, Added) => ["new message", "new messages"],
        (Feed::Messages, Removed) => ["withdrawn message", "withdrawn messages"],
        (Feed::Messages, Restored) => ["restored message", "restored messages"],
        (Feed::Announcements, Added) => ["new announcement", "new announcements"],
        (Feed::Announcements, Changed) => ["changed announcement", "changed announcements"],
        (Feed::Announcements, Removed) => ["removed announcement", "removed announcements"],
        (Feed::Announcements, Restored) => ["restored announcement", "restored announcements"],
        (Feed::Timetable, _) => ["timetable change", "timetable changes"],
        (Feed::Attendance, Added) => ["new attendance entry", "new attendance entries"],
        (Feed::Attendance, Changed) => ["change of attendance", "changes of attendance"],
        (Feed::Attendance, Removed) => ["removed attendance entry", "removed attendance entries"],
        (Feed::Attendance, Restored) => {
            ["restored attendance entry", "restored attendance entries"]
        }
        (Feed::Notes, Added) => ["new note", "new notes"],
        (Feed::Notes, Changed) => ["changed note", "changed notes"],
        (Feed::Notes, Removed) => ["removed note", "removed notes"],
        (Feed::Notes, Restored) => ["restored note", "restored notes"],
        (Feed::Agenda | Feed::Homework, _) => upcoming::english_forms(feed, change),
        _ => school_life::english_forms(feed, change),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polish_counts_use_three_forms() {
        for (count, words) in [
            (0, "0 nowych ocen"),
            (1, "1 nowa ocena"),
            (3, "3 nowe oceny"),
            (5, "5 nowych ocen"),
            (12, "12 nowych ocen"),
            (21, "21 nowych ocen"),
            (22, "22 nowe oceny"),
            (112, "112 nowych ocen"),
        ] {
            assert_eq!(
                Polish.counted(Feed::Grades, ChangeKind::Added, count),
                words
            );
        }
    }

    #[test]
    fn all_changes_of_the_timetable_are_counted_together() {
        for change in ChangeKind::ALL {
            assert_eq!(
                Polish.counted(Feed::Timetable, change, 2),
                "2 zmiany w planie"
            );
            assert_eq!(
                English.counted(Feed::Timetable, change, 1),
                "1 timetable change"
            );
        }
    }
}
