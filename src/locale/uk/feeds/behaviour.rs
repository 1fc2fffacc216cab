//! Phrases about grades of behaviour (oceny zachowania).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::{BehaviourGrade, Mark, Tone};
use crate::locale::phrases::{Behaviours, FeedWords, feed_words, fixed};

impl FeedWords<BehaviourGrade> for Ukrainian {
    feed_words! {
        "поведінка",
        Added: ["новий запис про поведінку", "нові записи про поведінку", "нових записів про поведінку"],
        Changed: ["змінений запис про поведінку", "змінені записи про поведінку", "змінених записів про поведінку"],
        Removed: ["видалений запис про поведінку", "видалені записи про поведінку", "видалених записів про поведінку"],
        Restored:
            ["відновлений запис про поведінку", "відновлені записи про поведінку", "відновлених записів про поведінку"],
        _: Self::CHANGES,
    }
}

/// "+1 бал", "−2 бали", "18/20 балів"; behind a fraction "бала".
fn unit(points: &str) -> &'static str {
    let last = points.rsplit('/').next().unwrap_or(points);
    let whole: Result<usize, _> = last.trim_start_matches(['+', '−']).parse();
    whole.map_or("бала", |count| {
        Ukrainian::form(count, ["бал", "бали", "балів"])
    })
}

impl Behaviours for Ukrainian {
    fixed! {
        behaviour: "поведінка",
    }

    fn mark_news(&self, mark: &Mark, change: ChangeKind) -> &'static str {
        match (mark, change) {
            (Mark::Points(_), ChangeKind::Changed) => "змінено бали",
            (Mark::Points(_), ChangeKind::Removed) => "видалено бали",
            (Mark::Points(_), ChangeKind::Restored) => "відновлено бали",
            (Mark::Points(_), _) => match mark.tone() {
                Tone::Positive => "додано бали",
                Tone::Negative => "знято бали",
                Tone::Neutral => "бали за поведінку",
            },
            (_, ChangeKind::Changed) => "змінено оцінку за поведінку",
            (_, ChangeKind::Removed) => "видалено оцінку за поведінку",
            (_, ChangeKind::Restored) => "відновлено оцінку за поведінку",
            _ => "оцінка за поведінку",
        }
    }

    fn points(&self, signed: &str) -> String {
        let points = signed.replace('.', ",").replace('-', "−");
        format!("{points} {}", unit(&points))
    }

    fn behaviour_by_id(&self, id: &str) -> String {
        format!("оцінка {id}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_counted_as_they_are_read() {
        for (signed, said) in [
            ("+1", "+1 бал"),
            ("-2", "−2 бали"),
            ("+5", "+5 балів"),
            ("+21", "+21 бал"),
            ("-2.5", "−2,5 бала"),
            ("18/20", "18/20 балів"),
            ("18.5/20", "18,5/20 балів"),
            ("0", "0 балів"),
        ] {
            assert_eq!(Ukrainian.points(signed), said);
        }
    }
}
