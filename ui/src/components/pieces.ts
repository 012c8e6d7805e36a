/** The text in pieces: each parameter of a command, such as `-Identity`, is one, and so is what stands between. */
export function pieces(text: string): string[] {
  const [first, ...rest] = text.split(/ (?=-[A-Z][A-Za-z]+)/);
  return [first ?? "", ...rest.flatMap((part) => {
    const parameter = /^-[A-Za-z]+/.exec(part)?.[0] ?? "";
    return [" ", parameter, part.slice(parameter.length)];
  })].filter((piece) => piece !== "");
}
