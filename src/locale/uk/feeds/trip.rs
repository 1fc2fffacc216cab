//! Phrases about trips of the school (wycieczki).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;
use crate::locale::phrases::{FeedWords, Trips, feed_words, fixed};

impl FeedWords<Trip> for Ukrainian {
    feed_words! {
        "екскурсії",
        Added: ["нова екскурсія", "нові екскурсії", "нових екскурсій"],
        Changed: ["змінена екскурсія", "змінені екскурсії", "змінених екскурсій"],
        Removed: ["видалена екскурсія", "видалені екскурсії", "видалених екскурсій"],
        Restored: ["відновлена екскурсія", "відновлені екскурсії", "відновлених екскурсій"],
        _: Self::CHANGES,
    }
}

impl Trips for Ukrainian {
    fixed! {
        destination: "Куди",
        route: "Маршрут",
        locomotion: "Транспорт",
        leader: "Керівник",
        entered_by: "Автор запису",
    }

    fn trip_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "змінено екскурсію",
            ChangeKind::Removed => "видалено екскурсію",
            ChangeKind::Restored => "відновлено екскурсію",
            _ => "екскурсія",
        }
    }
}
