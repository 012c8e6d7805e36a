// For whom the server took a message, and for whom it did not.
import type { SubmissionRecord } from "../backend/bindings/SubmissionRecord";

/** The recipients that were taken, and those that were refused. */
export function whoGotIt({ recipients }: SubmissionRecord): [taken: string[], refused: string[]] {
  const refused = recipients.filter(({ reply }) => reply !== null && reply.code >= 400);
  const taken = recipients.filter((one) => !refused.includes(one));
  return [taken.map(({ to }) => to), refused.map(({ to }) => to)];
}
