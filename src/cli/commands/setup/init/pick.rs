//! Which children of a Konto LIBRUS are to be read.

use std::collections::BTreeSet;

use comfy_table::Table;

use super::interview;
use crate::cli::commands::setup::konto_librus::called;
use crate::cli::error::CommandError;
use crate::cli::output::table;
use crate::domain::visit::account::LinkedChild;

/// The children with their numbers.
pub fn listed(children: &[LinkedChild]) -> Table {
    let mut lines = table(&["", "child", "login", ""]);
    for (number, child) in (1..).zip(children) {
        let parents = child.parents_login(children);
        let remark =
            parents.map(|parents| format!("the pupil's own; the parent's is {}", parents.0));
        lines.add_row([
            &format!("{number}"),
            called(child),
            &child.login.0,
            &remark.unwrap_or_default(),
        ]);
    }
    lines
}

/// Asks which of the children are meant. Proposed are all; of two logins for one child the parent's.
pub async fn picked(children: &[LinkedChild]) -> Result<Vec<&LinkedChild>, CommandError> {
    let proposed = (1..).zip(children);
    let proposed = proposed.filter(|(_, child)| child.parents_login(children).is_none());
    let proposed: Vec<String> = proposed
        .map(|(number, _): (usize, _)| number.to_string())
        .collect();
    loop {
        let question = "Whose register is to be read? Numbers, such as 1,2";
        let answer = interview::ask(question, &proposed.join(",")).await?;
        match of_numbers(&answer, children) {
            Some(picked) => return Ok(picked),
            None => interview::tell(format_args!(
                "  Numbers from 1 to {}, with commas.",
                children.len()
            )),
        }
    }
}

/// The items with these numbers, counted from 1, each once; `None` where there is no such item.
fn of_numbers<'a, T>(answer: &str, items: &'a [T]) -> Option<Vec<&'a T>> {
    let words = answer.split([',', ' ']).filter(|word| !word.is_empty());
    let numbers: Option<BTreeSet<usize>> = words.map(|word| word.parse().ok()).collect();
    let numbers = numbers.filter(|numbers| !numbers.is_empty())?;
    let items = numbers
        .into_iter()
        .map(|number| items.get(number.checked_sub(1)?));
    items.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_pick_each_item_once() {
        let items = ["a", "b", "c"];
        for (answer, expected) in [
            ("1,3", Some(vec![&"a", &"c"])),
            ("3, 1 ,3", Some(vec![&"a", &"c"])),
            ("2 3", Some(vec![&"b", &"c"])),
            ("", None),
            (",", None),
            ("0", None),
            ("4", None),
            ("1,4", None),
            ("-1", None),
            ("Zosia", None),
        ] {
            assert_eq!(of_numbers(answer, &items), expected, "{answer}");
        }
    }
}
