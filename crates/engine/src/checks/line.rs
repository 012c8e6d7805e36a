//! A pretend line with a clock of its own, for runs in tests: what takes time moves the clock, and nothing waits.

use std::collections::BTreeMap;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use futures_util::task::noop_waker;
use jiff::civil::date;

use super::{Plan, RunEvent, RunRecord};
use crate::ports::{
    Attempt, Call, CallStage, Capabilities, CertificateFacts, CertificateVerdict, ComposeError, Composed,
    ConnectFailure, DnsAnswer, DnsFailure, Draft, Ended, EndedWhy, Goal, Heard, Lookup, Ports, Question,
    Record, RecordKind, RecordValue, Reply, ServerAnswer, StageHeard, TlsFacts, TlsReport,
};
use crate::{Code, Direction, Method, TranscriptLine};

/// The office's public address.
pub(super) const OFFICE: &str = "203.0.113.7";
/// The tenant's MX endpoint and the submission host, with an address each.
pub(super) const ENDPOINT: &str = "contoso-com.mail.protection.outlook.com";
pub(super) const SUBMISSION: &str = "smtp.office365.com";
pub(super) const ENDPOINT_V4: &str = "192.0.2.25:25";
pub(super) const ENDPOINT_V6: &str = "[2001:db8::25]:25";
pub(super) const SUBMISSION_V4: &str = "192.0.2.87:587";
pub(super) const SUBMISSION_V6: &str = "[2001:db8::87]:587";
pub(super) const FRONT_DOOR_V4: &str = "192.0.2.87:443";
pub(super) const CONTROL_V4: &str = "192.0.2.111:587";
/// What everything takes that crosses the line and comes back.
pub(super) const ROUND_TRIP: Duration = Duration::from_millis(40);

/// What is at an address.
#[derive(Clone)]
pub(super) enum Host {
    Silent,
    Fails(ConnectFailure, Duration),
    Speaks(Server),
}

/// A server that greets and says EHLO.
#[derive(Clone)]
pub(super) struct Server {
    pub(super) greeting: String,
    /// The address that it sees.
    pub(super) sees: IpAddr,
    /// Where it goes dead.
    pub(super) dies_at: Option<CallStage>,
    /// Where it hangs up.
    pub(super) hangs_up_at: Option<CallStage>,
    pub(super) verdict: CertificateVerdict,
    /// How much longer than a round trip it takes to greet.
    pub(super) greets_after: Duration,
    /// The reply to RCPT.
    pub(super) recipient: String,
}

impl Server {
    pub(super) fn microsoft() -> Self {
        Self {
            greeting: "220 AM6EUR05FT045.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready"
                .into(),
            sees: OFFICE.parse().unwrap(),
            dies_at: None,
            hangs_up_at: None,
            verdict: CertificateVerdict::Trusted,
            greets_after: Duration::ZERO,
            recipient: "250 2.1.5 Recipient OK".into(),
        }
    }
}

/// The line: names, hosts, the router, and the clock.
pub(super) struct Line {
    pub(super) names: BTreeMap<(String, RecordKind), Vec<RecordValue>>,
    pub(super) hosts: BTreeMap<SocketAddr, Host>,
    pub(super) router: Vec<Attempt>,
    pub(super) resolver_works: bool,
    /// Who was called, in order, with how far.
    pub(super) calls: Mutex<Vec<(String, Goal)>>,
    clock: Mutex<Clock>,
}

#[derive(Default)]
struct Clock {
    now: Duration,
    alarms: Vec<(Duration, Waker)>,
}

