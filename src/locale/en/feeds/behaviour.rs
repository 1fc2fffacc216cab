//! Phrases about grades of behaviour (oceny zachowania).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::{BehaviourGrade, Mark, Tone};
use crate::locale::phrases::{Behaviours, FeedWords, feed_words, fixed};

impl FeedWords<BehaviourGrade> for English {
    feed_words! {
        "behaviour",
        Added: ["new note on behaviour", "new notes on behaviour"],
        Changed: ["changed note on behaviour", "changed notes on behaviour"],
        Removed: ["removed note on behaviour", "removed notes on behaviour"],
        Restored: ["restored note on behaviour", "restored notes on behaviour"],
        _: Self::CHANGES,
    }
}

impl Behaviours for English {
    fixed! {
        behaviour: "behaviour",
    }

    fn mark_news(&self, mark: &Mark, change: ChangeKind) -> &'static str {
        match (mark, change) {
            (Mark::Points(_), ChangeKind::Changed) => "points changed",
            (Mark::Points(_), ChangeKind::Removed) => "points removed",
            (Mark::Points(_), ChangeKind::Restored) => "points restored",
            (Mark::Points(_), _) => match mark.tone() {
                Tone::Positive => "positive points",
                Tone::Negative => "negative points",
                Tone::Neutral => "points for behaviour",
            },
            (_, ChangeKind::Changed) => "behaviour grade changed",
            (_, ChangeKind::Removed) => "behaviour grade removed",
            (_, ChangeKind::Restored) => "behaviour grade restored",
            _ => "behaviour grade",
        }
    }

    fn points(&self, signed: &str) -> String {
        format!("{} pts", signed.replace('-', "−"))
    }

    fn behaviour_by_id(&self, id: &str) -> String {
        format!("grade {id}")
    }
}
