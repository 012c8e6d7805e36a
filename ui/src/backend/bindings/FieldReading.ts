import type { FieldProblem } from "./FieldProblem";
import type { Understood } from "./Understood";

export type FieldReading = { understood: Understood | null, problem: FieldProblem | null, };
