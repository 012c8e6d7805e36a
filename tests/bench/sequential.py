#!/usr/bin/env python3
"""sequential.py - what a careful administrator's script does, one thing after the other.

Five look-ups, STARTTLS with the MX endpoint on port 25, a message by port 587;
the standard library alone. A measure to set beside a program that does not wait.

    sequential.py DOMAIN FROM TO CA_FILE      the password on standard input
"""
import email.message, email.utils, os, smtplib, socket, ssl, struct, sys

A, MX, TXT = 1, 15, 16
SUBMISSION = "smtp.office365.com"


def name_at(answer, at):
    """A name in an answer (RFC 1035 §4.1.4), and where what follows begins."""
    labels, after = [], None
    while answer[at]:
        if answer[at] >= 192:
            after = after or at + 2
            at = struct.unpack_from("!H", answer, at)[0] & 0x3FFF
            continue
        labels.append(answer[at + 1:at + 1 + answer[at]].decode())
        at += 1 + answer[at]
    return ".".join(labels), after or at + 1


def ask(name, kind):
    """The records of a kind: addresses, hosts in order of preference, or texts."""
    with open("/etc/resolv.conf") as conf:
        server = next(line.split()[1] for line in conf if line.startswith("nameserver"))
    number = os.urandom(2)
    question = b"".join(bytes([len(label)]) + label.encode() for label in name.split(".")) + b"\0"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(5)
        s.connect((server, 53))
        s.send(number + struct.pack("!5H", 0x0100, 1, 0, 0, 0) + question + struct.pack("!2H", kind, 1))
        answer = s.recv(4096)
    count, at, found = struct.unpack_from("!H", answer, 6)[0], 12 + len(question) + 4, []
    for _ in range(count):
        _, at = name_at(answer, at)
        this, _, _, length = struct.unpack_from("!HHIH", answer, at)
        at += 10
        if this == kind == A:
            found.append(socket.inet_ntoa(answer[at:at + 4]))
        elif this == kind == MX:
            found.append((struct.unpack_from("!H", answer, at)[0], name_at(answer, at + 2)[0]))
        elif this == kind:
            found.append(answer[at + 1:at + length].decode())
        at += length
    return [host for _, host in sorted(found)] if kind == MX else found


def main():
    domain, sender, to, ca_file = sys.argv[1:]
    password = sys.stdin.readline().strip()
    context = ssl.create_default_context(cafile=ca_file)
    exchanger = ask(domain, MX)[0]
    ask(exchanger, A)
    if not any(text.startswith("v=spf1") for text in ask(domain, TXT)):
        sys.exit("no SPF record")
    ask(f"_dmarc.{domain}", TXT)
    ask(SUBMISSION, A)
    with smtplib.SMTP(exchanger, 25, timeout=30) as probe:
        probe.starttls(context=context)
        probe.ehlo()
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, "test"
    message["Date"], message["Message-ID"] = email.utils.formatdate(), email.utils.make_msgid(domain=domain)
    message.set_content("A test message.\n")
    with smtplib.SMTP(SUBMISSION, 587, timeout=30) as submission:
        submission.starttls(context=context)
        submission.login(sender, password)
        submission.send_message(message)


main()
