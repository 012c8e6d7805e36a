//! The picture of the path, drawn from probes alone.
//!
//! A stretch works where something came back over it, and is broken only where this computer itself says so. Router
//! and provider cannot be told apart from here: where one of them may be the cause, both are suspected.

use super::RunFacts;
use super::path::{PathPicture, Place, Probe, ProbeConnection, ProbePurpose, Stretch, StretchState};
use crate::Code;

/// How quickly a refusal came back, next to a connection that Microsoft took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    /// Long before an answer of Microsoft's could be here: something close by refuses.
    Near,
    /// As long as an answer of Microsoft's takes.
    Microsofts,
    /// Nothing to compare with, or neither the one nor the other.
    Unknown,
}

/// Below this a round trip of Microsoft's is too short to tell near from far, in milliseconds.
const SHORTEST_COMPARED: f64 = 5.0;

/// The most evidence that one stretch shows.
const MOST_EVIDENCE: usize = 8;

/// How quickly the way's server, or what stands before it, refused.
///
/// A refusal is compared with a server that is no nearer than the one that refuses: for an MX endpoint and the
/// submission host's port 587, for the submission host and the same front door's port 443.
pub(super) fn refusal_pace(probes: &[Probe], port: u16) -> Pace {
    let compared = if port == 25 { 587 } else { 443 };
    let of = |purpose, connection| {
        probes.iter().filter(move |probe| probe.purpose == purpose && probe.connection == connection)
    };
    let slowest_refusal = of(ProbePurpose::Server, ProbeConnection::Refused)
        .map(|probe| probe.milliseconds)
        .fold(f64::NEG_INFINITY, f64::max);
    let round_trip = of(ProbePurpose::Microsoft, ProbeConnection::Connected)
        .filter(|probe| probe.port == compared)
        .map(|probe| probe.milliseconds)
        .fold(f64::INFINITY, f64::min);
    if !slowest_refusal.is_finite() || !round_trip.is_finite() || round_trip < SHORTEST_COMPARED {
        Pace::Unknown
    } else if slowest_refusal * 3.0 < round_trip {
        Pace::Near
    } else if slowest_refusal > round_trip * 0.7 {
        Pace::Microsofts
    } else {
        Pace::Unknown
    }
}

/// Draws the path to the way's server on `port`. `unreached` is why no connection to it was made, if none was.
pub fn picture(facts: &RunFacts, port: u16, unreached: Option<Code>) -> PathPicture {
    let sight = Sight::of(facts);
    let trouble = match sight.reached {
        Some(probe) => probe.wrong.iter().copied().find(|&code| is_of_the_path(code)),
        None => unreached,
    };
    let states = sight.states(port, trouble);
    let mut stretches = [
        (Place::Computer, Place::Router),
        (Place::Router, Place::Provider),
        (Place::Provider, Place::Server),
    ]
    .into_iter()
    .zip(states)
    .zip(sight.evidence(states))
    .map(|(((from, to), state), probes)| Stretch {
        from,
        to,
        state,
        milliseconds: None,
        evidence: probes.into_iter().take(MOST_EVIDENCE).map(Probe::evidence).collect(),
    })
    .collect::<Vec<_>>();
    if let (Some(router), Some(stretch)) = (sight.router, stretches.first_mut()) {
        stretch.milliseconds = Some(router.milliseconds);
    }
    if let (Some(server), Some(stretch)) = (sight.reached, stretches.last_mut()) {
        stretch.milliseconds = Some(server.milliseconds);
    }
    PathPicture { server: facts.server.clone(), port, stretches, trouble }
}

/// What the probes show.
struct Sight<'a> {
    probes: &'a [Probe],
    /// The router, where it answered.
    router: Option<&'a Probe>,
    /// The address of the way's server that the conversation went to.
    reached: Option<&'a Probe>,
    /// The others to which a connection was made.
    outside: Vec<&'a Probe>,
}

impl<'a> Sight<'a> {
    fn of(facts: &'a RunFacts) -> Self {
        let probes = facts.probes.as_slice();
        let router = probes
            .iter()
            .filter(|probe| probe.purpose == ProbePurpose::Router && probe.answered())
            .min_by(|one, other| one.milliseconds.total_cmp(&other.milliseconds));
        let is_reached = |probe: &&Probe| {
            probe.purpose == ProbePurpose::Server
                && probe.connected()
                && Some(probe.address) == facts.server_address
        };
        let reached = probes.iter().find(is_reached);
        let outside = probes
            .iter()
            .filter(|probe| probe.purpose != ProbePurpose::Router && probe.connected() && !is_reached(probe))
            .collect();
        Self { probes, router, reached, outside }
    }

