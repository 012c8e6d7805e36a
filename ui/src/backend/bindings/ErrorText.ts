export type ErrorText = { text: string, };
