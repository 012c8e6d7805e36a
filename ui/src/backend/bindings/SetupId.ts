export type SetupId = { id: string, };
