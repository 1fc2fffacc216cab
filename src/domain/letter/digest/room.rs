//! How long a digest may get, and what of its news gives way when it would get longer.

/// The height of a letter about one child, in pixels of a phone.
const OF_ONE: usize = 1_400;

/// What each further child adds.
const OF_EACH: usize = 500;

/// The height that letters about three children and about four may have.
const OF_FOUR: usize = 2_400;

/// So much of what was told at once is named again, of one child.
pub const NAMED_AGAIN: usize = 12;

/// So many rows say the most of a piece of news.
const ENOUGH: usize = 3;

/// How high a letter about so many children may get, in pixels of a phone that is 375 of them wide.
#[must_use]
pub fn room(children: usize) -> usize {
    match children {
        0 | 1 => OF_ONE,
        2 => OF_ONE + OF_EACH,
        more => OF_FOUR + OF_EACH * more.saturating_sub(4),
    }
}

/// What would stand below a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Below {
    pub rows: usize,
    /// So many of them are never taken.
    pub least: usize,
}

/// How many rows each piece of news may have below its line, so that all of it finds `room`; `None` when nothing has to
/// give way. All may have as many, so that the longest texts give way first, and what is left over goes to those that are
/// read first. No line is ever taken, nor the least that must stand below it: with more of them a letter is too long.
///
/// A row is `row` pixels high; `fixed` is the height of all else.
#[must_use]
pub fn rows_below(fixed: usize, wanted: &[Below], row: usize, room: usize) -> Option<Vec<usize>> {
    let free = room.saturating_sub(fixed) / row.max(1);
    let longest = wanted.iter().map(|below| below.rows).max();
    let longest = longest.unwrap_or_default();
    let within = |most: usize| {
        let rows = wanted.iter();
        rows.map(move |below| below.rows.min(most.max(below.least)))
    };
    let fits = |most: &usize| within(*most).sum::<usize>() <= free;
    if fits(&longest) {
        return None;
    }
    let most = (0..longest).rev().find(fits).unwrap_or_default();
    let mut left = free.saturating_sub(within(most).sum::<usize>());
    let given = within(most).zip(wanted).map(|(rows, wanted)| {
        let has_one_more = rows < wanted.rows && left > 0;
        left -= usize::from(has_one_more);
        rows + usize::from(has_one_more)
    });
    Some(given.collect())
}

/// Whether so few rows were given that much of the news is hardly told: tables of lessons, whose changes stand above them
/// too, are given up for it.
#[must_use]
pub fn are_scarce(given: &[usize], wanted: &[Below]) -> bool {
    let mut pairs = given.iter().zip(wanted);
    pairs.any(|(given, wanted)| *given < wanted.rows && *given < ENOUGH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(rows: &[usize]) -> Vec<Below> {
        let new = |rows: &usize| Below {
            rows: *rows,
            least: 1,
        };
        rows.iter().map(new).collect()
    }

    #[test]
    fn the_longest_texts_give_way_first_and_no_line_ever() {
        for (fixed, wanted, room, expected) in [
            // All of it fits, or there is nothing.
            (0, &[][..], 0, None),
            (500, &[], 400, None),
            (100, &[1, 2, 3], 160, None),
            (500, &[0, 0], 400, None),
            // One long text among short ones.
            (100, &[1, 2, 30], 200, Some(vec![1, 2, 7])),
            // Two of them share; the first has what is left over.
            (100, &[30, 1, 30], 200, Some(vec![5, 1, 4])),
            // A little too much: only the longest loses a row.
            (100, &[1, 2, 3], 150, Some(vec![1, 2, 2])),
            (100, &[3, 3, 3], 159, Some(vec![2, 2, 1])),
            // So many that a row each is too much: it stays.
            (100, &[1, 2, 0, 4], 120, Some(vec![1, 1, 0, 1])),
            (900, &[1, 9, 1], 105, Some(vec![1, 1, 1])),
        ] {
            let given = rows_below(fixed, &new(wanted), 10, room);
            assert_eq!(given, expected, "{fixed} {wanted:?} {room}");
        }
    }

    #[test]
    fn what_is_known_goes_before_the_last_row_of_what_is_new() {
        let mut wanted = new(&[2, 2, 1]);
        wanted[0].least = 0;
        for (room, expected) in [
            (150, None),
            (140, Some(vec![2, 1, 1])),
            (130, Some(vec![1, 1, 1])),
            (120, Some(vec![0, 1, 1])),
            (100, Some(vec![0, 1, 1])),
        ] {
            assert_eq!(rows_below(100, &wanted, 10, room), expected, "{room}");
        }
    }

    #[test]
    fn rows_are_scarce_where_news_has_less_than_three_of_more() {
        for (given, wanted, expected) in [
            (&[1, 2][..], &[1, 2][..], false),
            (&[1, 3], &[1, 30], false),
            (&[1, 2], &[1, 30], true),
            (&[1], &[2], true),
        ] {
            let found = are_scarce(given, &new(wanted));
            assert_eq!(found, expected, "{given:?} {wanted:?}");
        }
    }

    #[test]
    fn a_letter_about_more_children_may_be_longer() {
        let rooms = [1, 2, 3, 4, 5, 6].map(room);
        assert_eq!(rooms, [1_400, 1_900, 2_400, 2_400, 2_900, 3_400]);
    }
}
