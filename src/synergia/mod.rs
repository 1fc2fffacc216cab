//! The register: login, session, reading.
