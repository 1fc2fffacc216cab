//! Charts of table cells: they need no picture, and survive where styles are dropped. Each stands beside its number in
//! words.

/// A bar with a mark on it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bar {
    pub(crate) cells: Vec<BarCell>,
}

/// A piece of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BarCell {
    /// In percent of the bar.
    pub(crate) width: u8,
    pub(crate) tone: Tone,
}

/// How a cell is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As far as it has come.
    Filled,
    /// The same of a bar that has come to its mark.
    Held,
    Mark,
    Rest,
}

/// What of a day there was, in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DayCell {
    /// "pon."
    pub(crate) day: String,
    /// "5/6"
    pub(crate) share: String,
    pub(crate) is_whole: bool,
}

impl Tone {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Filled => "fill",
            Self::Held => "held",
            Self::Mark => "mark",
            Self::Rest => "rest",
        }
    }

    pub(super) fn colour(self) -> &'static str {
        match self {
            Self::Filled => "#d9a441",
            Self::Held => "#4f8a4b",
            Self::Mark => "#2c2a26",
            Self::Rest => "#ece6da",
        }
    }
}

impl DayCell {
    pub(super) fn class(&self) -> &'static str {
        if self.is_whole { "whole" } else { "part" }
    }

    pub(super) fn colour(&self) -> &'static str {
        if self.is_whole { "#f4efe4" } else { "#f3d9a4" }
    }
}

impl Bar {
    /// A bar that is filled up to `value`, with a mark at `mark`; both are shares of its length, from 0 to 1.
    pub(crate) fn new(value: f64, mark: f64) -> Self {
        let (value, mark) = (percent(value), percent(mark).min(99));
        let is_held = value >= mark;
        let tone = if is_held { Tone::Held } else { Tone::Filled };
        let cell = |from: u8, to: u8, tone| BarCell {
            width: to.saturating_sub(from),
            tone,
        };
        let end = mark + 1;
        let cells = [
            cell(0, value.min(mark), tone),
            cell(value, mark, Tone::Rest),
            cell(mark, end, Tone::Mark),
            cell(end, value, tone),
            cell(value.max(end), 100, Tone::Rest),
        ];
        let cells = cells.into_iter().filter(|cell| cell.width > 0);
        Self {
            cells: cells.collect(),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is a whole number from 0 to 100"
)]
fn percent(share: f64) -> u8 {
    (100.0 * share.clamp(0.0, 1.0)).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_a_hundred_percent_long() {
        use Tone::{Filled, Held, Mark, Rest};
        for (value, mark, expected) in [
            (
                0.6,
                0.7,
                vec![(60, Filled), (10, Rest), (1, Mark), (29, Rest)],
            ),
            (
                0.75,
                0.7,
                vec![(70, Held), (1, Mark), (4, Held), (25, Rest)],
            ),
            (0.7, 0.7, vec![(70, Held), (1, Mark), (29, Rest)]),
            (0.0, 1.0, vec![(99, Rest), (1, Mark)]),
            (1.2, 1.0, vec![(99, Held), (1, Mark)]),
        ] {
            let cells = Bar::new(value, mark).cells;
            assert_eq!(
                cells.iter().map(|cell| u32::from(cell.width)).sum::<u32>(),
                100
            );
            let found: Vec<_> = cells.iter().map(|cell| (cell.width, cell.tone)).collect();
            assert_eq!(found, expected, "{value} {mark}");
        }
    }
}
