//! The table `[student.goals]`.

use std::collections::BTreeMap;

use toml::Spanned;

use super::error::Mistake;
use crate::domain::average::Average;
use crate::domain::goals::{AVERAGES, Goal};

/// The averages to reach, in the order of their subjects' names. Whether a subject has that name, only the register
/// knows.
pub(super) fn goals(table: &BTreeMap<String, Spanned<f64>>) -> Result<Vec<Goal>, Mistake> {
    let goals = table.iter().map(|(subject, average)| {
        let wanted = *average.get_ref();
        if !AVERAGES.contains(&wanted) {
            let allowed = "an average from 1.0 to 6.0, such as 4.5";
            let key = "student.goals";
            return Err(Mistake::new(key, average.span(), "no average", allowed));
        }
        Ok(Goal {
            subject: subject.trim().to_owned(),
            average: Average::rounded(wanted),
        })
    });
    goals.collect()
}
