// Why something could not be kept or read.
import { maybe, t } from "../words";

/** What happened to a file. Only where something was being typed is there anything that was typed. */
export function storageTrouble(problem: string, typed: boolean): string {
  const known = maybe(`window-trouble-storage-${problem}`) ?? t("window-trouble-storage-other");
  return typed ? known : (maybe(`window-trouble-list-${problem}`) ?? known);
}
