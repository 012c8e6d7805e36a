//! What DNS really says about a domain, what is wrong with its SPF, and what is to be changed.

mod authority;
mod draft;
pub(crate) mod inform;
mod judge;
mod lint;
mod of_setup;
mod offer;
mod plan;
mod remark;
mod watch;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod window_tests;

pub(crate) use authority::name_servers;
pub use authority::{
    Authority, AuthorityAnswer, AuthorityState, DnsHost, Expected, ask_authorities, dns_host,
};
pub use lint::{SpfLint, lint};
pub use of_setup::{SpfWishes, is_literal};
pub use offer::{Change, ChangeKind, Choice, Merge, MergeTerm, Offer};
pub use plan::{Hosted, PlanRequest, ResultAfter, ResultBefore, SpfPlan, plan, plan_telling};
pub use watch::{Watched, watch};
