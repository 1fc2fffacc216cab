//! What gives way in a digest that would get too long.

use crate::domain::letter::digest::{are_scarce, room, rows_below};
use crate::letter::page::{Block, Brief, Section, Style, height};

/// The sections of a letter about so many children. Where they would be too high for a phone, what stands below the lines
/// of the news is cut, and the last section says so.
pub(super) fn fitted(style: &Style, mut sections: Vec<Section>, children: usize) -> Vec<Section> {
    let wanted: Vec<usize> = giving_way(&mut sections)
        .map(|brief| brief.rows_below())
        .collect();
    let given = |sections: &[Section]| {
        let fixed = height::of_letter(sections);
        rows_below(fixed, &wanted, height::ROW, room(children))
    };
    if given(&sections).is_none() {
        return sections;
    }
    sections.push(Section {
        heading: None,
        blocks: vec![Block::Aside(style.phrases.cut_short().to_owned())],
    });
    if given(&sections).is_some_and(|given| are_scarce(&given, &wanted)) {
        give_up_tables(&mut sections);
    }
    let given = given(&sections).unwrap_or(wanted);
    for (brief, rows) in giving_way(&mut sections).zip(given) {
        *brief = std::mem::take(brief).within(rows);
    }
    sections
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
    briefs.filter(|brief| brief.gives_way)
}
