//! Every text of the register is cleaned once, by one rule, in whatever field it stands.

use std::collections::{BTreeMap, BTreeSet};

use school::{FaultKind, Who};
use serde_json::Value;

use crate::support::world::{EAGER, World};

/// As a form that escapes too much writes `Klasa "VI" & jaó'`, with a bidi override, a control character and white
/// space that nobody sees.
const WRITTEN: &str = "Klasa &quot;VI&quot; \u{202e} &amp;\u{7}  ja&oacute;&#039; ";

/// As a reader sees it.
const SEEN: &str = "Klasa \"VI\" & jaó' ";

/// What nobody may see of it.
const UNSEEN: [&str; 8] = [
    "&quot;", "&amp;", "&oacute;", "&#0", "\u{202e}", "\u{7}", "VI\"  ", "&  ",
];

fn is_seen_raw(text: &str) -> Option<&'static str> {
    UNSEEN.into_iter().find(|mark| text.contains(mark))
}

impl World {
    /// From now on these words stand before every name and text of the register.
    fn write_before_each_text(&self, words: &'static str) {
        self.heal();
        for path in ["/gateway/", "/api/"] {
            self.school
                .fault(FaultKind::WithWords(words), path, 100_000);
        }
    }
}

/// The texts of a side of an event.
fn texts(side: &Value, texts: &mut Vec<String>) {
    match side {
        Value::String(text) => texts.push(text.clone()),
        Value::Object(keys) => keys.values().for_each(|value| self::texts(value, texts)),
        _ => {}
    }
}

#[tokio::test]
async fn no_entity_and_no_invisible_sign_reaches_anybody() {
    let mut world = World::of(&Who::ALL, EAGER);
    world.write_before_each_text(WRITTEN);
    world.once_all().await;
    let mut letters = world.letters();
    for moment in world.school.batches() {
        world.at_local(moment);
        world.school.next_batch();
        world.once_all().await;
        world.minutes(20);
        world.once_all().await;
        letters.extend(world.letters());
    }
    world.once_with(dzwonek::pipeline::DigestWish::Now).await;
    letters.extend(world.letters());
    assert!(letters.len() > 40, "{}", letters.len());
    for letter in &letters {
        assert_eq!(is_seen_raw(&letter.subject), None, "{}", letter.subject);
        assert_eq!(is_seen_raw(&letter.words()), None, "{}", letter.text);
        let html = letter.html.replace("&#38;", "&");
        for mark in ["&quot;", "&amp;", "&oacute;", "&#039;"] {
            assert!(!html.contains(mark), "{mark} in {}", letter.subject);
        }
    }

    let mut clean: BTreeMap<String, BTreeSet<bool>> = BTreeMap::new();
    for event in world.history() {
        let event = serde_json::json!(event);
        let mut found = Vec::new();
        texts(&event["before"], &mut found);
        texts(&event["after"], &mut found);
        texts(&event["summary"], &mut found);
        for text in &found {
            assert_eq!(is_seen_raw(text), None, "{event}");
        }
        // The fault is in JSON; the page of the old module has a test of its own.
        if event["key"].as_str().unwrap().starts_with("wiadomosci:") {
            continue;
        }
        let shows_it = found.iter().any(|text| text.contains(SEEN));
        let feed = event["feed"].as_str().unwrap().to_owned();
        clean.entry(feed).or_default().insert(shows_it);
    }
    // Nothing that a person writes stands in the lucky number.
    clean.remove("lucky_number");
    for (feed, shown) in clean {
        assert_eq!(shown, BTreeSet::from([true]), "{feed}");
    }
}

#[tokio::test]
async fn a_text_is_decoded_once() {
    let mut world = World::settled().await;
    world.message(Who::Zosia, 7_001, "Znak &amp;quot; i &amp;amp;lt;");
    let subject = "Zosia: wiadomość – Anna Kowal: Znak &quot; i &amp;lt;";
    world.minutes(20);
    world.once_all().await;
    assert_eq!(world.only_letter().subject, subject);
}

/// A version that left entities in most fields has written what this one writes of a text that was escaped twice.
#[tokio::test]
async fn entries_that_were_stored_with_entities_are_no_news() {
    let twice = "&amp;quot;Klasa&amp;quot; &amp;amp; ";
    let once = "&quot;Klasa&quot; &amp; ";
    for (before, after) in [(twice, once), (once, twice)] {
        let mut world = World::of(&Who::ALL, EAGER);
        world.write_before_each_text(before);
        for moment in world.school.batches().into_iter().take(5) {
            world.at_local(moment);
            world.school.next_batch();
        }
        let mut world = world.after_the_first_run().await;
        world.write_before_each_text(after);
        for minutes in [20, 25 * 60] {
            world.minutes(minutes);
            let once = world.once_all().await;
            assert_eq!(once.changes(), 0, "{after}: {:#?}", world.history());
        }
        world.no_letters();
    }
}
