export type PracticeScenario = { name: string, };
