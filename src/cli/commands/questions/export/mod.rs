//! `export`: the family's archive of a child.

mod folder;

use crate::archive::compose;
use crate::cli::args::ExportOptions;
use crate::cli::error::CommandError;
use crate::cli::output::{complain, say};
use crate::cli::recorded::refuse_unrecorded;
use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::pipeline::{self, Household};
use crate::store::Store;

use folder::{Folder, Marker};

/// Writes the archive of a child into a folder.
pub fn export(
    household: &Household,
    options: &ExportOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let (student, year) = (&options.student, options.school_year);
    let mut store = Store::open_copy(household.state_directory())?;
    refuse_unrecorded(household, &mut store, student)?;
    let marker = Marker {
        student: student.clone(),
        school_year: year,
        files: Vec::new(),
    };
    let folder = Folder::choose(&options.output, marker)?;
    let archive = pipeline::archive(household, &mut store, student, year, clock.now())?;
    if archive.entries.is_empty() {
        complain(format_args!(
            "nothing is known of {student} there: the archive is empty"
        ));
    }
    let files = compose(&archive)?;
    folder.write(&files)?;
    say(options.output.join("index.html").display())?;
    Ok(ExitCode::AllWell)
}
