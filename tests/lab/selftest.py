#!/usr/bin/python3
"""selftest.py - does the lab still answer as Exchange Online does? Run it while the lab is up (as root)."""
import base64, os, pathlib, smtplib, ssl, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
RUN = pathlib.Path(os.environ.get("LAB_RUN", "/run/mail-lab"))
MX, OUT = "contoso-example.mail.protection.outlook.com", "smtp.office365.com"
CONTROL = "gmail-smtp-in.l.google.com"
MESSAGE = "From: %s\r\nTo: x@elsewhere.example\r\nSubject: selftest %d\r\n\r\nhello\r\n"
results = []
BAD = "SSLCertVerificationError [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "
EXPIRED = BAD + "certificate has expired"


def lab(*argv):
    subprocess.run([sys.executable, str(HERE / "lab.py"), *argv], check=True)


def context(**kw):
    c = ssl.create_default_context(cafile=f"{RUN}/ca/root.pem")
    for k, v in kw.items():
        setattr(c, k, v)
    return c


def check(name, want, call):
    """`want` is the beginning of the reply, or the name of the exception."""
    try:
        code, text = call()
        got = f"{code} {text.decode().splitlines()[0]}"
    except (smtplib.SMTPException, OSError) as e:
        got = f"{type(e).__name__} {e}"
    results.append(got.startswith(want))
    print(f"{'ok  ' if results[-1] else 'FAIL'} {name}: {got[:110]}" + ("" if results[-1] else f"   (wanted {want})"))


def inbound(to, sender="printer@contoso.example", tls=None, host=MX):
    with smtplib.SMTP(host, 25, local_hostname="printer.local", timeout=5) as s:
        s.ehlo()
        if tls:
            s.starttls(context=tls)
            s.ehlo()
        s.mail(sender)
        return s.rcpt(to)


def greeting(host):
    with smtplib.SMTP(timeout=5) as s:
        return s.connect(host, 25)


def submit(user, password="Lab-1", sender=None, host=OUT, token=None, tls=None):
    with smtplib.SMTP(host, 587, local_hostname="printer.local", timeout=5) as s:
        s.ehlo()
        s.starttls(context=tls or context())
        s.ehlo()
        me = f"{user}@contoso.example"
        if token:
            s.user, s.password = me, token
            reply = s.docmd("AUTH", "XOAUTH2 " + base64.b64encode(f"user={me}\1auth=Bearer {token}\1\1".encode()).decode())
            if reply[0] != 235:
                return reply
        else:
            try:
                s.login(me, password)
            except smtplib.SMTPAuthenticationError as e:
                return e.smtp_code, e.smtp_error
        s.mail(sender or me)
        reply = s.rcpt("x@elsewhere.example")
        if reply[0] != 250:
            return reply
        return s.data(MESSAGE % (sender or me, os.getpid()))


def main():
    if "inside" not in sys.argv:
        os.execvp("ip", ["ip", "netns", "exec", "lab-pc", sys.executable, __file__, "inside"])
    check("direct send", "250 2.1.5", lambda: inbound("user@contoso.example"))
    check("relay", "550 5.7.64 TenantAttribution", lambda: inbound("x@elsewhere.example"))
    check("unknown recipient", "550 5.4.1", lambda: inbound("nobody@contoso.example"))
    check("reject direct send", "550 5.7.68", lambda: inbound("a@rejectds.example", "b@rejectds.example"))
    with_certificate = context()
    with_certificate.load_cert_chain(f"{RUN}/ca/device.chain.pem", f"{RUN}/ca/device.key")
    check("connector by certificate", "250 2.1.5", lambda: inbound("x@elsewhere.example", tls=with_certificate))
    for name, want in {"connector": "250 2.1.5", "banned": "550 5.7.606", "pbl": "550 5.7.1 Service unavailable", "throttled": "451 4.7.500"}.items():
        lab("egress", name)
        check(f"egress {name}", want, lambda: inbound("x@elsewhere.example"))
    lab("egress", "dynamic")
    for user, want in {"scan": "250 2.0.0 OK", "tenantoff": "535 5.7.139", "mboxoff": "535 5.7.139", "locked": "535 5.7.139", "policy": "535 5.7.139",
                       "basicoff": "550 5.7.30", "busy": "432 4.3.2", "limit": "550 5.1.90"}.items():
        check(f"submission as {user}", want, lambda: submit(user))
    check("wrong password", "535 5.7.3", lambda: submit("scan", "nope"))
    check("send as", "554 5.2.252", lambda: submit("scan", sender="boss@contoso.example"))
    check("send as, allowed", "250 2.0.0", lambda: submit("scan", sender="printer@contoso.example"))
    check("XOAUTH2", "250 2.0.0", lambda: submit("basicoff", token="good-token"))
    check("XOAUTH2, bad token", "535 5.7.3", lambda: submit("scan", token="bad"))
    for name, want in {"exim": "535 Incorrect", "expired": EXPIRED, "wronghost": BAD + "Hostname mismatch", "selfsigned": BAD + "self-signed",
                       "nochain": BAD + "unable to get local issuer", "tls10": "SSLError", "tls12only": "535 ", "tls13only": "535 ", "nostarttls": "SMTPNotSupportedError",
                       "starttls454": "SMTPResponseException (454", "connect554": "SMTPConnectError (554", "connect421": "SMTPConnectError (421",
                       "drop": "TimeoutError", "reset": "ConnectionRefusedError", "prohibited": "OSError [Errno 113]", "silent": "SMTPServerDisconnected Connection unexpectedly closed: timed out"}.items():
        check(f"persona {name}", want, lambda: submit("scan", "wrong", host=f"{name}.smtp.lab"))
    for mode, want in {"drop25": "TimeoutError", "reset25": "ConnectionRefusedError", "prohibit25": "OSError [Errno 113]", "open": "250 2.1.5"}.items():
        lab("path", mode)
        check(f"path {mode}", want, lambda: inbound("user@contoso.example"))
    check("control host", "220 mx.google.com ESMTP", lambda: greeting(CONTROL))
    lab("path", "drop25")
    check("port 25 blocked: the control host is silent too", "TimeoutError", lambda: greeting(CONTROL))
    lab("path", "open")
    lab("mx", "drop")
    check("Microsoft's side silent: its MX endpoint", "TimeoutError", lambda: inbound("user@contoso.example"))
    check("Microsoft's side silent: the control host answers", "220 mx.google.com ESMTP", lambda: greeting(CONTROL))
    lab("submission", "expired")
    check("submission behind another server", EXPIRED, lambda: submit("scan"))
    lab("path", "drop25", "drop587")
    lab("egress", "banned")
    lab("reset")
    check("after reset: port 25, egress and MX endpoint", "250 2.1.5", lambda: inbound("user@contoso.example"))
    check("after reset: submission", "250 2.0.0", lambda: submit("scan"))
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(sum(results) != len(results))


main()
