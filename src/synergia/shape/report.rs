//! The report: a text that a parent can read line by line, and that a test can answer from.

use std::fmt;

use super::exchange::{Body, Exchange, Outcome};
use super::lines;
use super::surprise::surprises;

/// How every report begins.
const TITLE: &str = "Dzwonek shape report 1";
/// How the part of a child begins; its number follows.
const CHILD: &str = "== Child ";
/// How a remark begins.
const REMARK: &str = "  - ";

const PREFACE: &str = "\
This file describes what the answers of Librus look like on your account, so that we can see whether Dzwonek reads them
right. It has the names of fields, the kinds of values, and how many items there are (how many grades, say). It has no
value itself: no name, grade, date, number, text, password or cookie. You can read it line by line before you send it. If
anything in it looks like something of your family, please do not send it, and only tell us what kind of thing it is.

Ten plik opisuje, jak wyglądają odpowiedzi Librusa na Państwa koncie, żebyśmy mogli sprawdzić, czy Dzwonek dobrze je
czyta. Zawiera nazwy pól, rodzaje wartości i liczbę pozycji (na przykład ile jest ocen). Nie zawiera samych wartości:
imion, nazwisk, ocen, dat, numerów, treści wiadomości, haseł ani ciasteczek. Zanim go Państwo wyślą, można go przeczytać
wiersz po wierszu. Gdyby coś w nim wyglądało na dane Państwa rodziny, prosimy go nie wysyłać i napisać nam tylko,
jakiego rodzaju to dane.

How to read it: \"Grades[].Date  date\" means that each of the grades has a field Date with a date in it. \"text 1-20\" is a
text of 1 to 20 characters, \"id\" a number above 1000, \"word Disabled\" one of the words that Librus says to everybody. In
addresses and as keys, {id}, {date}, {text} and the like stand for what was there.
";

/// What the answers of a register look like, per child.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShapeReport {
    pub children: Vec<Child>,
}

/// What was seen of one child, who has a number and no name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Child {
    /// What could not be read, in words of our own.
    pub remarks: Vec<String>,
    /// In the order of the requests.
    pub exchanges: Vec<Exchange>,
}

impl ShapeReport {
    /// Whether a file with this content is a report, of whatever version.
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        let (name, _) = TITLE.split_at(TITLE.len() - 1);
        text.starts_with(name)
    }

    /// The report that a text is; the first line that is not understood, if it is none.
    pub fn parse(text: &str) -> Result<Self, String> {
        if !text.starts_with(TITLE) {
            return Err(text.lines().next().unwrap_or_default().to_owned());
        }
        let mut report = Self::default();
        let lines = text.lines().skip_while(|line| !line.starts_with(CHILD));
        let mut lines = lines.filter(|line| !line.is_empty());
        while let Some(line) = lines.next() {
            report
                .take(line, &mut lines)
                .ok_or_else(|| line.to_owned())?;
        }
        Ok(report)
    }

    fn take<'l>(&mut self, line: &str, rest: &mut impl Iterator<Item = &'l str>) -> Option<()> {
        if line.starts_with(CHILD) {
            self.children.push(Child::default());
            return Some(());
        }
        let child = self.children.last_mut()?;
        if let Some(remark) = line.strip_prefix(REMARK) {
            child.remarks.push(remark.to_owned());
        } else if let Some(line) = line.strip_prefix("    ") {
            let (place, what) = line.split_once(' ')?;
            let shape = child.exchanges.last_mut()?.shape_mut()?;
            lines::take(shape, place, what.trim_start())?;
        } else {
            let exchange = Exchange::parse(line, rest.next()?.trim_start())?;
            child.exchanges.push(exchange);
        }
        Some(())
    }

    /// The same as one child, each kind of answer once and in the order of their names, without what was measured.
    #[must_use]
    pub fn summary(&self) -> Child {
        let mut merged: Vec<Exchange> = Vec::new();
        let exchanges = self.children.iter().flat_map(|child| &child.exchanges);
        for exchange in exchanges.cloned().map(Exchange::without_measures) {
            match merged.iter_mut().find(|met| met.is_like(&exchange)) {
                Some(met) => merge(met, exchange),
                None => merged.push(exchange),
            }
        }
        merged.sort_by_key(|exchange| (exchange.request.clone(), exchange.outcome.gist()));
        Child {
            remarks: Vec::new(),
            exchanges: merged,
        }
    }
}

fn merge(met: &mut Exchange, other: Exchange) {
    let Outcome::Answer { body, .. } = other.outcome else {
        return;
    };
    if let (Some(shape), Body::Json(other)) = (met.shape_mut(), body) {
        shape.merge(other);
    }
}

impl fmt::Display for ShapeReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{TITLE}\nMade by Dzwonek {}.\n",
            env!("CARGO_PKG_VERSION")
        )?;
        writeln!(f, "{PREFACE}\n== What we did not expect, or could not read")?;
        let all = surprises(self);
        if all.is_empty() {
            writeln!(f, "\nNothing.")?;
        }
        all.iter()
            .try_for_each(|surprise| write!(f, "{surprise}"))?;
        for (number, child) in (1..).zip(&self.children) {
            write!(f, "\n{CHILD}{number}\n{child}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Child {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for remark in &self.remarks {
            writeln!(f, "{REMARK}{remark}")?;
        }
        for exchange in &self.exchanges {
            write!(f, "\n{exchange}")?;
        }
        Ok(())
    }
}
