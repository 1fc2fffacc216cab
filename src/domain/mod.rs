//! The nouns and rules of the field: pure, without I/O, without a clock, without async.
//!
//! | in the register | here |
//! |---|---|
//! | średnia | [`average::Average`] |
//! | cel | [`goals::Goal`] |
//! | ocena, poprawa | [`entry::Grade`], its `improves` |
//! | ocena punktowa, tekstowa, opisowa, cząstkowa | its [`entry::GradeSystem`] |
//! | wiadomość | [`entry::Message`] |
//! | treść wiadomości, załącznik | [`text::rich_text::RichText`], [`letter::full_message::AttachedFile`] |
//! | ogłoszenie | [`entry::Announcement`] |
//! | wpis w terminarzu, sprawdzian | [`entry::AgendaEntry`], its `test` |
//! | zadanie domowe | [`entry::Homework`] |
//! | dzień wolny, wycieczka, plik szkoły | [`entry::DayOff`], [`entry::Trip`], [`entry::SchoolFile`] |
//! | szczęśliwy numerek | [`entry::LuckyNumber`] |
//! | ocena zachowania, usprawiedliwienie, zebranie | [`entry::BehaviourGrade`], [`entry::Justification`], [`entry::Conference`] |
//! | termin w kalendarzu | [`calendar::Thing`] |
//! | lekcja w planie | [`entry::Lesson`] |
//! | frekwencja: nieobecność, spóźnienie, zwolnienie | [`entry::Attendance`], its [`entry::AttendanceKind`] |
//! | uwaga | [`entry::Note`] |
//! | temat lekcji | [`entry::Topic`] |
//! | zastępstwo, lekcja odwołana, przesunięta | [`entry::LessonState`] |

pub mod average;
pub mod calendar;
pub mod delivery;
pub mod diff;
pub mod door;
pub mod duplicates;
pub mod email_address;
pub mod entry;
#[cfg(test)]
pub(crate) mod examples;
pub mod feed;
pub mod goals;
pub mod language;
pub mod letter;
pub mod open_absences;
pub mod school_hours;
pub mod student;
pub mod text;
pub mod timetable;
pub mod trouble;
pub mod visit;
pub mod vocabulary;

pub use delivery::quiet_hours::QuietHours;
pub use delivery::recipient::{Recipient, Route, Subjects};
pub use diff::change::{Change, Event};
pub use diff::reading::Reading;
pub use diff::snapshot::{Held, Presence, Snapshot, Standing};
pub use diff::unseeded::{Unreadable, Unseeded};
pub use door::Door;
pub use email_address::EmailAddress;
pub use entry::{Entry, Key};
pub use feed::Feed;
pub use feed::change_kind::ChangeKind;
pub use feed::window::{Place, Window};
pub use language::Language;
pub use student::{Login, Student};
pub use trouble::{Cause, FeedState, Trouble};
pub use visit::school_year::SchoolYear;
