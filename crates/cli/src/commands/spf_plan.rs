//! `spf plan`: what is to be changed in a domain's SPF for a way to send.

use engine::dns::{Choice, Hosted, PlanRequest, SpfPlan, is_literal};
use engine::{Code, Method, Severity};
use serde_json::{Value, json};

use super::spf_lint::ascii;
use crate::args::SpfPlanArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, json, spf_text};

pub(crate) async fn plan(args: SpfPlanArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let request = request(args, around)?;
    let ports = around.ports();
    let limit = around.limit();
    let plan = tokio::select! {
        plan = Box::pin(engine::dns::plan(&request, &ports)) => plan,
        code = limit => return Ok(unfinished(&request, code, around)),
    };
    let exit = exit(&plan);
    Ok(Answer { json: document(&plan, around), text: spf_text::plan(&plan, &around.words), exit })
}

fn request(args: SpfPlanArgs, around: &Surroundings) -> Result<PlanRequest, Failure> {
    let setup = match &around.setup_name {
        Some(name) => Some(super::setups::find(&around.setups()?, name)?),
        None => None,
    };
    let setup = setup.as_ref();
    let usage = |text: &str| Failure::Usage(text.to_owned());
    let typed = args
        .domain
        .or_else(|| setup.map(|setup| setup.domain.clone()).filter(|domain| !domain.is_empty()))
        .ok_or_else(|| usage("--domain is needed"))?;
    let method = args
        .method
        .or_else(|| setup.and_then(|setup| setup.method))
        .ok_or_else(|| usage("--method is needed"))?;
    let domain = ascii(&typed).map_err(|why| Failure::Usage(format!("--domain {typed:?}: {why}")))?;
    let address = args.ip.or_else(|| setup.and_then(|setup| setup.answers.public_ip.known().copied()));
    let by_address = matches!(method, Method::DirectSend | Method::RelayIp);
    if by_address && address.is_none() && !args.hosted {
        return Err(Failure::Usage(format!("--ip is needed for {method}")));
    }
    let hosted = match (args.hosted, args.include) {
        (false, _) => None,
        (true, None) => Some(Hosted::IncludeUnknown),
        (true, Some(name)) if is_literal(&name) => Some(Hosted::Include(name)),
        (true, Some(name)) => {
            return Err(Failure::Usage(format!("--include {name:?}: not a name that can be included")));
        }
    };
    Ok(PlanRequest {
        domain,
        method,
        address,
        address_kind: args.ip_kind.or_else(|| setup.and_then(|setup| setup.answers.ip_kind.known().copied())),
        hosted,
        cloud: args.cloud,
        every_sender_listed: args.every_sender_listed,
        choice: (!args.keep.is_empty()).then_some(Choice { keep: args.keep, ending: args.ending }),
        // A resolver that was named may stand for a network of its own.
        ask_authorities: !around.nameserver_given,
    })
}

fn document(plan: &SpfPlan, around: &Surroundings) -> Value {
    let mut value = json!(plan);
    value["findings"] = plan.findings.iter().map(|finding| json::finding(finding, &around.words)).collect();
    value
}

/// The answer of a plan that did not come to its end.
fn unfinished(request: &PlanRequest, because: Code, around: &Surroundings) -> Answer {
    let exit = if because == Code::Stopped { Exit::Stopped } else { Exit::Unknown };
    let json = document(&SpfPlan::unfinished(request, because), around);
    Answer { json, text: format!("?  [{because}]\n"), exit }
}

fn exit(plan: &SpfPlan) -> Exit {
    if plan.findings.iter().any(|finding| finding.severity == Severity::Error) {
        Exit::Bad
    } else if plan.needed.is_none() {
        Exit::Unknown
    } else {
        Exit::Done
    }
}
