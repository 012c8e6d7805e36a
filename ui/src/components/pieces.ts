/** A command's name or parameter, such as `Get-CASMailbox` and `-Identity`: a hyphen at a line's end would read as another one. */
const WHOLE = /^(?:-[A-Za-z]+|(?:Get|Set|New|Add|Remove|Format|Connect|Select|Where)-[A-Z][A-Za-z]+)$/;

export const staysWhole = (piece: string): boolean => WHOLE.test(piece);

/** The text in pieces: what must not be broken is one, and so is what stands between. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(/(\s+)/)) {
    const before = found[found.length - 1];
    if (before !== undefined && !staysWhole(before) && !staysWhole(word)) found[found.length - 1] = before + word;
    else found.push(word);
  }
  return found.filter((piece) => piece !== "");
}
