import type { About } from "./About";
import type { Advice } from "./Advice";
import type { AdviseRequest } from "./AdviseRequest";
import type { DomainReport } from "./DomainReport";
import type { ErrorText } from "./ErrorText";
import type { Explanation } from "./Explanation";
import type { Fact } from "./Fact";
import type { FieldReading } from "./FieldReading";
import type { FieldText } from "./FieldText";
import type { Link } from "./Link";
import type { LookUp } from "./LookUp";
import type { Painted } from "./Painted";
import type { PracticeChoice } from "./PracticeChoice";
import type { PracticeScenario } from "./PracticeScenario";
import type { RunEvent } from "./RunEvent";
import type { RunId } from "./RunId";
import type { RunRecord } from "./RunRecord";
import type { RunRequest } from "./RunRequest";
import type { SecretState } from "./SecretState";
import type { SecretToKeep } from "./SecretToKeep";
import type { Setup } from "./Setup";
import type { SetupId } from "./SetupId";
import type { SetupList } from "./SetupList";
import type { Sheet } from "./Sheet";
import type { SubmissionRecord } from "./SubmissionRecord";

export type Commands = {
  about: { request: null, response: About },
  painted: { request: Painted, response: null },
  open_link: { request: Link, response: null },
  facts: { request: null, response: Array<Fact> },
  practice_scenarios: { request: null, response: Array<PracticeScenario> },
  practise: { request: PracticeChoice, response: About },
  list_setups: { request: null, response: SetupList },
  save_setup: { request: Setup, response: Setup },
  remove_setup: { request: SetupId, response: null },
  understand: { request: FieldText, response: FieldReading },
  sheet: { request: Setup, response: Sheet },
  put_secret: { request: SecretToKeep, response: SecretState },
  secret_state: { request: SetupId, response: SecretState },
  forget_secret: { request: SetupId, response: SecretState },
  advise: { request: AdviseRequest, response: Advice },
  explain: { request: ErrorText, response: Array<Explanation> },
  look_up_domain: { request: LookUp, events: DomainReport, response: DomainReport },
  run_checks: { request: RunRequest, events: RunEvent, response: RunRecord },
  send_message: { request: RunRequest, events: RunEvent, response: SubmissionRecord },
  cancel_run: { request: RunId, response: null },
};
