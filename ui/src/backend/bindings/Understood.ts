export type Understood = { value: string, shown: string, changed: boolean, };
