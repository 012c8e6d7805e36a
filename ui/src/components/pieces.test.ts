import { expect, it } from "vitest";
import { pieces } from "./pieces";

it("keeps each name and parameter of a command in one piece and loses nothing", () => {
  const text = "Then: Set-CASMailbox -Identity 'MAILBOX' -SmtpClientAuthenticationDisabled $false";
  expect(pieces(text)).toEqual(["Then: ", "Set-CASMailbox", " ", "-Identity", " 'MAILBOX' ", "-SmtpClientAuthenticationDisabled", " $false"]);
  const lines = "$before\nSet-InboundConnector -Identity $connector";
  for (const whole of [text, lines, "", "A well-known word – and a dash", "SMTP-Authentifizierung"]) expect(pieces(whole).join("")).toBe(whole);
});
