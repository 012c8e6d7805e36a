export type Cloud = "worldwide" | "gcc" | "gcc-high" | "dod" | "china";
