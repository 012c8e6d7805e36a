export type About = { version: string, platform: string, facts_checked_on: string, today: string, practice: string | null, };
