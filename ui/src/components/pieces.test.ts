import { expect, it } from "vitest";
import { pieces } from "./pieces";

it("keeps each parameter of a command in one piece and loses nothing", () => {
  const text = "Then: Set-CASMailbox -Identity 'MAILBOX' -SmtpClientAuthenticationDisabled $false";
  expect(pieces(text)).toEqual(["Then: Set-CASMailbox", " ", "-Identity", " 'MAILBOX'", " ", "-SmtpClientAuthenticationDisabled", " $false"]);
  expect(pieces(text).join("")).toBe(text);
  for (const plain of ["", "A well-known word – and a dash", "SMTP-Authentifizierung"]) expect(pieces(plain).join("")).toBe(plain);
});
