export type ReplyShown = { code: number, enhanced: string | null, text: string, };
