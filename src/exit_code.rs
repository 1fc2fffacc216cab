//! The exit codes of the program.

use std::process;

/// How a command ended, as a script or a timer sees it. The order is that of precedence: of several codes
/// the largest applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExitCode {
    /// 0: all well. Quiet hours, closed feeds and skipped items are well.
    AllWell,
    /// 1: something could not be read or sent now, and will be tried again.
    TryAgain,
    /// 3: the owner must act: a login was refused, a letter rejected, a feed is held, the state damaged.
    OwnerMustAct,
    /// 2: the command line or the configuration is wrong.
    Usage,
}

impl ExitCode {
    /// The one of several codes that applies: the first of 2, 3, 1, 0. All well when there is none.
    #[must_use]
    pub fn worst(codes: impl IntoIterator<Item = Self>) -> Self {
        codes.into_iter().max().unwrap_or(Self::AllWell)
    }

    /// The number that the operating system gets.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::AllWell => 0,
            Self::TryAgain => 1,
            Self::Usage => 2,
            Self::OwnerMustAct => 3,
        }
    }
}

impl From<ExitCode> for process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(code.number())
    }
}

#[cfg(test)]
mod tests {
    use super::ExitCode::{AllWell, OwnerMustAct, TryAgain, Usage};
    use super::*;

    #[test]
    fn exit_codes_apply_in_the_order_2_3_1_0() {
        let case = |codes: &[ExitCode], expected: u8| {
            assert_eq!(ExitCode::worst(codes.iter().copied()).number(), expected);
        };
        case(&[], 0);
        case(&[AllWell, TryAgain], 1);
        case(&[TryAgain, OwnerMustAct, AllWell], 3);
        case(&[OwnerMustAct, Usage, TryAgain], 2);
    }
}
