//! Phrases about grades of behaviour (oceny zachowania).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::{BehaviourGrade, Mark, Tone};
use crate::locale::phrases::{Behaviours, FeedWords, feed_words, fixed};

impl FeedWords<BehaviourGrade> for Polish {
    feed_words! {
        "zachowanie",
        Added: ["nowy wpis o zachowaniu", "nowe wpisy o zachowaniu", "nowych wpisów o zachowaniu"],
        Changed: ["zmieniony wpis o zachowaniu", "zmienione wpisy o zachowaniu", "zmienionych wpisów o zachowaniu"],
        Removed: ["usunięty wpis o zachowaniu", "usunięte wpisy o zachowaniu", "usuniętych wpisów o zachowaniu"],
        Restored:
            ["przywrócony wpis o zachowaniu", "przywrócone wpisy o zachowaniu", "przywróconych wpisów o zachowaniu"],
        _: Self::CHANGES,
    }
}

impl Behaviours for Polish {
    fixed! {
        behaviour: "zachowanie",
    }

    fn mark_news(&self, mark: &Mark, change: ChangeKind) -> &'static str {
        match (mark, change) {
            (Mark::Points(_), ChangeKind::Changed) => "zmiana punktów",
            (Mark::Points(_), ChangeKind::Removed) => "punkty usunięte",
            (Mark::Points(_), ChangeKind::Restored) => "punkty przywrócone",
            (Mark::Points(_), _) => match mark.tone() {
                Tone::Positive => "punkty dodatnie",
                Tone::Negative => "punkty ujemne",
                Tone::Neutral => "punkty za zachowanie",
            },
            (_, ChangeKind::Changed) => "zmiana oceny zachowania",
            (_, ChangeKind::Removed) => "ocena zachowania usunięta",
            (_, ChangeKind::Restored) => "ocena zachowania przywrócona",
            _ => "ocena zachowania",
        }
    }

    fn points(&self, signed: &str) -> String {
        format!("{} pkt", signed.replace('.', ",").replace('-', "−"))
    }

    fn behaviour_by_id(&self, id: &str) -> String {
        format!("ocena {id}")
    }
}
