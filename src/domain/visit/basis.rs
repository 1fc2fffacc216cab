//! What a reading was made of. Where the register answers the same once more, there is nothing to be made of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::FeedState;

/// A digest of bytes, as text. Two that are alike are of the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(pub String);

/// What the last reading of a feed was made of. It is kept only of one that would change nothing if it were made again
/// ([`Snapshot::is_settled_by`](crate::domain::Snapshot::is_settled_by)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// What was asked, in its order, with what the answers looked like.
    pub answers: Vec<(String, Digest)>,
    /// Everything else that decides what the answers mean: the names of what they refer to, and the program that reads.
    pub beside: Digest,
    pub made_at: DateTime<Utc>,
    /// From then on the same answers may mean something else: the day turns, or a name is to be looked up again.
    pub until: DateTime<Utc>,
}

/// The circumstances in which a feed is to be read.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// How the feed stood after the last visit that asked for it.
    pub stood: Option<FeedState>,
    /// What will be asked, in its order.
    pub plan: &'a [String],
    /// What is beside the answers now.
    pub beside: &'a Digest,
    pub now: DateTime<Utc>,
}

impl Basis {
    /// Whether the feed need not be read anew if all answers are the same. A feed that failed, is closed or held is always
    /// read.
    #[must_use]
    pub fn may_serve_again(&self, now: Circumstances<'_>) -> bool {
        let asked = self.answers.iter().map(|(request, _)| request);
        now.stood == Some(FeedState::Ok)
            && asked.eq(now.plan)
            && self.beside == *now.beside
            && (self.made_at..self.until).contains(&now.now)
    }

    /// What the answer to a request looked like.
    #[must_use]
    pub fn digest_of(&self, request: &str) -> Option<&Digest> {
        let mut answers = self.answers.iter();
        let found = answers.find(|(asked, _)| asked == request);
        found.map(|(_, digest)| digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cause;
    use crate::domain::examples::moment;

    fn digest(text: &str) -> Digest {
        Digest(text.to_owned())
    }

    #[test]
    fn a_reading_serves_again_only_in_the_same_circumstances() {
        let basis = Basis {
            answers: vec![("Grades".to_owned(), digest("1"))],
            beside: digest("names"),
            made_at: moment(5, 7, 0),
            until: moment(5, 22, 0),
        };
        let (ok, later) = (Some(FeedState::Ok), moment(5, 8, 0));
        let failing = Some(FeedState::Failing(Cause::BadAnswer));
        let closed = Some(FeedState::Closed(Cause::PartlyClosed));
        for (stood, plan, beside, now, expected) in [
            (ok, &["Grades"][..], "names", later, true),
            (ok, &["Grades"], "names", moment(5, 7, 0), true),
            // The day turns, or a name is to be looked up again.
            (ok, &["Grades"], "names", moment(5, 22, 0), false),
            // The clock was set back.
            (ok, &["Grades"], "names", moment(5, 6, 59), false),
            (ok, &["Grades", "PointGrades"], "names", later, false),
            (ok, &[], "names", later, false),
            (ok, &["PointGrades"], "names", later, false),
            // Another name, or another version of the program.
            (ok, &["Grades"], "other names", later, false),
            (None, &["Grades"], "names", later, false),
            (Some(FeedState::Unread), &["Grades"], "names", later, false),
            (Some(FeedState::Held), &["Grades"], "names", later, false),
            (failing, &["Grades"], "names", later, false),
            (closed, &["Grades"], "names", later, false),
        ] {
            let plan: Vec<String> = plan.iter().map(ToString::to_string).collect();
            let circumstances = Circumstances {
                stood,
                plan: &plan,
                beside: &digest(beside),
                now,
            };
            let found = basis.may_serve_again(circumstances);
            assert_eq!(found, expected, "{circumstances:?}");
        }
    }
}
