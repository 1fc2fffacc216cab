//! Which form of a noun goes with a count.

use super::English;

/// The forms of a noun: for 1, for all other counts.
type Forms = [&'static str; 2];

impl English {
    /// A change that no feed is expected to bring.
    pub(super) const CHANGES: Forms = ["change", "changes"];

    /// "1 grade", "2 grades".
    pub(super) fn plural(count: usize, forms: Forms) -> String {
        let [one, other] = forms;
        format!("{count} {}", if count == 1 { one } else { other })
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
    fn english_counts_follow_the_unicode_rules() {
        let rules = rules(locale!("en"));
        for count in COUNTS {
            let form = match rules.category_for(count) {
                PluralCategory::One => "grade",
                _ => "grades",
            };
            assert_eq!(
                English::plural(count, ["grade", "grades"]),
                format!("{count} {form}")
            );
        }
    }
}
