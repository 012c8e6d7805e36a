import type { Finding } from "./Finding";
import type { RecipientReply } from "./RecipientReply";
import type { ReplyShown } from "./ReplyShown";
import type { Stage } from "./Stage";
import type { SubmissionStage } from "./SubmissionStage";
import type { TranscriptLine } from "./TranscriptLine";

export type SubmissionRecord = { accepted: boolean | 'uncertain', recipients: Array<RecipientReply>, reply: ReplyShown | null, stage: SubmissionStage, message_id: string, milliseconds: number, findings: Array<Finding>, transcript: Array<TranscriptLine>, stages: Array<Stage>, };
