//! An error that every look repeats, and that is reported once.

use std::fmt::Display;

use tracing::{error, info};

/// The error reported last, until it is over.
#[derive(Debug, Default)]
pub struct RepeatedError(Option<String>);

impl RepeatedError {
    /// Logs the error unless it was the last one logged. Returns whether it was news.
    pub fn report(&mut self, trouble: &impl Display) -> bool {
        let trouble = trouble.to_string();
        let is_news = self.0.as_ref() != Some(&trouble);
        if is_news {
            error!("{trouble}");
            self.0 = Some(trouble);
        }
        is_news
    }

    /// Logs that the error is over, if there was one.
    pub fn end(&mut self) {
        if self.0.take().is_some() {
            info!("It works again");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_news_once_and_again_after_it_was_over() {
        let mut error = RepeatedError::default();
        assert!(error.report(&"the disk is full"));
        assert!(!error.report(&"the disk is full"));
        assert!(error.report(&"the disk cannot be written"));
        error.end();
        assert!(error.report(&"the disk cannot be written"));
    }
}
