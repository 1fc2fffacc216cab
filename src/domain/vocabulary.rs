//! Words that the configuration, the state and all JSON share.

/// The text is none of the words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what}; allowed: {}", allowed.join(", "))]
pub struct UnknownWord {
    /// What it should have named.
    pub what: &'static str,
    pub allowed: &'static [&'static str],
}

/// Declares an enum of which each variant has a word: with `ALL`, in the order of the declaration, with the
/// word as `name` and `Display`, and with `FromStr`, whose error says what was looked for.
macro_rules! vocabulary {
    (
        $what:literal,
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$doc:meta])* $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// All there are, in the order in which they are named.
            pub const ALL: [Self; Self::WORDS.len()] = [$(Self::$variant),+];

            const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word for it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::vocabulary::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let unknown = Self::Err {
                    what: $what,
                    allowed: Self::WORDS,
                };
                let mut all = Self::ALL.into_iter();
                all.find(|one| one.name() == word).ok_or(unknown)
            }
        }
    };
}

pub(crate) use vocabulary;

#[cfg(test)]
mod tests {
    vocabulary! {
        "colour",
        /// Two of them.
        pub enum Colour {
            Red = "red",
            DarkBlue = "dark_blue",
        }
    }

    #[test]
    fn each_word_names_one_and_the_error_lists_what_is_allowed() {
        assert_eq!(Colour::ALL, [Colour::Red, Colour::DarkBlue]);
        for colour in Colour::ALL {
            assert_eq!(colour.to_string().parse(), Ok(colour));
        }
        assert_eq!(Colour::DarkBlue.name(), "dark_blue");
        let unknown = "blue".parse::<Colour>().unwrap_err();
        assert_eq!(
            unknown.to_string(),
            "unknown colour; allowed: red, dark_blue"
        );
    }
}
