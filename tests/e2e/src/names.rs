//! A pretend DNS for the engine, so that what it makes of a record can be handed to the window: records with every
//! fault that no domain at hand has.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

use engine::checks::Plan;
use engine::dns::{PlanRequest, SpfWishes, plan};
use engine::lookup::look_up;
use engine::ports::{
    Attempt, Call, Capabilities, ComposeError, Composed, DnsAnswer, DnsFailure, Draft, Heard, Lookup, Ports,
    Question, Record, RecordKind, RecordValue, Reply, ServerAnswer, StageHeard,
};
use serde_json::Value;
use smtp::ReplyCode;

use crate::samples::{DOMAIN, with};

/// Around the pretend organisation's own records: where its mail is, who is allowed to send, and its name servers.
const AROUND: &str = "
    contoso.example MX contoso-example.mail.protection.outlook.com
    contoso.example NS ns1.dns.example
    contoso.example NS ns2.dns.example
    contoso-example.mail.protection.outlook.com A 52.101.68.1
    smtp.office365.com A 52.98.0.1
    spf.protection.outlook.com TXT v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 -all
    spf.mailer.example TXT v=spf1 ip4:198.51.100.0/24 ~all
    _dmarc.contoso.example TXT v=DMARC1; p=none
    selector1._domainkey.contoso.example CNAME selector1-contoso-example._domainkey.contoso.onmicrosoft.com
    7.113.0.203.in-addr.arpa PTR mail.contoso.example
    mail.contoso.example A 203.0.113.7
    ns1.dns.example A 192.0.2.1
    ns2.dns.example A 192.0.2.2
";
/// For how long an answer may be kept, in seconds.
const TTL: u32 = 3600;

/// Names and what stands there.
#[derive(Debug, Default)]
pub struct Names {
    records: BTreeMap<(String, RecordKind), Vec<RecordValue>>,
    failing: BTreeMap<String, DnsFailure>,
}

impl Names {
    /// Lines `name TYPE value`, beside what is there anyway. With the type `TIMEOUT`, `SERVFAIL` or `REFUSED` every
    /// question for the name fails; with `GONE` nothing is there.
    pub fn read(lines: &str) -> Self {
        let mut names = Self::default();
        for line in AROUND.lines().chain(lines.lines()).map(str::trim).filter(|line| !line.is_empty()) {
            let mut words = line.splitn(3, ' ').map(str::to_owned);
            let (name, kind) = (words.next().unwrap(), words.next().unwrap());
            names.add(name, &kind, words.next().unwrap_or_default());
        }
        names
    }

    fn add(&mut self, name: String, kind: &str, value: String) {
        let (kind, value) = match kind {
            "TIMEOUT" => return self.fail(name, DnsFailure::TimedOut),
            "SERVFAIL" => return self.fail(name, DnsFailure::ServerFailed),
            "REFUSED" => return self.fail(name, DnsFailure::Refused),
            "GONE" => return self.records.retain(|(known, _), _| *known != name),
            "TXT" => (RecordKind::Txt, RecordValue::Text(value.into_bytes())),
            "A" => (RecordKind::A, RecordValue::Address(value.parse().unwrap())),
            "NS" => (RecordKind::Ns, RecordValue::Name(value)),
            "PTR" => (RecordKind::Ptr, RecordValue::Name(value)),
            "CNAME" => (RecordKind::Cname, RecordValue::Name(value)),
            "MX" => (RecordKind::Mx, RecordValue::Mx { preference: 10, exchange: value }),
            _ => panic!("no such type: {kind}"),
        };
        self.records.entry((name, kind)).or_default().push(value);
    }

    fn fail(&mut self, name: String, failure: DnsFailure) {
        self.failing.insert(name, failure);
    }

    fn answer(&self, question: &Question) -> DnsAnswer {
        if let Some(failure) = self.failing.get(&question.name) {
            return DnsAnswer::Failed(*failure);
        }
        match self.records.get(&(question.name.clone(), question.kind)) {
            Some(values) => {
                let record = |value: &RecordValue| Record { ttl: TTL, value: value.clone() };
                DnsAnswer::Records(values.iter().map(record).collect())
            }
            None if self.records.keys().any(|(name, _)| *name == question.name) => DnsAnswer::NoData,
            None => DnsAnswer::NameNotFound,
        }
    }

    /// What looking the pretend organisation's domain up finds.
    pub async fn report(&self) -> Value {
        serde_json::to_value(look_up(DOMAIN, true, self, &|_| {}).await).unwrap()
    }

    /// The plan for a set-up, as the command `plan_spf` makes it.
    pub async fn plan(&self, setup: &Value, wishes: Value) -> Value {
        let named = with(serde_json::json!({ "version": 1, "id": "one", "name": "One" }), setup);
        let setup = serde_json::from_value(named).unwrap();
        let wishes: SpfWishes = serde_json::from_value(wishes).unwrap();
        let checked = Plan::of_setup(&setup, false, jiff::civil::date(2026, 11, 24)).unwrap();
        let request = PlanRequest::of_setup(&setup, &wishes, &checked).unwrap();
        serde_json::to_value(Box::pin(plan(&request, self)).await).unwrap()
    }
}

impl Ports for Names {
    async fn lookup(&self, question: Question) -> Lookup {
        Lookup { answer: self.answer(&question), from: Duration::ZERO, to: Duration::ZERO }
    }

    async fn lookup_at(&self, _: IpAddr, question: Question) -> ServerAnswer {
        ServerAnswer { answer: self.answer(&question), authoritative: true }
    }

    /// Microsoft's servers greet, and say which address they see.
    async fn converse(&self, _: Call, hear: &(dyn Fn(Heard) + Send + Sync)) {
        let hello =
            Reply::new(ReplyCode::OKAY, "AM4PEPF00027A60.mail.protection.outlook.com Hello [203.0.113.7]");
        let capabilities = Capabilities::from_reply(&hello);
        for heard in [
            StageHeard::Greeting(Reply::new(ReplyCode::READY, "Microsoft ESMTP MAIL Service ready")),
            StageHeard::Hello { reply: hello, capabilities, after_tls: false },
        ] {
            hear(Heard::Stage { heard, from: Duration::ZERO, to: Duration::ZERO, round_trips: 1 });
        }
    }

    async fn router(&self) -> Vec<Attempt> {
        Vec::new()
    }

    fn compose(&self, _: &Draft) -> Result<Composed, ComposeError> {
        panic!("no message is asked for");
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    async fn wait(&self, _: Duration) {}
}
