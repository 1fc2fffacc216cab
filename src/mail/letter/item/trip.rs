//! A trip, told in full.

use crate::domain::entry::Trip;
use crate::locale::{Sides, capitalised, period};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Trip>) -> Item {
    let title = match sides.now.destination.as_str() {
        "" => pen.phrases.no_destination(),
        destination => destination,
    };
    let hint = sides.is_gone.then(|| pen.phrases.is_gone().to_owned());
    Item {
        news: capitalised(pen.phrases.trip_news(sides.kind)),
        title: pen.line(title),
        rows: rows(pen, sides),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Trip>) -> Vec<Row> {
    let (trip, phrases) = (sides.now, pen.phrases);
    let when = period(phrases, trip.period);
    let before = sides.earlier(|trip| trip.period);
    let before = before.map(|before| period(phrases, before));
    let mut rows = vec![pen.changed_row(phrases.days(), &when, before.as_deref())];
    let destination = detail(pen, phrases.destination(), sides, |trip| &trip.destination);
    rows.extend(destination.filter(|row| row.earlier.is_some()));
    rows.extend(detail(pen, phrases.route(), sides, |trip| &trip.route));
    rows.extend(detail(pen, phrases.locomotion(), sides, |trip| {
        &trip.locomotion
    }));
    let leader = |trip: &Trip| trip.leader.as_deref().unwrap_or_default().to_owned();
    let (now, before) = (leader(trip), sides.before.map(leader));
    rows.extend(pen.detail(phrases.leader(), &now, before.as_deref()));
    if let (None, Some(creator)) = (&trip.leader, &trip.creator) {
        rows.push(pen.row(phrases.entered_by(), creator));
    }
    rows
}

fn detail(
    pen: &Pen,
    label: &str,
    sides: &Sides<'_, Trip>,
    of: impl Fn(&Trip) -> &String,
) -> Option<Row> {
    let before = sides.before.map(|before| of(before).as_str());
    pen.detail(label, of(sides.now), before)
}
