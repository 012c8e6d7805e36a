// What to watch out for, in words.
import type { Argument } from "../backend/bindings/Argument";
import { t } from "../words";

type Warning = string | { id: string; arguments: { [name in string]?: Argument } };

export const warningWords = (warning: Warning): string =>
  typeof warning === "string" ? t(warning) : t(warning.id, warning.arguments);
