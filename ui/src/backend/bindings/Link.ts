export type Link = { url: string, };
