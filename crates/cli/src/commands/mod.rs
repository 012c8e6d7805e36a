//! One module per command.

pub(crate) mod advise;
pub(crate) mod catalogue;
pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod practice;
pub(crate) mod report;
pub(crate) mod send;
pub(crate) mod setups;
pub(crate) mod spf;
pub(crate) mod spf_lint;
pub(crate) mod spf_plan;
