//! Trips of the school (API.md section 10, `SchoolTrips`).

use super::{Converted, date, key, line};
use crate::domain::entry::period::Period;
use crate::domain::entry::{Entry, Trip};
use crate::synergia::lookups::{Lookups, References, person};
use crate::synergia::wire;

const SOURCE: &str = "school_trips";

/// A trip names nothing that would have to be looked up.
pub fn references(_: &wire::SchoolTrip, _: &mut References) {}

/// The trips as entries.
pub fn entries(items: wire::Items<wire::SchoolTrip>, lookups: &Lookups) -> Converted {
    Converted::of(SOURCE, items, |trip| &trip.id, |trip| entry(trip, lookups))
}

fn entry(trip: &wire::SchoolTrip, lookups: &Lookups) -> Option<Entry> {
    let creator = person(
        trip.creator_name.as_deref(),
        trip.creator_last_name.as_deref(),
    );
    Some(Entry::Trip(Trip {
        key: key(SOURCE, &trip.id)?,
        destination: line(&trip.destination),
        route: line(&trip.route),
        locomotion: line(&trip.locomotion),
        period: Period::new(date(&trip.term_from)??, date(&trip.term_to)?),
        leader: Some(line(&trip.coordinator_name))
            .filter(|name| !name.is_empty())
            .map(|name| lookups.in_usual_order(&name)),
        creator,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trips_are_read_with_all_that_may_be_missing() {
        let json = r#"[
            {"id":15,"destination":"Ojców","route":"Kraków - Ojców","locomotion":"autokar","termFrom":"2026-10-21",
             "termTo":"2026-10-22","creatorName":"Anna","creatorLastName":"Kowal","coordinatorName":"Kowal Anna"},
            {"id":"19","destination":null,"termFrom":"2026-10-23","coordinatorName":"","creatorName":null},
            {"id":20,"destination":"Tyniec"},
            {"destination":"Tyniec","termFrom":"2026-10-23"}]"#;
        let converted = entries(wire::Items::of(json).unwrap(), &Lookups::default());
        assert_eq!(converted.skipped_ids(), ["20", ""]);
        let [Entry::Trip(whole), Entry::Trip(bare)] = converted.entries.as_slice() else {
            panic!("no two trips: {converted:?}");
        };
        assert_eq!(whole.key.as_str(), "school_trips:15");
        assert_eq!(whole.period.to_string(), "2026-10-21/2026-10-22");
        assert_eq!(whole.leader.as_deref(), Some("Kowal Anna"));
        assert_eq!(whole.creator.as_deref(), Some("Anna Kowal"));
        assert_eq!(bare.key.as_str(), "school_trips:19");
        assert_eq!(
            (bare.destination.as_str(), bare.leader.as_ref()),
            ("", None)
        );
    }
}
