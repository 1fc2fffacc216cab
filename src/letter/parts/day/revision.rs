//! What there is to revise for a test, below its line.

use chrono::NaiveDate;

use crate::domain::letter::revision::{Revision, TaughtTopic};
use crate::letter::page::{Style, Text};

/// Most topics that are named: the latest.
const TOPICS: usize = 10;

/// "Do powtórki, tematy od ostatniego sprawdzianu:", and each topic with its day.
pub(crate) fn text(style: &Style, revision: &Revision) -> Text {
    let shown = TOPICS.min(style.extent.lines);
    let earlier = revision.topics.len().saturating_sub(shown);
    let (_, latest) = revision.topics.split_at(earlier);
    let mut lines: Vec<String> = latest.iter().map(|topic| line(style, topic)).collect();
    lines.extend((earlier > 0).then(|| style.phrases.earlier_topics(earlier)));
    let label = if revision.is_since_test {
        style.phrases.to_revise_since_test()
    } else {
        style.phrases.to_revise_lately()
    };
    style.text(Some(label), &lines.join("\n")).0
}

/// "pon. 5.10: Ułamki zwykłe (nieobecność)".
fn line(style: &Style, topic: &TaughtTopic) -> String {
    let absent = style.phrases.was_absent();
    let mark = topic.is_missed.then(|| format!(" ({absent})"));
    let days = days(style, topic.days);
    style.line(&format!(
        "{days}: {}{}",
        topic.text,
        mark.unwrap_or_default()
    ))
}

fn days(style: &Style, (first, last): (NaiveDate, NaiveDate)) -> String {
    let day = |day| style.phrases.brief_day(day);
    if first == last {
        day(first)
    } else {
        format!("{} – {}", day(first), day(last))
    }
}