impl Line {
    /// Everything in order, over IPv4 alone.
    pub(super) fn healthy() -> Self {
        let router =
            Attempt { address: at("192.168.1.1:80"), outcome: Ok(()), took: Duration::from_micros(400) };
        let mut line = Self {
            names: BTreeMap::new(),
            hosts: BTreeMap::new(),
            router: vec![router],
            resolver_works: true,
            calls: Mutex::default(),
            clock: Mutex::default(),
        };
        let exchange = RecordValue::Mx { preference: 0, exchange: ENDPOINT.into() };
        line.names.insert(("contoso.com".into(), RecordKind::Mx), vec![exchange]);
        let spf = format!("v=spf1 ip4:{OFFICE} -all");
        line.names.insert(("contoso.com".into(), RecordKind::Txt), vec![RecordValue::Text(spf.into())]);
        line.address(ENDPOINT, ENDPOINT_V4);
        line.address(SUBMISSION, SUBMISSION_V4);
        line.address("outlook.office365.com", FRONT_DOOR_V4);
        line.address("smtp.gmail.com", CONTROL_V4);
        line.address("gmail-smtp-in.l.google.com", "192.0.2.110:25");
        for place in [ENDPOINT_V4, SUBMISSION_V4] {
            line.put(place, Host::Speaks(Server::microsoft()));
        }
        for place in [CONTROL_V4, "192.0.2.110:25", FRONT_DOOR_V4] {
            line.put(
                place,
                Host::Speaks(Server { greeting: "220 mx.google.com ESMTP".into(), ..Server::microsoft() }),
            );
        }
        line
    }

    /// Gives a name one more address.
    pub(super) fn address(&mut self, name: &str, place: &str) {
        let address = at(place).ip();
        let kind = if address.is_ipv4() { RecordKind::A } else { RecordKind::Aaaa };
        self.names.entry((name.into(), kind)).or_default().push(RecordValue::Address(address));
    }

    /// Says what is at a place.
    pub(super) fn put(&mut self, place: &str, host: Host) {
        self.hosts.insert(at(place), host);
    }

    /// Gives both servers an IPv6 address with this behind it.
    pub(super) fn over_ipv6(&mut self, host: &Host) {
        for (name, place) in [(ENDPOINT, ENDPOINT_V6), (SUBMISSION, SUBMISSION_V6)] {
            self.address(name, place);
            self.put(place, host.clone());
        }
    }

    /// A whole run of a way, folded.
    pub(super) fn run(&self, plan: Plan) -> (RunRecord, Vec<RunEvent>) {
        let events = Mutex::new(Vec::new());
        let sink = |event: RunEvent| events.lock().unwrap().push(event);
        self.drive(super::run(plan, self, &sink, std::future::pending::<Code>()));
        let events = events.into_inner().unwrap();
        let mut record = RunRecord::default();
        for event in &events {
            record.fold(event);
        }
        (record, events)
    }

