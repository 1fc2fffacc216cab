//! What gives way in a digest that would get too long.

use crate::domain::letter::digest::{room, rows_below};
use crate::letter::page::{Block, Brief, Section, Style, height};

/// The sections of a letter about so many children: where they would be too high for a phone, what stands below the
/// lines of the news is cut, and the last section says so.
pub(super) fn fitted(style: &Style, mut sections: Vec<Section>, children: usize) -> Vec<Section> {
    let wanted: Vec<usize> = giving_way(&mut sections)
        .map(|brief| brief.rows_below())
        .collect();
    let rows = |sections: &[Section]| {
        let fixed = height::of_letter(sections);
        rows_below(fixed, &wanted, height::ROW, room(children))
    };
    if rows(&sections).is_none() {
        return sections;
    }
    sections.push(Section {
        heading: None,
        blocks: vec![Block::Aside(style.phrases.cut_short().to_owned())],
    });
    // What says so takes room too.
    let given = rows(&sections).unwrap_or_default();
    for (brief, rows) in giving_way(&mut sections).zip(given) {
        *brief = std::mem::take(brief).within(rows);
    }
    sections
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
