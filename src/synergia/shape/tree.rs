//! What an answer looks like: its fields and their kinds, without anything that stands in them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::class::Class;
use super::key::KeyKind;
use super::names;

/// The related addresses that each answer of the gateway names (API.md section 4). Nobody reads them.
const RELATED: &str = "Resources";

/// Everything that was met in one place of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    pub scalars: BTreeSet<Class>,
    pub list: Option<Box<List>>,
    /// An object, by the names of its fields.
    pub record: Option<BTreeMap<String, Field>>,
    /// Those keys of an object that may say something of the child.
    pub map: Option<Box<Keyed>>,
}

/// A list, or several that stood in the same place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub lengths: Range,
    pub items: Shape,
}

/// A field of a record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// Whether it is missing in some of the records.
    pub is_missing: bool,
    pub shape: Shape,
}

/// What is found by keys that are no names of fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keyed {
    pub sizes: Range,
    pub values: BTreeMap<KeyKind, Shape>,
}

/// From the fewest to the most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    pub least: usize,
    pub most: usize,
}

impl Range {
    fn exactly(number: usize) -> Self {
        Self {
            least: number,
            most: number,
        }
    }

    fn merge(&mut self, other: Self) {
        self.least = self.least.min(other.least);
        self.most = self.most.max(other.most);
    }
}

impl Shape {
    /// The shape of an answer.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Array(items) => Self {
                list: Some(Box::new(List {
                    lengths: Range::exactly(items.len()),
                    items: Self::of_all(items),
                })),
                ..Self::default()
            },
            Value::Object(object) => Self::of_object(object),
            scalar => Self {
                scalars: Class::of(scalar).into_iter().collect(),
                ..Self::default()
            },
        }
    }

    fn of_all<'v>(values: impl IntoIterator<Item = &'v Value>) -> Self {
        let mut shape = Self::default();
        for value in values {
            shape.merge(Self::of(value));
        }
        shape
    }

    fn of_object(object: &Map<String, Value>) -> Self {
        let is_record = names::is_record(object);
        let is_name =
            |key: &str| names::is_known(key) || (is_record && names::is_like_a_field(key));
        let (named, keyed): (Vec<_>, Vec<_>) = object.iter().partition(|(key, _)| is_name(key));
        let fields = named.into_iter().map(|(name, value)| {
            let shape = field(name, value);
            let is_missing = false;
            (name.clone(), Field { is_missing, shape })
        });
        let fields: BTreeMap<_, _> = fields.collect();
        Self {
            record: (!fields.is_empty() || keyed.is_empty()).then_some(fields),
            map: (!keyed.is_empty()).then(|| Box::new(Keyed::of(&keyed))),
            ..Self::default()
        }
    }

    /// What is met in this place and what is met in the other are met in the same.
    pub fn merge(&mut self, other: Self) {
        self.scalars.extend(other.scalars);
        merge_if_any(&mut self.list, other.list, |list, other| {
            list.lengths.merge(other.lengths);
            list.items.merge(other.items);
        });
        merge_if_any(&mut self.record, other.record, merge_fields);
        merge_if_any(&mut self.map, other.map, |map, other| {
            map.sizes.merge(other.sizes);
            map.merge_values(other.values);
        });
    }

    /// Counts fields that we do not know as keys, where their name is a word that stands in some answer: then it is content.
    pub fn hide(&mut self, is_content: &dyn Fn(&str) -> bool) {
        let list = self.list.iter_mut().map(|list| &mut list.items);
        let keyed = self.map.iter_mut().flat_map(|map| map.values.values_mut());
        let fields = self
            .record
            .iter_mut()
            .flat_map(|fields| fields.values_mut());
        let fields = fields.map(|field| &mut field.shape);
        for within in list.chain(keyed).chain(fields) {
            within.hide(is_content);
        }
        let Some(fields) = &mut self.record else {
            return;
        };
        let hidden = fields.extract_if(.., |name, _| !names::is_known(name) && is_content(name));
        let hidden: Vec<_> = hidden.map(|(_, field)| field.shape).collect();
        for shape in hidden {
            let map = self.map.get_or_insert_default();
            map.sizes = Range {
                least: map.sizes.least,
                most: map.sizes.most + 1,
            };
            map.merge_values(BTreeMap::from([(KeyKind::Text, shape)]));
        }
    }
}

impl Keyed {
    fn of(entries: &[(&String, &Value)]) -> Self {
        let mut keyed = Self {
            sizes: Range::exactly(entries.len()),
            values: BTreeMap::new(),
        };
        for (key, value) in entries {
            keyed.merge_values(BTreeMap::from([(KeyKind::of(key), Shape::of(value))]));
        }
        keyed
    }

    fn merge_values(&mut self, values: BTreeMap<KeyKind, Shape>) {
        for (kind, shape) in values {
            self.values.entry(kind).or_default().merge(shape);
        }
    }
}

fn field(name: &str, value: &Value) -> Shape {
    match value {
        Value::Object(_) if name == RELATED => Shape::of_object(&Map::new()),
        value => Shape::of(value),
    }
}

fn merge_fields(fields: &mut BTreeMap<String, Field>, others: BTreeMap<String, Field>) {
    for (name, field) in fields.iter_mut() {
        field.is_missing |= !others.contains_key(name);
    }
    for (name, other) in others {
        let is_new = !fields.contains_key(&name);
        let field = fields.entry(name).or_default();
        field.is_missing |= other.is_missing || is_new;
        field.shape.merge(other.shape);
    }
}

fn merge_if_any<T>(one: &mut Option<T>, other: Option<T>, merge: impl FnOnce(&mut T, T)) {
    match (one, other) {
        (Some(one), Some(other)) => merge(one, other),
        (one @ None, other) => *one = other,
        (Some(_), None) => {}
    }
}
