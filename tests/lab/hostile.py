#!/usr/bin/python3
"""hostile.py - servers in Microsoft's place that are broken, or mean no good.

Each persona is an address of its own, with ports 25 and 587. All of them hold
the same conversation, Exchange Online's; `Talk.reply` is the one place where a
persona departs from it. What a client said is noted in RUN_DIR/heard, one line a
command: persona, port, verb. Arguments and messages are never written there.

    hostile.py RUN_DIR NAME=ADDRESS,ADDRESS...
"""
import asyncio, mailbox, socket, ssl, struct, sys

HOSTS = {25: "BN8NAM12FT012.mail.protection.outlook.com", 587: "BN9PR03CA0123.outlook.office365.com"}
CERTIFICATES = {25: "outlook", 587: "office365"}
VERBS = {"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "BDAT", "RSET", "NOOP", "QUIT"}
FOREVER = 600


class Over(Exception):
    """The conversation has come to its end."""


def note(run, *words):
    with open(f"{run}/heard", "a") as heard:
        print(*words, file=heard)


def verb(line):
    """The command in a line, or `?` for whatever else a client says (a response to AUTH, say)."""
    word = line.split(b" ")[0].strip().decode(errors="replace").upper()
    return word if word in VERBS else "?"


# What a persona does in place of a reply. `lines` is what it would rightly say.

async def close(talk, lines):
    raise Over


async def reset(talk, lines):
    await asyncio.sleep(0.05)  # at once it would be a race with the client, which may take it for a refusal
    talk.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    talk.writer.transport.abort()
    raise Over


async def drip(talk, lines):
    for octet in "".join(f"{line}\r\n" for line in lines).encode():
        await talk.write(bytes([octet]))
        await asyncio.sleep(1)


async def flood(talk, lines):
    while True:
        await talk.write(f"{lines[0][:3]}-and so on, and so on\r\n".encode() * 1000)


async def long_line(talk, lines):
    await talk.write(lines[0].encode() + b" x" * 500_000 + b"\r\n")


async def eight_bit(talk, lines):
    for line in lines:
        await talk.write(line[:4].encode() + b"\x00\x1b[2J\xff\xfe\xc3(\x07 " + line[4:].encode() + b"\xe2\x80\xae\r\n")


async def garbage(talk, lines):
    await talk.write(bytes(range(1, 255)) + b"\r\n")


async def twice(talk, lines):
    await talk.say(lines + lines)


async def wait(talk, lines):
    await asyncio.sleep(FOREVER)


async def inject(talk, lines):
    await talk.say(lines + ["250-forged.example", "250 AUTH PLAIN LOGIN"])


async def ahead(talk, lines):
    await talk.say(lines + talk.capabilities())


async def starttls_again(talk, lines):
    await talk.say(lines[:-1] + ["250-STARTTLS", lines[-1]])


# persona -> at which stage it does what
PERSONAS = {
    "drip": {"greeting": drip},
    "drip-ehlo": {"ehlo": drip},
    "flood": {"greeting": flood},
    "flood-ehlo": {"ehlo": flood},
    "long-line": {"greeting": long_line},
    "eightbit": {"greeting": eight_bit, "ehlo": eight_bit},
    "eightbit-ehlo": {"ehlo": eight_bit},
    "garbage": {"greeting": garbage},
    "close-greeting": {"greeting": close},
    "close-ehlo": {"ehlo": close},
    "close-starttls": {"starttls": close},
    "close-tls": {"tls": close},
    "close-auth": {"auth": close},
    "close-mail": {"mail": close},
    "close-rcpt": {"rcpt": close},
    "close-data": {"data": close},
    "close-dot": {"dot": close},
    "out-of-turn": {"greeting": ahead},
    "two-replies": {"ehlo": twice},
    "starttls-again": {"ehlo under tls": starttls_again},
    "wait-dot": {"dot": wait},
    "inject": {"starttls": inject},
    "reset-after-connect": {"greeting": reset},
}


class Talk:
    """One connection to one persona."""

    def __init__(self, run, name, reader, writer):
        self.run, self.name, self.reader, self.writer = run, name, reader, writer
        self.port = writer.get_extra_info("sockname")[1]
        self.client = writer.get_extra_info("peername")[0]
        self.encrypted = False

    async def write(self, octets):
        self.writer.write(octets)
        await self.writer.drain()

    async def say(self, lines):
        await self.write("".join(f"{line}\r\n" for line in lines).encode())

    async def reply(self, stage, *lines):
        departure = PERSONAS[self.name].get(stage)
        await (departure(self, list(lines)) if departure else self.say(lines))

    async def hear(self):
        line = await self.reader.readline()
        if not line:
            raise Over
        note(self.run, self.name, self.port, verb(line))
        return line

    def capabilities(self):
        offer = ["AUTH LOGIN XOAUTH2"] if self.encrypted and self.port == 587 else [] if self.encrypted else ["STARTTLS"]
        words = [f"{HOSTS[self.port]} Hello [{self.client}]", "SIZE 157286400", "PIPELINING", "DSN", "ENHANCEDSTATUSCODES", *offer, "8BITMIME"]
        return [f"250-{word}" for word in words] + ["250 SMTPUTF8"]

    async def start_tls(self):
        if "tls" in PERSONAS[self.name]:
            await self.reader.read(1)  # the ClientHello has begun to arrive
            await self.reply("tls")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        name = CERTIFICATES[self.port]
        context.load_cert_chain(f"{self.run}/ca/{name}.chain.pem", f"{self.run}/ca/{name}.key")
        await self.writer.start_tls(context)
        self.encrypted = True

    async def sign_in(self, line):
        words = line.split()
        if words[1].upper() == b"LOGIN":
            if len(words) == 2:
                await self.say(["334 VXNlcm5hbWU6"])
                await self.hear()
            await self.say(["334 UGFzc3dvcmQ6"])
            await self.hear()
        await self.reply("auth", "235 2.7.0 Authentication successful")

    async def message(self):
        await self.reply("data", "354 Start mail input; end with <CRLF>.<CRLF>")
        octets = b""
        while (line := await self.reader.readline()) != b".\r\n":
            if not line:
                raise Over
            octets += line.removeprefix(b".")
        note(self.run, self.name, self.port, "DOT")
        # Delivered, whether or not the client will ever hear of it: to send it again would deliver it twice.
        mailbox.Maildir(f"{self.run}/mail").add(octets)
        await self.reply("dot", "250 2.6.0 Queued mail for delivery")

    async def converse(self):
        note(self.run, self.name, self.port, "CONNECT")
        await self.reply("greeting", f"220 {HOSTS[self.port]} Microsoft ESMTP MAIL Service ready")
        while True:
            line = await self.hear()
            match verb(line):
                case "EHLO" | "HELO":
                    await self.reply("ehlo under tls" if self.encrypted else "ehlo", *self.capabilities())
                case "STARTTLS":
                    await self.reply("starttls", "220 2.0.0 SMTP server ready")
                    await self.start_tls()
                case "AUTH":
                    await self.sign_in(line)
                case "MAIL":
                    await self.reply("mail", "250 2.1.0 Sender OK")
                case "RCPT":
                    await self.reply("rcpt", "250 2.1.5 Recipient OK")
                case "DATA":
                    await self.message()
                case "QUIT":
                    await self.say(["221 2.0.0 Service closing transmission channel"])
                    raise Over
                case _:
                    await self.say(["250 2.0.0 OK"])


async def serve(run, name, reader, writer):
    try:
        await Talk(run, name, reader, writer).converse()
    except (Over, OSError, ssl.SSLError):
        pass
    finally:
        writer.close()


async def main():
    run = sys.argv[1]
    for persona in sys.argv[2:]:
        name, _, addresses = persona.partition("=")
        for address in addresses.split(","):
            for port in HOSTS:
                await asyncio.start_server(lambda r, w, n=name: serve(run, n, r, w), address, port)
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