    fn states(&self, port: u16, trouble: Option<Code>) -> [StretchState; 3] {
        use StretchState::{Broken, NotMeasured, Suspected, Works};

        let works_if = |shown: bool, otherwise| if shown { Works } else { otherwise };
        if self.reached.is_some() {
            // Something answered. Whether it is Microsoft, and where it stands, is another matter.
            return [if trouble.is_some() { Suspected } else { Works }; 3];
        }
        let out = !self.outside.is_empty();
        let to_router = self.router.is_some() || out;
        if self.of_server().next().is_none() {
            return [works_if(to_router, NotMeasured), works_if(out, NotMeasured), NotMeasured];
        }
        if self.is_held_back() {
            let proven = trouble == Some(Code::BlockedByThisComputer) || !to_router;
            return if proven {
                [Broken, NotMeasured, NotMeasured]
            } else {
                [Works, works_if(out, NotMeasured), NotMeasured]
            };
        }
        if trouble == Some(Code::ConnectRefused) {
            match refusal_pace(self.probes, port) {
                Pace::Near => return [Suspected, Suspected, NotMeasured],
                Pace::Microsofts => {
                    return [works_if(to_router, NotMeasured), works_if(out, NotMeasured), Suspected];
                }
                Pace::Unknown => {}
            }
        }
        [works_if(to_router, Suspected), Suspected, Suspected]
    }

    /// Whether this computer itself held back every try to reach the server.
    fn is_held_back(&self) -> bool {
        let mut tried = self.of_server().filter(|probe| probe.connection != ProbeConnection::NotWaitedFor);
        tried.clone().next().is_some() && tried.all(|probe| probe.connection == ProbeConnection::Local)
    }

    fn of_server(&self) -> impl Iterator<Item = &'a Probe> + Clone + use<'a> {
        self.probes.iter().filter(|probe| probe.purpose == ProbePurpose::Server)
    }

    /// Each probe with the stretch whose state it shows; with one that was not measured there is none.
    fn evidence(&self, [router, provider, server]: [StretchState; 3]) -> [Vec<&'a Probe>; 3] {
        use StretchState::{NotMeasured, Suspected};

        let mut elsewhere = self.around_provider(provider);
        if provider == Suspected && server == NotMeasured {
            // What refuses is close by.
            elsewhere.extend(self.of_server());
        }
        let shown = |state, probes| if state == NotMeasured { Vec::new() } else { probes };
        [
            shown(router, self.around_router()),
            shown(provider, elsewhere),
            shown(server, self.of_server().collect()),
        ]
    }

    /// With what never left this computer, where that is why there is no connection.
    fn around_router(&self) -> Vec<&'a Probe> {
        let routers = self.probes.iter().filter(|probe| probe.purpose == ProbePurpose::Router);
        let is_held_back = self.is_held_back();
        let held_back =
            self.of_server().filter(|probe| is_held_back && probe.connection == ProbeConnection::Local);
        match self.router {
            Some(router) => std::iter::once(router).chain(held_back).collect(),
            None => routers.chain(held_back).collect(),
        }
    }

    fn around_provider(&self, state: StretchState) -> Vec<&'a Probe> {
        let elsewhere = self.probes.iter().filter(|probe| {
            matches!(probe.purpose, ProbePurpose::Microsoft | ProbePurpose::Control)
                && probe.connection != ProbeConnection::NotWaitedFor
                && (state != StretchState::Works || probe.connected())
        });
        elsewhere.collect()
    }
}

/// Whether a code says that what answers may not be Microsoft, or that the connection does not last.
fn is_of_the_path(code: Code) -> bool {
    matches!(
        code,
        Code::ConnectionCut
            | Code::ServerSilent
            | Code::ProtocolError
            | Code::SmtpIntercepted
            | Code::SmtpInspected
            | Code::StarttlsNotOffered
            | Code::StarttlsInjection
            | Code::TlsHandshakeFailed
            | Code::TlsVersionTooOld
            | Code::TlsCertificateUntrusted
            | Code::TlsCertificateExpired
            | Code::TlsCertificateNameMismatch
            | Code::TlsCertificateChainIncomplete
            | Code::TlsInspected
    )
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
