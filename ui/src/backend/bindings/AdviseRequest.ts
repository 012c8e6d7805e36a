import type { Answers } from "./Answers";

export type AdviseRequest = { answers: Answers, };
