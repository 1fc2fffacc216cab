//! Comments of grades (API.md sections 6 and 7).

use crate::domain::entry::GradeComment;
use crate::domain::text::clean_line;
use crate::synergia::lookups::Table;
use crate::synergia::wire::{List, Ref};

/// The comments that a grade names, with their texts as far as these are known.
pub(super) fn comments(named: &List<Ref>, texts: &Table) -> Vec<GradeComment> {
    let comment = |id: &str| GradeComment {
        id: clean_line(id),
        text: texts.name(id),
    };
    let ids = named
        .each_once()
        .filter_map(|comment| comment.id.as_deref());
    ids.map(comment).collect()
}
