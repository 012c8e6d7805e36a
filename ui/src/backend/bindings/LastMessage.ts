export type LastMessage = { accepted: boolean, at: string, };