    /// Polls a future to its end, moving the clock whenever nothing else is left to do.
    pub(super) fn drive<T>(&self, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        let waker = noop_waker();
        let mut context = Context::from_waker(&waker);
        loop {
            if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
                return done;
            }
            let mut clock = self.clock.lock().unwrap();
            let next = clock.alarms.iter().map(|(at, _)| *at).min().expect("nothing will ever happen");
            clock.now = next;
            let (due, later): (Vec<_>, Vec<_>) = clock.alarms.drain(..).partition(|(at, _)| *at <= next);
            clock.alarms = later;
            drop(clock);
            for (_, waker) in due {
                waker.wake();
            }
        }
    }

    async fn until(&self, when: Duration) {
        std::future::poll_fn(|context| {
            let mut clock = self.clock.lock().unwrap();
            if clock.now >= when {
                return Poll::Ready(());
            }
            clock.alarms.push((when, context.waker().clone()));
            Poll::Pending
        })
        .await;
    }

    /// Dials as RFC 8305 says, a quarter of a second apart; gives the server.
    async fn dial(&self, call: &Call, hear: &(dyn Fn(Heard) + Send + Sync)) -> Option<(SocketAddr, Server)> {
        let mut begins = self.elapsed();
        let mut tries: Vec<(Duration, Duration, SocketAddr, Result<Server, ConnectFailure>)> = Vec::new();
        for address in &call.addresses {
            let address = SocketAddr::new(*address, call.port);
            let (took, came) = match self.hosts.get(&address) {
                Some(Host::Speaks(server)) => (ROUND_TRIP, Ok(server.clone())),
                Some(Host::Fails(failure, took)) => (*took, Err(*failure)),
                Some(Host::Silent) | None => (Duration::from_secs(5), Err(ConnectFailure::TimedOut)),
            };
            tries.push((begins, begins + took, address, came));
            begins += took.min(Duration::from_millis(250));
        }
        let won = tries.iter().filter(|(.., came)| came.is_ok()).map(|(_, ends, ..)| *ends).min();
        tries.sort_by_key(|(_, ends, ..)| *ends);
        for (began, ends, address, came) in &tries {
            if won.is_some_and(|won| *ends > won || *began >= won) {
                break;
            }
            self.until(*ends).await;
            let outcome = came.as_ref().map(|_| ()).map_err(|failure| *failure);
            hear(Heard::Attempt(Attempt { address: *address, outcome, took: ends.saturating_sub(*began) }));
            if let Ok(server) = came {
                for (also, later, address, _) in &tries {
                    if *also < *ends && *later > *ends {
                        let outcome = Err(ConnectFailure::Superseded);
                        hear(Heard::Attempt(Attempt {
                            address: *address,
                            outcome,
                            took: ends.saturating_sub(*also),
                        }));
                    }
                }
                let heard = StageHeard::Connected(*address);
                hear(Heard::Stage { heard, from: *began, to: *ends, round_trips: 1 });
                return Some((*address, server.clone()));
            }
        }
        None
    }

    /// One exchange of a conversation; false where the server goes dead instead of replying.
    async fn exchange(
        &self,
        server: &Server,
        stage: CallStage,
        more: Duration,
        heard: StageHeard,
        talk: &Talk<'_>,
    ) -> bool {
        let from = self.elapsed();
        if server.dies_at == Some(stage) {
            self.wait(Duration::from_secs(20)).await;
            (talk.hear)(Heard::Ended(Ended { stage, why: EndedWhy::TimedOut }));
            return false;
        }
        self.wait(ROUND_TRIP + more).await;
        if server.hangs_up_at == Some(stage) {
            (talk.hear)(Heard::Ended(Ended { stage, why: EndedWhy::Closed }));
            return false;
        }
        let text = format!("{} replied", stage.as_str());
        let (server, direction) = (talk.server.clone(), Direction::Received);
        (talk.hear)(Heard::Line(TranscriptLine { server, direction, text, at: 0 }));
        (talk.hear)(Heard::Stage { heard, from, to: self.elapsed(), round_trips: 1 });
        true
    }
}

struct Talk<'a> {
    server: String,
    hear: &'a (dyn Fn(Heard) + Send + Sync),
}

impl Ports for Line {
    async fn lookup(&self, question: Question) -> Lookup {
        let from = self.elapsed();
        self.wait(ROUND_TRIP).await;
        let answer = match self.names.get(&(question.name.clone(), question.kind)) {
            _ if !self.resolver_works => DnsAnswer::Failed(DnsFailure::TimedOut),
            Some(values) => {
                DnsAnswer::Records(values.iter().cloned().map(|value| Record { ttl: 300, value }).collect())
            }
            None => DnsAnswer::NoData,
        };
        Lookup { answer, from, to: self.elapsed() }
    }

    async fn lookup_at(&self, _: IpAddr, _: Question) -> ServerAnswer {
        panic!("no name server is asked itself in a run");
    }

