//! The web pages behind the files of homework and of the school (API.md section 10): each begins to prepare
//! the file and sends the visitor on to the sandbox.

use axum::http::{Method, StatusCode};

use crate::http::{Host, Request, Response, refusals, response};
use crate::register::{FileStatus, Pupil};
use crate::world::World;

/// Answers a download; none for another path. Whoever is logged out sees the page of a closed module.
pub fn answer(world: &mut World, request: &Request) -> Option<Response> {
    let segments = request.segments();
    let (find, place): (Find, fn(&str) -> String) = match (&request.method, segments.as_slice()) {
        (&Method::GET, ["homework", "downloadFile", _]) => (of_homework, waiting_room),
        (&Method::GET, ["pliki_szkoly", "pobierz", _]) => {
            (of_the_school, |key| format!("GetFile/{key}"))
        }
        _ => return None,
    };
    let Some(who) = world.sessions.web_visitor(&request.cookies, request.now) else {
        return Some(response::html(StatusCode::OK, refusals::NO_ACCESS_PAGE));
    };
    let id = segments.last().copied().unwrap_or_default();
    let Some(name) = find(world.register.of(who), id) else {
        return Some(refusals::not_found(request));
    };
    let key = world.sessions.tokens().token();
    let link = format!("{}/{}", request.links.base(Host::Sandbox), place(&key));
    world.sandbox.prepare(key, format!("{name}\n").into_bytes());
    Some(response::redirect(&link))
}

/// The name of the file that has this id, if it can be fetched.
type Find = fn(&Pupil, &str) -> Option<String>;

fn of_homework(pupil: &Pupil, id: &str) -> Option<String> {
    let mut files = pupil
        .homework
        .assignments
        .iter()
        .flat_map(|work| &work.files);
    let found = files.find(|(file, _)| file.to_string() == id);
    found.map(|(_, name)| name.clone())
}

fn of_the_school(pupil: &Pupil, id: &str) -> Option<String> {
    let mut ready = pupil
        .files
        .iter()
        .filter(|file| file.status == FileStatus::Ready);
    let found = ready.find(|file| file.id.to_string() == id);
    found.map(|file| file.name.clone())
}

fn waiting_room(key: &str) -> String {
    format!("index.php?action=CSTryToDownload&singleUseKey={key}")
}
