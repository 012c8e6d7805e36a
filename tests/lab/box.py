#!/usr/bin/python3
"""box.py - a box on the office's line that opens the conversations it carries.

The firewall turns ports 25 and 587 to it; it connects to where the client wanted
to go. One port a kind:

    inspect             STARTTLS with a certificate of its own; the office's computers trust its root
    inspect-untrusted   the same, with a root that nobody was given
    rewrite             blots out in EHLO's reply whatever it does not know, STARTTLS first

What a client said is noted as by the servers of hostile.py.

    box.py RUN_DIR KIND=PORT...
"""
import asyncio, socket, ssl, struct, sys

from hostile import CERTIFICATES, Over, note, verb

KNOWN = {b"SIZE", b"8BITMIME", b"HELP"}   # what the rewriting box lets pass
ORIGINAL_DESTINATION = 80                 # SO_ORIGINAL_DST, for both families


def wanted(connection):
    """Where the client wanted to go, as the firewall remembers it."""
    if connection.family == socket.AF_INET6:
        _, port, _, address, _ = struct.unpack("=HHI16sI", connection.getsockopt(socket.IPPROTO_IPV6, ORIGINAL_DESTINATION, 28)[:28])
        return socket.inet_ntop(socket.AF_INET6, address), socket.ntohs(port)
    port, address = struct.unpack("!2xH4s8x", connection.getsockopt(socket.IPPROTO_IP, ORIGINAL_DESTINATION, 16))
    return socket.inet_ntoa(address), port


def rewritten(reply):
    """An EHLO reply as the rewriting box lets it through."""
    def line(n, text):
        keyword = text[4:].split(b" ")[0].strip()
        return text if n == 0 or keyword in KNOWN else text[:4] + b"XXXXXXXA\r\n"
    return [line(n, text) for n, text in enumerate(reply)]


class Carried:
    """One conversation that the box carries."""

    def __init__(self, run, kind, client, server, port):
        self.run, self.kind, self.port = run, kind, port
        self.from_client, self.to_client = client
        self.from_server, self.to_server = server

    async def hear(self):
        line = await self.from_client.readline()
        if not line:
            raise Over
        note(self.run, self.kind, self.port, verb(line))
        return line

    async def ask(self, line):
        self.to_server.write(line)
        return await self.reply()

    async def reply(self):
        lines = []
        while not lines or lines[-1][3:4] == b"-":
            lines.append(await self.from_server.readline())
            if not lines[-1]:
                raise Over
        return lines

    async def begin_tls(self):
        await self.ask(b"STARTTLS\r\n")
        await self.to_server.start_tls(ssl._create_unverified_context())
        self.to_client.write(b"220 2.0.0 Ready to start TLS\r\n")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        name = f"{self.run}/ca/{self.kind}-{CERTIFICATES[self.port]}"
        context.load_cert_chain(f"{name}.chain.pem", f"{name}.key")
        await self.to_client.start_tls(context)

    async def carry(self):
        self.to_client.writelines(await self.reply())
        while True:
            line = await self.hear()
            if verb(line) == "STARTTLS" and self.kind != "rewrite":
                await self.begin_tls()
                return await asyncio.gather(self.upwards(), self.downwards())
            reply = await self.ask(line)
            self.to_client.writelines(rewritten(reply) if verb(line) == "EHLO" and self.kind == "rewrite" else reply)

    async def upwards(self):
        while True:
            self.to_server.write(await self.hear())

    async def downwards(self):
        while octets := await self.from_server.read(65536):
            self.to_client.write(octets)
        raise Over


async def serve(run, kind, reader, writer):
    server = None
    try:
        address, port = wanted(writer.get_extra_info("socket"))
        note(run, kind, port, "CONNECT")
        server = await asyncio.open_connection(address, port)
        await Carried(run, kind, (reader, writer), server, port).carry()
    except (Over, OSError, ssl.SSLError):
        pass
    finally:
        writer.close()
        if server:
            server[1].close()


async def main():
    run = sys.argv[1]
    for kind in sys.argv[2:]:
        name, _, port = kind.partition("=")
        await asyncio.start_server(lambda r, w, n=name: serve(run, n, r, w), ["0.0.0.0", "::"], int(port))
    print("ready", flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