    async fn converse(&self, call: Call, hear: &(dyn Fn(Heard) + Send + Sync)) {
        let talk = Talk { server: format!("{}:{}", call.host, call.port), hear };
        self.calls.lock().unwrap().push((talk.server.clone(), call.goal.clone()));
        let finished = |stage| hear(Heard::Ended(Ended { stage, why: EndedWhy::Finished }));
        let Some((_, server)) = self.dial(&call, hear).await else {
            return hear(Heard::Ended(Ended { stage: CallStage::Connect, why: EndedWhy::NotConnected }));
        };
        let greeting = StageHeard::Greeting(reply(&server.greeting));
        if !self.exchange(&server, CallStage::Greeting, server.greets_after, greeting, &talk).await {
            return;
        }
        if call.goal == Goal::Greeting {
            return finished(CallStage::Quit);
        }
        let hello = |after_tls| {
            let words =
                format!("250-mx.example Hello [{}]\r\n250-SIZE 157286400\r\n250 STARTTLS", server.sees);
            let reply = reply(&words);
            StageHeard::Hello { capabilities: Capabilities::from_reply(&reply), reply, after_tls }
        };
        if !self.exchange(&server, CallStage::Ehlo, Duration::ZERO, hello(false), &talk).await {
            return;
        }
        if call.goal == Goal::Hello {
            return finished(CallStage::Quit);
        }
        let ready = StageHeard::StartTls(reply("220 2.0.0 SMTP server ready"));
        let tls = StageHeard::Tls(TlsReport::Done(TlsFacts {
            version: "TLS 1.3".into(),
            cipher: "TLS13_AES_256_GCM_SHA384".into(),
            chain: vec![CertificateFacts {
                subject: "CN=mail.protection.outlook.com".into(),
                issuer: "CN=Some CA".into(),
                names: vec!["*.mail.protection.outlook.com".into()],
                not_before: "2026-01-01T00:00:00Z".into(),
                not_after: "2027-01-01T00:00:00Z".into(),
            }],
            publicly_trusted: server.verdict == CertificateVerdict::Trusted,
            verdict: server.verdict.clone(),
        }));
        if !self.exchange(&server, CallStage::Starttls, Duration::ZERO, ready, &talk).await
            || !self.exchange(&server, CallStage::Tls, Duration::ZERO, tls, &talk).await
        {
            return;
        }
        if server.verdict != CertificateVerdict::Trusted {
            return hear(Heard::Ended(Ended { stage: CallStage::Tls, why: EndedWhy::NotVerified }));
        }
        if !self.exchange(&server, CallStage::Ehlo, Duration::ZERO, hello(true), &talk).await {
            return;
        }
        if let Goal::Probe { to, .. } = &call.goal {
            let mail = StageHeard::Mail(reply("250 2.1.0 Sender OK"));
            self.exchange(&server, CallStage::Mail, Duration::ZERO, mail, &talk).await;
            for to in to {
                let rcpt = StageHeard::Rcpt { to: to.clone(), reply: reply(&server.recipient) };
                self.exchange(&server, CallStage::Rcpt, Duration::ZERO, rcpt, &talk).await;
            }
        }
        finished(CallStage::Quit);
    }

    async fn router(&self) -> Vec<Attempt> {
        self.wait(self.router.iter().map(|attempt| attempt.took).max().unwrap_or_default()).await;
        self.router.clone()
    }

    fn compose(&self, _: &Draft) -> Result<Composed, ComposeError> {
        Ok(Composed { bytes: Vec::new(), message_id: "<1@example>".into() })
    }

    fn elapsed(&self) -> Duration {
        self.clock.lock().unwrap().now
    }

    async fn wait(&self, duration: Duration) {
        let when = self.elapsed() + duration;
        self.until(when).await;
    }
}

pub(super) fn at(place: &str) -> SocketAddr {
    place.parse().unwrap()
}

/// A reply as a server writes it.
pub(super) fn reply(text: &str) -> Reply {
    text.parse().unwrap()
}

/// A plan of a way for contoso.com.
pub(super) fn plan(method: Method) -> Plan {
    Plan { from: Some("scan@contoso.com".into()), ..Plan::new(method, "contoso.com", date(2026, 11, 24)) }
}
