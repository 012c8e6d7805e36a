// Which words of the trade a step uses: each is explained where it comes up first.
import type { GuideStep } from "../backend/bindings/GuideStep";
import type { TermId } from "../components/Term.svelte";

const OF_STEP: Record<string, readonly TermId[]> = {
  mailbox: ["tenant"],
  "smtp-auth-mailbox": ["smtp-auth"],
  endpoint: ["mx-endpoint"],
  "direct-send-allowed": ["direct-send"],
  "static-address": ["public-address"],
  "connector-there": ["connector", "tenant"],
  connector: ["connector", "tenant"],
  "connector-certificate": ["connector"],
  certificate: ["certificate"],
  spf: ["spf"],
  sender: ["accepted-domain"],
};

/** For each step, the words that no earlier step has explained. */
export function termsOf(steps: readonly GuideStep[]): Map<string, TermId[]> {
  const explained = new Set<TermId>();
  return new Map(
    steps.map((step) => {
      const fresh = (OF_STEP[step.id] ?? []).filter((term) => !explained.has(term));
      for (const term of fresh) explained.add(term);
      return [step.id, fresh];
    }),
  );
}
