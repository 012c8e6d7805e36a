export type PracticeChoice = { scenario: string | null, };
