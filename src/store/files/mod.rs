//! The files of a state: opening and locking them, their backups, and the room on the disk.

mod backup;
mod disk;
mod disk_reserve;
mod lock;
mod loss_marker;
mod open;
mod state_files;

pub use lock::{Lock, LockHolder};
pub(super) use state_files::Origin;
