//! What a digest says of one child.

use chrono::NaiveDate;

use super::shared::Shared;
use crate::domain::Event;
use crate::domain::average::AverageChange;
use crate::domain::entry::Grade;
use crate::domain::goals::GoalProgress;
use crate::domain::letter::DigestContent;
use crate::domain::letter::digest::{DigestChild, Matter, NAMED_AGAIN, is_day_off};
use crate::domain::letter::full_message::Openings;
use crate::letter::page::{Block, Style};
use crate::letter::parts::day::missed::Missed;
use crate::letter::parts::day::needs::is_in_answer;
use crate::letter::parts::day::{occasions, open_absences, plan, upcoming};
use crate::letter::parts::news::News;
use crate::letter::parts::news::brief::brief;
use crate::letter::parts::news::{averages, goals};
use crate::locale::capitalised;

/// Its day, what is due, what waits, what is new, and what was told already.
pub(super) fn blocks(
    style: &Style,
    child: &DigestChild,
    content: &DigestContent,
    shared: &Shared,
) -> Vec<Block> {
    let missed = Missed::of(&child.in_full);
    let is_news = |event: &&Event| {
        !shared.holds(event) && !missed.holds(event) && !child.shows(event, content.day)
    };
    let in_full = News::by_day(child.in_full.iter().filter(is_news));
    let mut blocks = day(style, child, content);
    blocks.extend(upcoming::blocks(
        style,
        child,
        content.day,
        &content.openings,
    ));
    blocks.extend(missed.blocks(style));
    if !in_full.is_empty() {
        blocks.push(Block::Heading(style.phrases.news().to_owned()));
    }
    blocks.extend(news(style, &in_full, Moved::by(child), &content.openings));
    blocks.extend(sent(style, child, content.day));
    blocks.extend(other_averages(style, child));
    blocks
}

/// A child with nothing but its lessons: "Hania: lekcje 8:55–13:30, bez zmian". Of a free day there is nothing to say.
pub(super) fn quiet_line(
    style: &Style,
    child: &DigestChild,
    content: &DigestContent,
) -> Option<String> {
    let plan = plan::line(style, child, content);
    let plan = plan.map(|line| line.trim_end_matches('.').to_lowercase());
    let open = open_absences(style, child, content);
    let parts = [plan, unread(style, child), open].into_iter().flatten();
    let parts: Vec<String> = parts.collect();
    let name = style.names(&[&child.student]);
    (!parts.is_empty()).then(|| format!("{name}: {}", parts.join(" · ")))
}

/// The lessons, and what the day is beside them, unless the box says it.
fn day(style: &Style, child: &DigestChild, content: &DigestContent) -> Vec<Block> {
    let others = child.occasions.iter();
    let others =
        others.filter(|entry| !is_in_answer(content, &child.student, &Matter::Entry(entry)));
    let others = others.filter(|entry| !is_day_off(entry));
    let lines: Vec<String> = others
        .filter_map(|entry| occasions::line(style, entry))
        .map(|line| capitalised(&line))
        .collect();
    let mut shown: Vec<String> = lines.iter().take(style.extent.lines).cloned().collect();
    shown.extend(style.more(lines.len(), style.extent.lines));
    let mut blocks = plan::blocks(style, child, content, waiting(style, child, content));
    blocks.extend((!shown.is_empty()).then_some(Block::Lines(shown)));
    blocks
}

/// Messages that nobody has opened, and absences without an excuse.
fn waiting(style: &Style, child: &DigestChild, content: &DigestContent) -> Vec<String> {
    let absences = open_absences(style, child, content);
    unread(style, child).into_iter().chain(absences).collect()
}

fn unread(style: &Style, child: &DigestChild) -> Option<String> {
    let unread = child.unread_messages;
    (unread > 0).then(|| style.phrases.unread_messages(unread))
}

/// Which absences, on days on which they are named; else how many. Nothing when the box says so.
fn open_absences(style: &Style, child: &DigestChild, content: &DigestContent) -> Option<String> {
    let absences = &child.open_absences;
    if absences.is_empty() || is_in_answer(content, &child.student, &Matter::Absences(absences)) {
        return None;
    }
    let which = if child.names_open_absences(content.day) {
        open_absences::lines(style, absences).join("; ")
    } else {
        absences.len().to_string()
    };
    Some(style.phrases.open_absences(&which))
}

/// What grades have moved.
#[derive(Clone, Copy, Default)]
pub(super) struct Moved<'a> {
    averages: &'a [AverageChange],
    goals: &'a [GoalProgress],
}

