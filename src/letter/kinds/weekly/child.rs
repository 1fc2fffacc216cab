//! How the week of one child went.

use super::grades;
use crate::domain::entry::Named;
use crate::domain::goals::GoalProgress;
use crate::domain::letter::weekly::{Attended, RARELY, Share, WeeklyChild};
use crate::domain::{Change, Feed};
use crate::letter::page::{Block, Brief, DayCell, Style, Value};
use crate::letter::parts::news::brief::below_entry;
use crate::letter::parts::news::goals::{bar, wanted};
use crate::locale::{capitalised, goal_line, subject, subject_in_a_sentence, summary};

/// Grades, goals, attendance, remarks; nothing of a quiet week.
pub(super) fn blocks(style: &Style, child: &WeeklyChild) -> Vec<Block> {
    let mut blocks = grades::blocks(style, &child.grades);
    blocks.extend(goals(style, &child.grades.goals));
    blocks.extend(child.attended.iter().flat_map(|one| attended(style, one)));
    blocks.extend(remarks(style, &child.remarks));
    blocks
}

/// "Matematyka, cel 4,50", the average at the right, how far that is, and a bar.
fn goals(style: &Style, goals: &[GoalProgress]) -> Vec<Block> {
    let shown = goals.iter().take(style.extent.lines);
    let rows = shown.flat_map(|goal| {
        let name = subject(style.phrases, Some(&goal.subject));
        let line = style.line(&format!("{name}, {}", wanted(style, goal)));
        let average = Value {
            now: style.phrases.hundredths(goal.now.value()),
            ..Value::default()
        };
        let brief = Brief {
            value: Some(average),
            details: vec![capitalised(&goal_line(style.phrases, goal))],
            ..Brief::of(line)
        };
        [Block::Brief(brief), Block::Bar(bar(goal))]
    });
    headed(style.phrases.goals(), rows.collect())
}

/// A cell for each day, and what the week and the year come to.
fn attended(style: &Style, attended: &Attended) -> Vec<Block> {
    let phrases = style.phrases;
    let cells = attended.days.iter().map(|(day, share)| DayCell {
        day: phrases.tiny_weekday(*day).to_owned(),
        share: format!("{}/{}", share.present, share.all),
        is_whole: share.is_whole(),
    });
    let cells: Vec<DayCell> = cells.collect();
    let week = (!cells.is_empty()).then(|| phrases.attended_in_week(&share(style, attended.week)));
    let year = phrases.attended_since_september(&share(style, attended.year));
    let both = week
        .into_iter()
        .chain([year])
        .collect::<Vec<_>>()
        .join(", ");
    let mut sentences = vec![format!("{}.", capitalised(&both))];
    sentences.extend((attended.late > 0).then(|| phrases.late_in_week(attended.late)));
    let mut blocks = Vec::new();
    blocks.extend((!cells.is_empty()).then_some(Block::Days(cells)));
    blocks.push(Block::Aside(sentences.join(" ")));
    let rarely = attended.rarely.iter().take(style.extent.lines);
    let rarely: Vec<String> = rarely.map(|one| rare(style, one)).collect();
    let rarely = (!rarely.is_empty()).then(|| phrases.rarely_attended(RARELY, &rarely.join(", ")));
    blocks.extend(rarely.map(|line| Block::Paragraph(format!("{line}."))));
    let feed = phrases.feed(Feed::Attendance);
    headed(&capitalised(feed), blocks)
}

/// "religia 40% (2 z 5)".
fn rare(style: &Style, (subject, share): &(Named, Share)) -> String {
    let name = subject_in_a_sentence(style.phrases, Some(subject));
    style.line(&format!("{name} {}", self::share(style, *share)))
}

/// "40% (2 z 5)".
fn share(style: &Style, share: Share) -> String {
    let lessons = style.phrases.lessons_attended(share.present, share.all);
    format!("{}% ({lessons})", share.percent())
}

/// Notes and grades of behaviour, each in a line and what was written.
fn remarks(style: &Style, remarks: &[Change]) -> Vec<Block> {
    let shown = remarks.iter().take(style.extent.items);
    let lines = shown.filter_map(|change| {
        let line = style.line(&capitalised(&summary(change, style.language)));
        let below = below_entry(style, change.entry()?, line);
        Some(Block::Brief(below))
    });
    let mut blocks: Vec<Block> = lines.collect();
    let more = style.more(remarks.len(), style.extent.items);
    blocks.extend(more.map(Block::Aside));
    headed(style.phrases.remarks(), blocks)
}

/// The blocks under a heading, where there are any.
pub(super) fn headed(heading: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(heading.to_owned()));
    }
    blocks
}
