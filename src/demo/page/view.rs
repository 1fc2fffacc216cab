//! What the page says in one language.

use chrono::NaiveDate;

use crate::demo::highlight::{Highlight, chosen};
use crate::demo::leaf::Leaf;
use crate::domain::Language;
use crate::locale::{self, Phrases, capitalised, time};

/// The page in one language.
pub(super) struct Part<'a> {
    pub(super) language: Language,
    pub(super) phrases: &'static dyn Phrases,
    pub(super) letters: usize,
    pub(super) highlights: Vec<Row<'a>>,
    pub(super) days: Vec<Day<'a>>,
}

/// The letters of one day.
pub(super) struct Day<'a> {
    pub(super) name: String,
    pub(super) rows: Vec<Row<'a>>,
}

/// A letter in a list.
pub(super) struct Row<'a> {
    /// What it is an example of.
    pub(super) title: Option<String>,
    pub(super) file: String,
    pub(super) language: Language,
    pub(super) children: &'a str,
    pub(super) news: &'a str,
    /// When it was written, its kind, its reader, and its language where that is not the one of the page.
    pub(super) details: String,
}

impl<'a> Part<'a> {
    pub(super) fn of(leaves: &'a [Leaf], language: Language) -> Self {
        let phrases = locale::of(language);
        let chosen = chosen(leaves, language).into_iter();
        Self {
            language,
            phrases,
            letters: leaves.len(),
            highlights: chosen.map(|one| Row::of_example(one, language)).collect(),
            days: leaves
                .chunk_by(|one, next| date(one) == date(next))
                .filter_map(|leaves| Day::of(leaves, language))
                .collect(),
        }
    }

    /// The languages of the page besides this one, each with its own name.
    pub(super) fn others(&self) -> impl Iterator<Item = (Language, &'static str)> + use<> {
        let own = self.language;
        let others = Language::ALL.into_iter().filter(move |other| *other != own);
        others.map(|other| (other, locale::of(other).own_name()))
    }
}

impl<'a> Day<'a> {
    fn of(leaves: &'a [Leaf], language: Language) -> Option<Self> {
        let day = date(leaves.first()?);
        Some(Self {
            name: capitalised(&locale::of(language).day(day)),
            rows: leaves
                .iter()
                .map(|leaf| Row::of_day(leaf, language))
                .collect(),
        })
    }
}

impl<'a> Row<'a> {
    /// A letter as an example, which says what kind of letter it is.
    fn of_example((highlight, leaf): (Highlight, &'a Leaf), page: Language) -> Self {
        let phrases = locale::of(page);
        let (day, hour) = (phrases.short_day(date(leaf)), hour(leaf));
        let details = [
            Some(format!("{day}, {hour}")),
            Some(phrases.to_reader(&leaf.reader)),
            foreign(leaf, page).filter(|_| highlight != Highlight::Foreign),
        ];
        let title = highlight.title(phrases, &leaf.letter);
        Self::of(leaf, Some(title), &details)
    }

    /// A letter among the others of its day.
    fn of_day(leaf: &'a Leaf, page: Language) -> Self {
        let phrases = locale::of(page);
        let details = [
            Some(hour(leaf)),
            Some(phrases.letter_kind(leaf.letter.kind).to_owned()),
            Some(phrases.to_reader(&leaf.reader)),
            foreign(leaf, page),
        ];
        Self::of(leaf, None, &details)
    }

    fn of(leaf: &'a Leaf, title: Option<String>, details: &[Option<String>]) -> Self {
        let (children, news) = leaf.children_and_news();
        let details: Vec<&str> = details.iter().flatten().map(String::as_str).collect();
        Self {
            title,
            file: leaf.file_name(),
            language: leaf.letter.language,
            children,
            news,
            details: details.join(" · "),
        }
    }
}

/// The language of a letter, where that is not the one of the page.
fn foreign(leaf: &Leaf, page: Language) -> Option<String> {
    let language = leaf.letter.language;
    (language != page).then(|| locale::of(page).in_language(language).to_owned())
}

fn hour(leaf: &Leaf) -> String {
    time(leaf.written_at.time())
}

fn date(leaf: &Leaf) -> NaiveDate {
    leaf.written_at.date()
}
