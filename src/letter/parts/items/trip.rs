//! A trip in full.

use crate::domain::entry::Trip;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised, period};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Trip>) -> Item {
    let title = match change.now.destination.as_str() {
        "" => style.phrases.no_destination(),
        destination => destination,
    };
    let hint = change.is_gone.then(|| style.phrases.is_gone().to_owned());
    Item {
        news: capitalised(style.phrases.trip_news(change.kind)),
        title: style.line(title),
        rows: rows(style, change),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, Trip>) -> Vec<Row> {
    let (trip, phrases) = (change.now, style.phrases);
    let when = period(phrases, trip.period);
    let before = change.earlier(|trip| trip.period);
    let before = before.map(|before| period(phrases, before));
    let mut rows = vec![style.changed_row(phrases.days(), &when, before.as_deref())];
    let destination = detail(style, phrases.destination(), change, |trip| {
        &trip.destination
    });
    rows.extend(destination.filter(|row| row.earlier.is_some()));
    rows.extend(detail(style, phrases.route(), change, |trip| &trip.route));
    rows.extend(detail(style, phrases.locomotion(), change, |trip| {
        &trip.locomotion
    }));
    let leader = |trip: &Trip| trip.leader.as_deref().unwrap_or_default().to_owned();
    let (now, before) = (leader(trip), change.before.map(leader));
    rows.extend(style.detail(phrases.leader(), &now, before.as_deref()));
    if let (None, Some(creator)) = (&trip.leader, &trip.creator) {
        rows.push(style.row(phrases.entered_by(), creator));
    }
    rows
}

fn detail(
    style: &Style,
    label: &str,
    change: &ChangeOf<'_, Trip>,
    of: impl Fn(&Trip) -> &String,
) -> Option<Row> {
    let before = change.before.map(|before| of(before).as_str());
    style.detail(label, of(change.now), before)
}
