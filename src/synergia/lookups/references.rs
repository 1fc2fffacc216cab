//! Which ids the entries of a feed name.

use std::collections::{BTreeMap, BTreeSet};

use super::lookup::Lookup;

/// The ids whose names are needed, by the lookup that knows them.
#[derive(Debug, Default)]
pub struct References(BTreeMap<Lookup, BTreeSet<String>>);

impl References {
    /// Those of all `items`; `name` adds the ones of an item.
    pub fn of<'i, T: 'i>(
        items: impl IntoIterator<Item = &'i T>,
        name: impl Fn(&T, &mut Self),
    ) -> Self {
        let mut references = Self::default();
        for item in items {
            name(item, &mut references);
        }
        references
    }

    /// Adds ids of a lookup.
    pub fn add<'i>(&mut self, lookup: Lookup, ids: impl IntoIterator<Item = &'i String>) {
        let known = self.0.entry(lookup).or_default();
        known.extend(ids.into_iter().cloned());
    }

    /// The ids of each lookup, in the order in which lookups are read.
    pub fn by_lookup(&self) -> impl Iterator<Item = (Lookup, &BTreeSet<String>)> {
        self.0.iter().map(|(lookup, ids)| (*lookup, ids))
    }
}

#[cfg(test)]
impl References {
    /// The ids of one lookup, in their order.
    pub fn ids(&self, lookup: Lookup) -> Vec<&str> {
        let ids = self.0.get(&lookup).into_iter().flatten();
        ids.map(String::as_str).collect()
    }
}
