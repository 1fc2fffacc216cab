//! Phrases of the letters about Dzwonek itself.

/// What is said when a register cannot be read, and when it can again.
pub trait Notices {
    /// The trouble is over.
    fn readable_again(&self) -> &'static str;
    /// What that means.
    fn readable_again_in_full(&self) -> &'static str;
    /// Before the news of a letter that only shows what such letters look like.
    fn example(&self) -> &'static str;
    /// That nothing of it is true.
    fn example_in_full(&self) -> &'static str;
    /// The label of the part of the register.
    fn part(&self) -> &'static str;
    /// The label of the beginning.
    fn trouble_since(&self) -> &'static str;
    /// The label of the reason of a trouble that is over.
    fn reason(&self) -> &'static str;
    /// The label of the register's own words.
    fn reply_of_register(&self) -> &'static str;
    /// The label of the last successful read.
    fn last_reading(&self) -> &'static str;
    /// The heading of what Dzwonek does by itself.
    fn what_dzwonek_does(&self) -> &'static str;
    /// The heading of what the owner must do.
    fn what_to_do(&self) -> &'static str;
    /// Why any letter about Dzwonek itself came, and which setting stops it.
    fn why_owner(&self) -> &'static str;
}
