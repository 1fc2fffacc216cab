//! Notes about pupils (API.md section 7).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::reference;
use crate::register::Note;
use crate::register::notes::{Meaning, NOTE_CATEGORIES};

/// `Notes`: the whole school year, unless the school switched the module off.
pub fn notes(ask: &Ask) -> Reply {
    if !ask.pupil.has_notes {
        return Reply::Inactive("NotesIsNotActive", "Notes is not active");
    }
    let notes = ask.pupil.notes.iter().map(|note| note_shape(ask, note));
    Reply::Root("Notes", notes.collect())
}

fn note_shape(ask: &Ask, note: &Note) -> Value {
    json!({
        "Id": note.id,
        "Student": reference("Students", ask.pupil.user_id),
        "Teacher": reference("Users", note.teacher),
        "AddedBy": reference("Users", note.teacher),
        "Category": reference("Notes/Categories", note.category),
        "Date": note.date,
        "Positive": match note.meaning {
            Meaning::Negative => 0,
            Meaning::Positive => 1,
            Meaning::Neutral => 2,
        },
        "Text": note.text,
    })
}

/// `Notes/Categories`: the name is in `CategoryName`.
pub fn categories() -> Vec<Value> {
    NOTE_CATEGORIES
        .map(|(id, name)| json!({"Id": id, "CategoryName": name}))
        .into()
}