impl<'a> Moved<'a> {
    fn by(child: &'a DigestChild) -> Self {
        Self {
            averages: &child.averages,
            goals: &child.goals,
        }
    }
}

/// What is new, each in a line; a grade with what became of the average and of the goal of its subject.
pub(super) fn news(style: &Style, news: &[News], moved: Moved, openings: &Openings) -> Vec<Block> {
    let shown = news.iter().take(style.extent.items).enumerate();
    let shown = shown.map(|(at, one)| {
        let earlier = news.get(..at).unwrap_or_default();
        let average = average_of(style, one, earlier, moved.averages);
        let mut brief = brief(style, one, openings, average);
        let goal = goal_of(one, earlier, moved.goals);
        (brief.hints).extend(goal.map(|goal| goals::in_line(style, goal)));
        Block::Brief(brief)
    });
    let mut blocks: Vec<Block> = shown.collect();
    let more = style.more(news.len(), style.extent.items);
    blocks.extend(more.map(Block::Aside));
    blocks
}

/// What became of the average of its subject, unless one of the `earlier` news says so.
fn average_of(
    style: &Style,
    news: &News,
    earlier: &[News],
    averages: &[AverageChange],
) -> Option<String> {
    let change = averages.iter().find(|change| is_of(news, change))?;
    let is_said = earlier.iter().any(|other| is_of(other, change));
    (!is_said).then(|| averages::in_line(style, change))
}

/// The goal of its subject, unless one of the `earlier` news says how far it is.
fn goal_of<'a>(
    news: &News,
    earlier: &[News],
    goals: &'a [GoalProgress],
) -> Option<&'a GoalProgress> {
    let is_of = |news: &News, goal: &GoalProgress| {
        let subject = grade_of(news).and_then(|grade| grade.subject.as_ref());
        subject.is_some_and(|subject| subject.id == goal.subject.id)
    };
    let goal = goals.iter().find(|goal| is_of(news, goal))?;
    let is_said = earlier.iter().any(|other| is_of(other, goal));
    (!is_said).then_some(goal)
}

fn is_of(news: &News, change: &AverageChange) -> bool {
    grade_of(news).is_some_and(|grade| {
        let subject = grade.subject.as_ref().map(|subject| &subject.id);
        subject == Some(&change.subject.id) && grade.semester == change.semester
    })
}

fn grade_of<'a>(news: &News<'a>) -> Option<&'a Grade> {
    match news {
        News::Change(event) => event.change.entry().and_then(Grade::of),
        News::Absences(_) | News::PlanChanges(_) => None,
    }
}

/// What went out at once, in one paragraph, but for what the plan of the day or the next days show.
fn sent(style: &Style, child: &DigestChild, day: NaiveDate) -> Option<Block> {
    let is_elsewhere = |event: &&Event| child.shows(event, day);
    let news = News::by_day(child.in_brief.iter().filter(|event| !is_elsewhere(event)));
    if news.is_empty() {
        return None;
    }
    let shown = news.iter().take(NAMED_AGAIN).enumerate();
    let averages = of_sent_grades(child);
    let mut lines: Vec<String> = shown
        .map(|(at, one)| {
            let earlier = news.get(..at).unwrap_or_default();
            let line = one.in_short(style, earlier.last());
            match average_of(style, one, earlier, &averages) {
                Some(average) => format!("{line}, {average}"),
                None => line,
            }
        })
        .collect();
    let more = news.len().saturating_sub(NAMED_AGAIN);
    lines.extend((more > 0).then(|| style.phrases.and_more(more)));
    Some(Block::Aside(style.phrases.already_sent(&lines.join("; "))))
}

/// The averages that no grade told in full stands beside.
fn of_sent_grades(child: &DigestChild) -> Vec<AverageChange> {
    let news = News::of(&child.in_full);
    let is_told = |change: &&AverageChange| news.iter().any(|one| is_of(one, change));
    let others = child.averages.iter().filter(|change| !is_told(change));
    others.cloned().collect()
}

/// Those of grades that stand nowhere in the letter by themselves.
fn other_averages(style: &Style, child: &DigestChild) -> Option<Block> {
    let news = News::of(child.in_full.iter().chain(&child.in_brief));
    let is_told = |change: &&AverageChange| news.iter().any(|one| is_of(one, change));
    let others: Vec<AverageChange> = child
        .averages
        .iter()
        .filter(|change| !is_told(change))
        .cloned()
        .collect();
    let lines = averages::lines(style, &others);
    (!lines.is_empty()).then(|| {
        let text = format!("{}: {}", style.phrases.average(), lines.join("; "));
        Block::Aside(text)
    })
}
