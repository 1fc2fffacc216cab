//! How a letter looks: plain values that the templates show, in HTML and as text.
//!
//! The templates know no kind of letter, only the blocks that letters are made of. Nothing from the register is
//! trusted: a [`Style`] cleans and cuts each line that enters a [`View`], and the HTML templates escape it.

mod brief;
mod chart;
mod filters;
pub(super) mod height;
mod quotes;
mod rich;
mod style;
mod table;
mod view;
mod wrap;

pub(super) use brief::{Answer, AnswerRow, Brief, Standing};
pub(super) use chart::{Bar, DayCell};
pub(super) use quotes::Quotes;
pub(super) use style::{Edition, Extent, Style};
pub(super) use table::{Cell, Table, TableRow};
pub(super) use view::{
    Block, Detail, Item, LessonRow, LessonTable, Page, Row, Section, Text, Title, Value, View,
    details_in_a_line,
};
