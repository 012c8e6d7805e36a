import type { MethodAdvice } from "./MethodAdvice";

export type Advice = { today: string, depends_on: Array<string>, methods: Array<MethodAdvice>, };
