//! Writing the configuration, and trying it.

mod check;
mod init;
mod konto_librus;
mod mail;
mod offline;
mod report_file;
mod tried;

pub use check::check;
pub use init::init;
