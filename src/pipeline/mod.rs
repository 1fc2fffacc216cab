//! Poll, diff, plan, commit, deliver: the only place where the adapters meet.
