export type SheetRow = { label: string, value: string, value_words: string | null, copy: boolean, };
