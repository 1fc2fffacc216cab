//! A table of short values.

use crate::locale::capitalised;

/// A row for each thing, a column for each value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// What the rows are.
    pub(crate) of: &'static str,
    /// What the values are, as within a line.
    pub(crate) columns: Vec<&'static str>,
    pub(crate) rows: Vec<TableRow>,
}

/// A thing and its values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TableRow {
    pub(crate) label: String,
    /// One for each column.
    pub(crate) cells: Vec<Cell>,
    /// What is too long for a cell, in grey.
    pub(crate) notes: Vec<String>,
}

/// A value, if there is one.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Cell {
    pub(crate) value: Option<String>,
    /// A sign behind a value that is to be noticed.
    pub(crate) mark: Option<&'static str>,
}

impl Table {
    /// What the values are, above their columns.
    pub(super) fn heads(&self) -> impl Iterator<Item = String> {
        self.columns.iter().map(|column| capitalised(column))
    }

    /// A row in a line: "Matematyka: średnia 4,61, propozycja 4 ↓".
    pub(super) fn line(&self, row: &TableRow) -> String {
        row.line(&self.columns)
    }

    /// The rows in which nothing is to be noticed, in a line each.
    pub(crate) fn plain_lines(&self) -> Vec<String> {
        let plain = self.rows.iter().filter(|row| !row.is_marked());
        plain.map(|row| self.line(row)).collect()
    }
}

impl TableRow {
    fn is_marked(&self) -> bool {
        self.cells.iter().any(|cell| cell.mark.is_some())
    }

    fn line(&self, columns: &[&str]) -> String {
        let cells = columns.iter().zip(&self.cells);
        let said = cells.filter_map(|(column, cell)| Some(format!("{column} {}", cell.words()?)));
        format!("{}: {}", self.label, said.collect::<Vec<_>>().join(", "))
    }
}

impl Cell {
    /// A value with nothing special about it.
    pub(crate) fn of(value: String) -> Self {
        Self {
            value: Some(value),
            mark: None,
        }
    }

    /// "4 ↓".
    fn words(&self) -> Option<String> {
        let value = self.value.as_ref()?;
        Some(match self.mark {
            Some(mark) => format!("{value} {mark}"),
            None => value.clone(),
        })
    }
}
