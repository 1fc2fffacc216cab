//! Everything that has an arm for each feed, made from one row per feed.

macro_rules! feeds {
    ($($feed:ident: $entry:ident($type:ty), $phrases:ident, $file:ident;)+) => {
        /// A change, by its kind of entry.
        #[derive(Debug)]
        pub enum TypedChange<'a> {
            $($entry(ChangeOf<'a, $type>),)+
        }

        impl<'a> TypedChange<'a> {
            /// The change by its kind of entry; `None` for a change without an entry, which no diff makes.
            #[must_use]
            pub fn of(change: &'a Change) -> Option<Self> {
                Some(match change.entry()? {
                    $(Entry::$entry(now) => Self::$entry(ChangeOf {
                        kind: change.kind,
                        before: match &change.before {
                            Some(Entry::$entry(before)) => Some(before),
                            _ => None,
                        },
                        now,
                        is_gone: change.after.is_none(),
                    }),)+
                })
            }
        }

        /// What a language says about every feed.
        pub trait Feeds: $($phrases +)+ {
            /// The name of a feed, as in "Stan z: oceny 6:20".
            fn feed(&self, feed: Feed) -> &'static str {
                match feed {
                    $(Feed::$feed => FeedWords::<$type>::feed_name(self),)+
                }
            }

            /// "3 nowe oceny". Changes of one feed that are counted together have the same words.
            fn counted(&self, feed: Feed, change: ChangeKind, count: usize) -> String {
                match feed {
                    $(Feed::$feed => {
                        FeedWords::<$type>::counted_changes(self, change, count)
                    })+
                }
            }
        }

        /// What happened in one line, without the child's name: "matematyka 3 → 4 (zmiana oceny)".
        #[must_use]
        pub fn headline(phrases: &dyn Phrases, change: &TypedChange<'_>) -> String {
            match change {
                $(TypedChange::$entry(change) => $file::headline(phrases, change),)+
            }
        }
    };
}

pub(super) use feeds;
