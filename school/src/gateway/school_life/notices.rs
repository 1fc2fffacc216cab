//! The notice board (API.md section 10).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::reference;
use crate::register::{Notice, Who};
use crate::world::World;

/// `SchoolNotices`: the whole texts. Reading the list marks nothing.
pub fn notices(ask: &Ask) -> Vec<Value> {
    ask.pupil.notices.iter().map(notice_shape).collect()
}

fn notice_shape(notice: &Notice) -> Value {
    json!({
        "Id": notice.lid,
        "StartDate": notice.start,
        "EndDate": notice.end,
        "Subject": notice.subject,
        "Content": notice.content,
        "AddedBy": reference("Users", notice.author),
        "CreationDate": notice.created.format("%F %T").to_string(),
        "WasRead": notice.was_read,
    })
}

/// `POST SchoolNotices/MarkAsRead/<LID>`: an already read one is an error.
pub fn mark_as_read(world: &mut World, who: Who, lid: &str) -> Reply {
    let notices = &mut world.register.of_mut(who).notices;
    let Some(notice) = notices.iter_mut().find(|notice| notice.lid == lid) else {
        return Reply::Unknown;
    };
    let already = std::mem::replace(&mut notice.was_read, true);
    world
        .request_log
        .opened(who, format!("school_notices:{lid}"));
    if already {
        Reply::Invalid
    } else {
        Reply::Linked(json!({"Status": "OK"}))
    }
}
