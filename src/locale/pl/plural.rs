//! Which form of a noun goes with a count.

use super::Polish;

/// The forms of a noun: for 1, for 2 to 4, for 0 and from 5 on.
type Forms = [&'static str; 3];

impl Polish {
    /// A change that no feed is expected to bring.
    pub(super) const CHANGES: Forms = ["zmiana", "zmiany", "zmian"];

    /// "1 ocena", "2 oceny", "5 ocen"; 12 to 14 are like 5, and 22 is like 2.
    pub(super) fn plural(count: usize, forms: Forms) -> String {
        let [one, few, many] = forms;
        let form = match (count, count % 10, count % 100) {
            (1, _, _) => one,
            (_, 2..=4, rest) if !(12..=14).contains(&rest) => few,
            _ => many,
        };
        format!("{count} {form}")
    }
}

#[cfg(test)]
mod tests {
    use icu_locale_core::locale;
    use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

    use super::*;

    const COUNTS: std::ops::RangeInclusive<usize> = 0..=1234;

    fn rules(locale: icu_locale_core::Locale) -> PluralRules {
        PluralRules::try_new(locale.into(), PluralRulesOptions::default()).unwrap()
    }

    #[test]
    fn polish_counts_follow_the_unicode_rules() {
        let rules = rules(locale!("pl"));
        for count in COUNTS {
            let form = match rules.category_for(count) {
                PluralCategory::One => "ocena",
                PluralCategory::Few => "oceny",
                _ => "ocen",
            };
            assert_eq!(
                Polish::plural(count, ["ocena", "oceny", "ocen"]),
                format!("{count} {form}")
            );
        }
    }
}
