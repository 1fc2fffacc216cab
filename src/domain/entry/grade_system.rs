//! The systems of grades beside each other (API.md section 6).

use serde::{Deserialize, Serialize};

use super::Named;
use super::inherit::keep;

/// The system that a grade belongs to, with what that one alone shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GradeSystem {
    /// A symbol: `5`, `4+`, `np`.
    Symbol,
    /// Points (oceny punktowe).
    Points {
        /// The most that the category allows, where it is known.
        most: Option<f64>,
    },
    /// Words in one line (oceny tekstowe).
    Text,
    /// How well the child masters a skill, which is the category (oceny opisowe).
    Skill {
        /// What is said to that; may be empty.
        phrase: String,
    },
    /// How far the child has come in an area of learning, which is the category (oceny cząstkowe of the
    /// first class).
    Area {
        /// What the child can do; may be empty.
        content: String,
        /// The requirements of the curriculum that it meets.
        requirements: Vec<Named>,
    },
}

impl GradeSystem {
    /// What is said beside the value, or instead of it; may be empty.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Skill { phrase: words } | Self::Area { content: words, .. } => words,
            Self::Symbol | Self::Points { .. } | Self::Text => "",
        }
    }

    /// Takes over from `before` what is left out now. The category of points says what their maximum is.
    pub(super) fn inherit(&mut self, before: &Self, is_of_same_category: bool) {
        match (self, before) {
            (Self::Points { most }, Self::Points { most: known }) if is_of_same_category => {
                keep(most, known.as_ref());
            }
            (Self::Skill { phrase }, Self::Skill { phrase: known }) if phrase.is_empty() => {
                phrase.clone_from(known);
            }
            (
                Self::Area {
                    content,
                    requirements,
                },
                Self::Area {
                    content: known,
                    requirements: met,
                },
            ) => {
                if content.is_empty() {
                    content.clone_from(known);
                }
                if requirements.is_empty() {
                    requirements.clone_from(met);
                }
            }
            _ => {}
        }
    }

    /// Whether such grades are weighed against each other. Text and descriptive grades are in no average.
    #[must_use]
    pub fn is_weighed(&self) -> bool {
        matches!(self, Self::Symbol | Self::Points { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_later_stays_as_it_was() {
        let points = |most| GradeSystem::Points { most };
        let skill = |phrase: &str| GradeSystem::Skill {
            phrase: phrase.to_owned(),
        };
        let area = |content: &str| GradeSystem::Area {
            content: content.to_owned(),
            requirements: Vec::new(),
        };
        for (before, now, same_category, expected) in [
            (points(Some(20.0)), points(None), true, points(Some(20.0))),
            (points(Some(20.0)), points(None), false, points(None)),
            (
                points(Some(20.0)),
                points(Some(30.0)),
                true,
                points(Some(30.0)),
            ),
            (skill("Śpiewa."), skill(""), true, skill("Śpiewa.")),
            (skill("Śpiewa."), skill("Gra."), true, skill("Gra.")),
            (area("Czyta."), area(""), false, area("Czyta.")),
            (skill("Śpiewa."), GradeSystem::Text, true, GradeSystem::Text),
        ] {
            let mut after = now.clone();
            after.inherit(&before, same_category);
            assert_eq!(after, expected, "{before:?} {now:?}");
        }
    }
}
