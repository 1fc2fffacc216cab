//! A trip in full.

use crate::domain::entry::Trip;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{ChangeOf, capitalised, period};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Trip>) -> Item {
    let (trip, phrases) = (change.now, style.phrases);
    let news = capitalised(phrases.trip_news(change.kind));
    let title = match trip.destination.as_str() {
        "" => news,
        destination => format!("{news}: {destination}"),
    };
    let hint = change.is_gone.then(|| phrases.is_gone().to_owned());
    Item {
        news: period(phrases, trip.period),
        title: style.line(&title).into(),
        facts: facts(style, change),
        details: who(style, change).into_iter().collect(),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

/// The days and the destination, where they were others, the route and the means of travel.
fn facts(style: &Style, change: &ChangeOf<'_, Trip>) -> Vec<Detail> {
    let phrases = style.phrases;
    let before = change.earlier(|trip| trip.period);
    let days = before.map(|before| style.former(&period(phrases, before)));
    let destination = detail(style, phrases.destination(), change, |trip| {
        &trip.destination
    });
    let destination = destination.filter(|detail| detail.earlier.is_some());
    let route = detail(style, phrases.route(), change, |trip| &trip.route);
    let travel = detail(style, phrases.locomotion(), change, |trip| &trip.locomotion);
    [days, destination, route, travel]
        .into_iter()
        .flatten()
        .collect()
}

/// Who leads it; where nobody is named, who entered it.
fn who(style: &Style, change: &ChangeOf<'_, Trip>) -> Option<Detail> {
    let leader = |trip: &Trip| trip.leader.clone().unwrap_or_default();
    let (now, before) = (leader(change.now), change.before.map(leader));
    let leader = style.labelled_detail(style.phrases.leader(), &now, before.as_deref());
    leader.or_else(|| {
        let creator = change.now.creator.as_ref()?;
        Some(style.labelled(style.phrases.entered_by(), creator))
    })
}

fn detail(
    style: &Style,
    label: &str,
    change: &ChangeOf<'_, Trip>,
    of: impl Fn(&Trip) -> &String,
) -> Option<Detail> {
    let before = change.before.map(|before| of(before).as_str());
    style.labelled_detail(label, of(change.now), before)
}
