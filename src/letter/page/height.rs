//! How high the parts of a digest are on a phone of 375 pixels, near enough to know whether it gets too long.

use super::brief::{Answer, Brief, Standing};
use super::view::{Block, LessonTable, Section};

/// A row of small print, in pixels.
pub(crate) const ROW: usize = 18;

/// What stands around the sections: the title above, the footer below.
const FRAME: usize = 225;

/// Characters in a row of small print.
pub(super) const SMALL: usize = 44;

/// Characters in a row.
const LARGE: usize = 39;

/// How many rows a text takes.
pub(super) fn rows(text: &str, in_a_row: usize) -> usize {
    text.chars().count().div_ceil(in_a_row).max(1)
}

/// The height of a letter, without what stands below lines that may stand alone.
pub(crate) fn of_letter(sections: &[Section]) -> usize {
    let sections = sections.iter().map(|section| {
        let heading = section.heading.as_ref().map_or(0, |_| 47);
        heading + section.blocks.iter().map(of_block).sum::<usize>()
    });
    FRAME + sections.sum::<usize>()
}

/// The numbers are those of the templates: margins, and the height of a line.
fn of_block(block: &Block) -> usize {
    let large = |text: &String| rows(text, LARGE);
    match block {
        Block::Heading(_) => 34,
        Block::Paragraph(text) => 18 + 24 * large(text),
        Block::Aside(text) => 11 + ROW * rows(text, SMALL),
        Block::Alert(lines) => 32 + 24 * lines.iter().map(large).sum::<usize>(),
        Block::Lines(lines) => lines.iter().map(|line| 12 + 24 * large(line)).sum(),
        Block::Answer(answer) => of_answer(answer),
        Block::Brief(brief) => of_brief(brief),
        Block::Lessons(lessons) => of_lessons(lessons),
        // No digest has one.
        Block::Bar(_)
        | Block::Days(_)
        | Block::Callout { .. }
        | Block::Item(_)
        | Block::Rows(_)
        | Block::Table(_)
        | Block::Command(_) => 0,
    }
}

fn of_answer(answer: &Answer) -> usize {
    let rows = answer.rows.iter().map(|row| {
        let detail = row.detail.as_ref();
        let detail = detail.map_or(0, |detail| detail.chars().count());
        4 + 21 * (row.words().chars().count() + detail).div_ceil(LARGE - 2)
    });
    22 + rows.sum::<usize>() + answer.more.as_ref().map_or(0, |_| 31)
}

fn of_brief(brief: &Brief) -> usize {
    let below = match brief.below {
        Standing::Stays => brief.rows_below(),
        Standing::New | Standing::Known => 0,
    };
    let value = brief.value.as_ref();
    let value = value.map_or(0, |value| value.now.chars().count());
    let beside = value
        + brief
            .remark
            .as_ref()
            .map_or(0, |remark| remark.chars().count());
    let line = if brief.is_narrow() {
        rows(&brief.line, LARGE.saturating_sub(beside).max(1))
    } else {
        rows(&brief.line, LARGE / 2)
    };
    8 + 21 * line + ROW * below
}

/// A row of each lesson, and a second one of each that is not as planned.
fn of_lessons(lessons: &LessonTable) -> usize {
    let notes = lessons.rows.iter().filter(|row| row.deviation.is_some());
    52 + 38 * lessons.rows.len() + 30 * notes.count()
}
