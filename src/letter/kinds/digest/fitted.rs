//! What gives way in a digest that would get too long.

use super::super::section;
use crate::domain::letter::digest::{Below, are_scarce, room, rows_below};
use crate::letter::page::{Block, Brief, Section, Standing, Style, height};

/// The sections of a letter about so many children. Where they would be too high for a phone, what stands below the lines
/// of the news is cut, and the last section says so.
pub(super) fn fitted(style: &Style, mut sections: Vec<Section>, children: usize) -> Vec<Section> {
    let wanted: Vec<Below> = giving_way(&mut sections)
        .map(|brief| below(brief))
        .collect();
    let given = |sections: &[Section]| {
        let fixed = height::of_letter(sections);
        rows_below(fixed, &wanted, height::ROW, room(children))
    };
    if given(&sections).is_none() {
        return sections;
    }
    sections.push(section(
        None,
        vec![Block::Aside(style.phrases.cut_short().to_owned())],
    ));
    if given(&sections).is_some_and(|given| are_scarce(&given, &wanted)) {
        give_up_tables(&mut sections);
    }
    let given = given(&sections).unwrap_or_default();
    for (brief, rows) in giving_way(&mut sections).zip(given) {
        *brief = std::mem::take(brief).within(rows);
    }
    sections
}

/// Of what is new a row stays, and one more beside what it was before; of what was told earlier nothing need stay.
fn below(brief: &Brief) -> Below {
    let has_both = brief.before.is_some() && !brief.texts.is_empty();
    Below {
        rows: brief.rows_below(),
        least: match brief.below {
            Standing::Known => 0,
            _ => 1 + usize::from(has_both),
        },
    }
}

fn give_up_tables(sections: &mut [Section]) {
    for section in sections {
        let is_table = |block: &Block| matches!(block, Block::Lessons(_));
        section.blocks.retain(|block| !is_table(block));
    }
}

/// The news whose lines may stand alone.
fn giving_way(sections: &mut [Section]) -> impl Iterator<Item = &mut Brief> {
    let blocks = sections.iter_mut().flat_map(|section| &mut section.blocks);
    let briefs = blocks.filter_map(|block| match block {
        Block::Brief(brief) => Some(brief),
        _ => None,
    });
    briefs.filter(|brief| brief.below != Standing::Stays)
}
