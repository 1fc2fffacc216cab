//! How long a digest may get, and what of its news gives way when it would get longer.

/// The height of a letter about one child, in pixels of a phone.
const OF_ONE: usize = 1_400;

/// What each further child adds.
const OF_EACH: usize = 500;

/// The height that letters about three children and about four may have.
const OF_FOUR: usize = 2_400;

/// So much of what was told at once is named again, of one child.
pub const NAMED_AGAIN: usize = 12;

/// How high a letter about so many children may get, in pixels of a phone that is 375 of them wide.
#[must_use]
pub fn room(children: usize) -> usize {
    match children {
        0 | 1 => OF_ONE,
        2 => OF_ONE + OF_EACH,
        more => OF_FOUR + OF_EACH * more.saturating_sub(4),
    }
}

/// How many rows each piece of news may have below its line, so that all of it finds `room`; `None` when nothing has to
/// give way. All may have as many, so that the longest texts give way first, and what is left over goes to those that are
/// read first. Where not even the lines fit, they stand alone: a line is never left out.
///
/// `wanted` are the rows that they would have, one of them `row` pixels high; `fixed` is the height of all else.
#[must_use]
pub fn rows_below(fixed: usize, wanted: &[usize], row: usize, room: usize) -> Option<Vec<usize>> {
    let free = room.saturating_sub(fixed) / row.max(1);
    if wanted.iter().sum::<usize>() <= free {
        return None;
    }
    let within = |most: usize| wanted.iter().map(move |rows| (*rows).min(most));
    let longest = wanted.iter().copied().max().unwrap_or_default();
    let fits = |most: &usize| within(*most).sum::<usize>() <= free;
    let most = (0..longest).rev().find(fits).unwrap_or_default();
    let mut left = free - within(most).sum::<usize>();
    let given = within(most).zip(wanted).map(|(rows, wanted)| {
        let has_one_more = rows < *wanted && left > 0;
        left -= usize::from(has_one_more);
        rows + usize::from(has_one_more)
    });
    Some(given.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

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
            // So many that some lines stand alone.
            (100, &[1, 2, 1, 4], 120, Some(vec![1, 1, 0, 0])),
            // So many that all of them do, even where these are too many.
            (100, &[1, 1, 1], 105, Some(vec![0, 0, 0])),
            (900, &[1, 1, 1], 105, Some(vec![0, 0, 0])),
        ] {
            let given = rows_below(fixed, wanted, 10, room);
            assert_eq!(given, expected, "{fixed} {wanted:?} {room}");
        }
    }

    #[test]
    fn a_letter_about_more_children_may_be_longer() {
        let rooms = [1, 2, 3, 4, 5, 6].map(room);
        assert_eq!(rooms, [1_400, 1_900, 2_400, 2_400, 2_900, 3_400]);
    }
}
