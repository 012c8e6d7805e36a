import type { ReplyShown } from "./ReplyShown";

export type RecipientReply = { to: string, reply: ReplyShown | null, };
