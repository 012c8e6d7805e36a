// What is new in a record, term by term, to be marked in it.
export type Term = { text: string; fresh: boolean };

const terms = (record: string): string[] => record.split(/\s+/).filter(Boolean);

/** The terms of the record as it is to be; those that do not stand in it now are fresh. */
export function marked(now: string | null, proposed: string): Term[] {
  const left = now === null ? [] : terms(now);
  return terms(proposed).map((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return { text, fresh: at < 0 && now !== null };
  });
}

/** The terms that stand there now and are to go. */
export function dropped(now: string | null, proposed: string): string[] {
  const left = terms(proposed);
  return (now === null ? [] : terms(now)).filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
