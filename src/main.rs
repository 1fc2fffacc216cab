//! The program: see [`dzwonek::cli`].

fn main() -> std::process::ExitCode {
    dzwonek::cli::main()
}
