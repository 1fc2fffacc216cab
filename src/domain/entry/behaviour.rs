//! Grades of behaviour (oceny zachowania): on the scale of the law, or in points.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::grade::same_comments;
use super::inherit::{keep, keep_words};
use super::named::{self, Named};
use super::{GradeComment, Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::text::same_words;

/// One grade of behaviour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BehaviourGrade {
    /// `behaviour_grades_points:<id>`.
    pub key: Key,
    pub mark: Mark,
    /// What was written beside it; may be empty.
    pub text: String,
    pub category: Option<Named>,
    pub comments: Vec<GradeComment>,
    pub teacher: Option<Named>,
    /// When it was entered (Warsaw).
    pub added_at: Option<NaiveDateTime>,
}

/// What a grade of behaviour says (API.md section 7: in this order).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A grade of the scale: "wzorowe", "naganne".
    Scale(Named),
    Points(f64),
    /// The short name of anything else; may be empty.
    Word(String),
}

/// Whether a grade of behaviour is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Positive,
    Negative,
    Neutral,
}

impl Mark {
    /// Points have a sign. The scale has six grades, 1 "wzorowe" to 6 "naganne" (API.md section
    /// 7): two praise and two blame.
    #[must_use]
    pub fn tone(&self) -> Tone {
        match self {
            Self::Scale(grade) => match grade.id.as_str() {
                "1" | "2" => Tone::Positive,
                "5" | "6" => Tone::Negative,
                _ => Tone::Neutral,
            },
            Self::Points(points) if *points > 0.0 => Tone::Positive,
            Self::Points(points) if *points < 0.0 => Tone::Negative,
            Self::Points(_) | Self::Word(_) => Tone::Neutral,
        }
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Scale(a), Self::Scale(b)) => a.id == b.id,
            (a, b) => a == b,
        }
    }
}

/// `+5`, `-2`, `0`, `+2.5`.
#[must_use]
pub fn signed(points: f64) -> String {
    if points > 0.0 {
        format!("+{points}")
    } else {
        // A zero may come with a sign of its own.
        (points + 0.0).to_string()
    }
}

impl Tone {
    fn name(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
            Self::Neutral => "neutral",
        }
    }
}

impl BehaviourGrade {
    /// All that was written beside it, in one text.
    #[must_use]
    pub fn comment(&self) -> String {
        let comments = self.comments.iter().filter_map(|one| one.text.as_deref());
        let texts = std::iter::once(self.text.as_str()).chain(comments);
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        texts.join("\n")
    }
}

impl Item for BehaviourGrade {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = self.mark.is(&after.mark)
            && same_words(&self.text, &after.text)
            && !Named::differ(self.category.as_ref(), after.category.as_ref())
            && same_comments(&self.comments, &after.comments);
        (!same).then_some(ChangeKind::Changed)
    }

    fn inherit(&mut self, before: &Self) {
        keep_words(&mut self.text, &before.text);
        if matches!(&self.mark, Mark::Word(word) if word.is_empty()) {
            self.mark.clone_from(&before.mark);
        }
        keep(&mut self.category, before.category.as_ref());
        keep(&mut self.teacher, before.teacher.as_ref());
        keep(&mut self.added_at, before.added_at.as_ref());
    }

    fn facts(&self) -> Facts {
        let value = match &self.mark {
            Mark::Scale(grade) => grade.label().to_owned(),
            Mark::Points(points) => signed(*points),
            Mark::Word(word) => word.clone(),
        };
        Facts {
            value: Some(value),
            category: named::label(self.category.as_ref()),
            comment: Some(self.comment()).filter(|comment| !comment.is_empty()),
            teacher: named::label(self.teacher.as_ref()),
            date: self.added_at.map(|at| at.date()),
            kind: Some(self.mark.tone().name()),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.added_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::named;

    #[test]
    fn points_carry_their_sign() {
        for (points, expected) in [
            (5.0, "+5"),
            (-2.0, "-2"),
            (0.0, "0"),
            (-0.0, "0"),
            (2.5, "+2.5"),
        ] {
            assert_eq!(signed(points), expected);
        }
    }

    #[test]
    fn praise_blame_and_neither_are_distinguished() {
        let scale = |id: &str| {
            Mark::Scale(Named {
                id: id.into(),
                ..named("dobre")
            })
        };
        for (mark, tone) in [
            (scale("1"), Tone::Positive),
            (scale("3"), Tone::Neutral),
            (scale("6"), Tone::Negative),
            (scale("17"), Tone::Neutral),
            (Mark::Points(1.0), Tone::Positive),
            (Mark::Points(-0.5), Tone::Negative),
            (Mark::Points(0.0), Tone::Neutral),
            (Mark::Word("zg".into()), Tone::Neutral),
        ] {
            assert_eq!(mark.tone(), tone, "{mark:?}");
        }
    }
}
