//! Whether an answer of the register is one.

/// How many items an answer holds, and how many of them cannot be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub items: usize,
    pub unreadable: usize,
}

impl Tally {
    /// Whether it is an answer at all: one of which more than half cannot be read is none (design section 6,
    /// "Drift"). It would pass for a list in which everything else is missing.
    #[must_use]
    pub fn is_answer(self) -> bool {
        self.unreadable * 2 <= self.items
    }
}

/// What holds items, some of which may be unreadable.
pub trait Tallied {
    /// How many there are.
    fn tally(&self) -> Tally;
}

impl Tallied for Tally {
    fn tally(&self) -> Tally {
        *self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_one_as_long_as_half_of_it_can_be_read() {
        for (items, unreadable, is_answer) in [
            (0, 0, true),
            (1, 0, true),
            (1, 1, false),
            (2, 1, true),
            (2, 2, false),
            (3, 1, true),
            (3, 2, false),
            (25, 12, true),
            (25, 13, false),
            (25, 25, false),
        ] {
            let tally = Tally { items, unreadable };
            assert_eq!(tally.is_answer(), is_answer, "{unreadable} of {items}");
        }
    }
}
