//! Files of the school (API.md section 10).

use serde_json::{Value, json};

use crate::gateway::Ask;
use crate::register::{FileStatus, SchoolFile};

/// `SchoolFiles`, in an envelope of its own and with ids as texts. Those that did not get there are listed.
pub fn files(ask: &Ask) -> Value {
    ask.pupil.files.iter().map(shape).collect()
}

fn shape(file: &SchoolFile) -> Value {
    let (word, has_failed) = match file.status {
        FileStatus::Ready => ("ready", false),
        FileStatus::Processing => ("processing", false),
        FileStatus::Failed => ("failed", true),
    };
    let is_ready = file.status == FileStatus::Ready;
    json!({
        "id": file.id.to_string(),
        "displayName": file.name,
        "addedOnDate": file.added.format("%F %T").to_string(),
        "downloadUrl": format!("/pliki_szkoly/pobierz/{}", file.id),
        "iconUrl": "/images/pdf.png",
        "fileStatus": word,
        "cloudStorageFileId": is_ready.then(|| format!("c-{}", file.id)),
        "sent": is_ready,
        "failed": has_failed,
        "processing": file.status == FileStatus::Processing,
        "failureReason": has_failed.then_some("upload"),
    })
}
