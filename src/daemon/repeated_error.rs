//! A trouble that may pass: it is met with every look, and said once.

use std::fmt::Display;

use tracing::{error, info};

/// What was complained of, until it is over.
#[derive(Debug, Default)]
pub struct RepeatedError(Option<String>);

impl RepeatedError {
    /// Says it, unless it is what was said last. Returns whether it was news.
    pub fn report(&mut self, trouble: &impl Display) -> bool {
        let trouble = trouble.to_string();
        let is_news = self.0.as_ref() != Some(&trouble);
        if is_news {
            error!("{trouble}");
            self.0 = Some(trouble);
        }
        is_news
    }

    /// Says that it is over, if there was anything.
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
    fn a_trouble_is_news_once_and_again_after_it_was_over() {
        let mut error = RepeatedError::default();
        assert!(error.report(&"the disk is full"));
        assert!(!error.report(&"the disk is full"));
        assert!(error.report(&"the disk cannot be written"));
        error.end();
        assert!(error.report(&"the disk cannot be written"));
    }
}
