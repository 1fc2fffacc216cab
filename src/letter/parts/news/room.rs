//! Rooms as one speaks of them.

use crate::letter::page::Style;
use crate::locale::named_room;

/// "sala 12": a number alone would not be understood; a name is clear as it is.
pub(crate) fn in_room(style: &Style, room: &str) -> String {
    named_room(style.phrases, room)
}
