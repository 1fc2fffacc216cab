//! What of a register cannot be read, or has vanished from it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::letter::Content;
use crate::domain::trouble::notice::{Notice, Standing};
use crate::domain::{Cause, Trouble};
use crate::pipeline::error::PipelineError;
use crate::pipeline::letters::letter_writer::LetterWriter;
use crate::store::{FeedRow, Matter, StudentRow};

use super::NoticeMatter;

/// A trouble of the whole student is reported as that; only without one do single feeds matter.
pub(super) fn plan_register_notices(
    writer: &mut LetterWriter<'_>,
    student: &StudentRow,
) -> Result<(), PipelineError> {
    let whole = [Part::Whole].into_iter();
    let feeds = match student.trouble {
        Some(_) => BTreeMap::new(),
        None => writer.tx.feeds(student.id)?,
    };
    let parts = feeds.values().map(Part::Feed);
    let questions = feeds.values().map(Part::Vanished);
    for part in whole.chain(parts).chain(questions) {
        writer.plan_notice(&Register { student, part })?;
    }
    Ok(())
}

/// A student's register, or a part of it.
struct Register<'a> {
    student: &'a StudentRow,
    part: Part<'a>,
}

enum Part<'a> {
    Whole,
    Feed(&'a FeedRow),
    /// Too much of it has vanished at once: the owner is asked whether that is true.
    Vanished(&'a FeedRow),
}

impl NoticeMatter for Register<'_> {
    type Cause = Cause;

    fn matter(&self) -> Matter<'_> {
        let student = self.student.id;
        match self.part {
            Part::Whole => Matter::Student { student },
            Part::Feed(row) => Matter::Feed {
                student,
                feed: row.feed,
            },
            Part::Vanished(row) => Matter::Hold {
                student,
                hold: row.feed,
            },
        }
    }

    fn standing(&self, told: Option<Notice>, now: DateTime<Utc>) -> Standing {
        let (trouble, blindness) = match self.part {
            Part::Whole => (self.student.trouble, self.student.blindness()),
            Part::Feed(row) => row.trouble(),
            Part::Vanished(row) => return Standing::of_hold(row.hold, row.asked_at, told),
        };
        Standing::of_register(trouble, blindness, told, now)
    }

    fn content(
        &self,
        writer: &LetterWriter<'_>,
        trouble: Trouble,
        is_over: bool,
    ) -> Result<Content, PipelineError> {
        let feed = match self.part {
            Part::Whole => None,
            Part::Feed(row) | Part::Vanished(row) => Some(row),
        };
        let gather = writer.gather();
        let notice = gather.notice(self.student, feed, trouble, is_over)?;
        Ok(Content::RegisterNotice(notice))
    }
}
