//! Wording: a language is a type with one method per phrase.
