//! Phrases about grades of behaviour (oceny zachowania).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{BehaviourGrade, Mark, Tone};
use crate::locale::phrases::{Behaviours, FeedWords};

impl FeedWords<BehaviourGrade> for English {
    fn feed_name(&self) -> &'static str {
        "behaviour"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new note on behaviour", "new notes on behaviour"],
            ChangeKind::Changed => ["changed note on behaviour", "changed notes on behaviour"],
            ChangeKind::Removed => ["removed note on behaviour", "removed notes on behaviour"],
            ChangeKind::Restored => ["restored note on behaviour", "restored notes on behaviour"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Behaviours for English {
    fn behaviour(&self) -> &'static str {
        "behaviour"
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
        format!("{signed} pts")
    }

    fn behaviour_by_id(&self, id: &str) -> String {
        format!("grade {id}")
    }
}
