//! Rooms as one speaks of them.

use crate::letter::page::Style;

/// "sala 12": a number alone would not be understood; a name is clear as it is.
pub(crate) fn in_room(style: &Style, room: &str) -> String {
    let is_a_number = room.chars().any(|c| c.is_ascii_digit()) && !room.contains(' ');
    if is_a_number {
        style.phrases.in_room(room)
    } else {
        room.to_owned()
    }
}
