//! Which form of a noun goes with a count.

use super::Ukrainian;

/// The forms of a noun: for 1 and 21, for 2 to 4, for 0, 11 and from 5 on.
type Forms = [&'static str; 3];

impl Ukrainian {
    /// A change that no feed is expected to bring.
    pub(super) const CHANGES: Forms = ["зміна", "зміни", "змін"];

    /// "1 оцінка", "2 оцінки", "5 оцінок"; 11 to 14 are like 5, and 21 is like 1.
    pub(super) fn plural(count: usize, forms: Forms) -> String {
        format!("{count} {}", Self::form(count, forms))
    }

    /// The form alone.
    pub(super) fn form(count: usize, forms: Forms) -> &'static str {
        let [one, few, many] = forms;
        match (count % 10, count % 100) {
            (_, 11..=14) => many,
            (1, _) => one,
            (2..=4, _) => few,
            _ => many,
        }
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
    fn ukrainian_counts_follow_the_unicode_rules() {
        let rules = rules(locale!("uk"));
        for count in COUNTS {
            let form = match rules.category_for(count) {
                PluralCategory::One => "оцінка",
                PluralCategory::Few => "оцінки",
                _ => "оцінок",
            };
            assert_eq!(
                Ukrainian::plural(count, ["оцінка", "оцінки", "оцінок"]),
                format!("{count} {form}")
            );
        }
    }
}
