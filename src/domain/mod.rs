//! The nouns and rules of the field: pure, without I/O, without a clock, without async.
//!
//! | in the register | here |
//! |---|---|
//! | średnia | [`average::Average`] |
//! | ocena, poprawa | [`entry::Grade`], its `improves` |
//! | ocena punktowa, tekstowa, opisowa, cząstkowa | its [`entry::GradeSystem`] |
//! | wiadomość | [`entry::Message`] |
//! | treść wiadomości, załącznik | [`rich_text::RichText`], [`full_message::AttachedFile`] |
//! | ogłoszenie | [`entry::Announcement`] |
//! | wpis w terminarzu, sprawdzian | [`entry::AgendaEntry`], its `test` |
//! | zadanie domowe | [`entry::Homework`] |
//! | dzień wolny, wycieczka, plik szkoły | [`entry::DayOff`], [`entry::Trip`], [`entry::SchoolFile`] |
//! | szczęśliwy numerek | [`entry::LuckyNumber`] |
//! | ocena zachowania, usprawiedliwienie, zebranie | [`entry::BehaviourGrade`], [`entry::Justification`], [`entry::Conference`] |
//! | lekcja w planie | [`entry::Lesson`] |
//! | frekwencja: nieobecność, spóźnienie, zwolnienie | [`entry::Attendance`], its [`entry::AttendanceKind`] |
//! | uwaga | [`entry::Note`] |
//! | temat lekcji | [`entry::Topic`] |
//! | zastępstwo, lekcja odwołana, przesunięta | [`entry::LessonState`] |

pub mod average;
pub mod change;
pub mod clock_doubt;
pub mod diff;
pub mod digest;
pub mod dispatch;
pub mod duplicates;
pub mod entry;
#[cfg(test)]
pub(crate) mod examples;
pub mod facts;
pub mod feed;
pub mod fold;
pub mod freshness;
pub mod full_message;
pub mod language;
pub mod letter;
pub mod login;
pub mod mail_trouble;
pub mod notice;
pub mod period;
pub mod quiet_hours;
pub mod reading;
pub mod recipient;
pub mod rich_text;
pub mod scheduled_letter;
pub mod school_year;
pub mod snapshot;
pub mod student;
pub mod text;
pub mod tiers;
pub mod trouble;
pub mod visit;
pub mod vocabulary;

pub use change::{Change, ChangeKind, Event};
pub use entry::{Entry, Key};
pub use feed::Feed;
pub use language::Language;
pub use quiet_hours::QuietHours;
pub use reading::{Place, Reading, Window};
pub use recipient::{Recipient, Route};
pub use school_year::SchoolYear;
pub use snapshot::{Held, Presence, Snapshot};
pub use student::{Login, Student};
pub use trouble::{Cause, FeedState, Trouble};
