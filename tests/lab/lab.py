#!/usr/bin/python3
"""lab.py - an Exchange Online of one's own, in network namespaces.

    lab.py up [--delay MS] [--loss PERCENT]   start (one-way delay; default 20 ms, so 40 ms a round trip)
    lab.py down                               stop what `up` started, remove the namespaces
    lab.py exec pc|dev|gw|net COMMAND...      run a command in a namespace
    lab.py wire DELAY_MS [LOSS_PERCENT]       change the line while everything runs
    lab.py egress dynamic|connector|banned|pbl|throttled|split   the public address the office's NAT uses
    lab.py path OPEN|MODE...                  what the office firewall does (PATHS and BOXES below)
    lab.py dns real|LIE                       what the ISP's resolver says (LIES below)
    lab.py mx PERSONA | submission PERSONA    send MX port 25 / smtp.office365.com port 587 to a persona
                                              (each also has a name of its own: PERSONA.smtp.lab)
    lab.py reset                              path open, egress dynamic, dns, mx and submission real, line as at `up`
    lab.py heard NAME                         what clients said to a hostile persona or a box since `reset`: port and verb
    lab.py words                              every word that changes the lab, one a line (`path drop25`)
    lab.py mail [--wait SECONDS] [TEXT]       print the delivered messages that contain TEXT (exit 1: none)
    lab.py status
    lab.py can-run                            exit 0, or 1 and one line that says what this computer lacks

    pc, dev --LAN-- gw (NAT, firewall) --wire.py-- net (DNS, Exchange Online)

Servers: knot (authoritative, a root of its own), unbound (resolver), aiosmtpd
(ports 25 and 587 with Exchange Online's wording), Exim (the broken variants and
another provider's host), hostile.py (the hostile ones), box.py (a box on the
office's line that opens conversations). Addresses are documentation addresses, and there is no
route from the namespaces to anywhere else.
"""
import argparse, json, os, pathlib, shutil, signal, subprocess, sys, time

PACKAGES = "knot unbound exim4-daemon-heavy python3-aiosmtpd nftables iproute2 openssl"
PROGRAMS = ["knotd", "unbound", "unbound-control", "exim4", "nft", "ip", "ss", "openssl", "/usr/lib/python3/dist-packages/aiosmtpd"]
HERE = pathlib.Path(__file__).resolve().parent
RUN = pathlib.Path(os.environ.get("LAB_RUN", "/run/mail-lab"))
NS = {n: f"lab-{n}" for n in ("pc", "dev", "gw", "net")}
EGRESS = {"dynamic": "192.0.2.10", "connector": "192.0.2.11", "banned": "192.0.2.66", "pbl": "192.0.2.67", "throttled": "192.0.2.68"}
MX, SUBMISSION, V6 = "198.51.100.25", "198.51.100.87", "2001:db8:100::"

# name -> (last byte of the address, what Exim reads in the table `personas`).
# `mx drop` is the MX endpoint that is dead on its own side: port 25 of every other host still answers.
PERSONAS = {
    "tls10":      (101, "tls=NORMAL:-VERS-ALL:+VERS-TLS1.0:+SHA1:+SIGN-RSA-SHA1:%VERIFY_ALLOW_SIGN_WITH_SHA1"),
    "expired":    (102, "cert=expired"),
    "wronghost":  (103, "cert=wronghost"),
    "selfsigned": (104, "cert=selfsigned"),
    "nostarttls": (105, "starttls=no"),
    "starttls454": (106, "starttls=454"),
    "tarpit":     (107, "tarpit=9s"),
    "slow":       (108, "slow=1s"),
    "connect554": (109, "connect=554"),
    "connect421": (110, "connect=421"),
    "drop":       (111, ""),
    "reset":      (112, ""),
    "prohibited": (113, ""),
    "tls13only":  (114, "tls=NORMAL:-VERS-ALL:+VERS-TLS1.3"),
    "tls12only":  (115, "tls=NORMAL:-VERS-ALL:+VERS-TLS1.2"),
    "v6hole":     (116, ""),
    "busy451":    (117, "rcpt=451"),
    "silent":     (118, "tarpit=10m"),
    "fixup":      (119, 'starttls=no banner="********************************"'),
    "nochain":    (120, "cert=nochain"),
    "exim":       (121, ""),
    # Not Microsoft: the control host that tells "port 25 is blocked" from "Microsoft does not answer".
    "google":     (122, 'host=mx.google.com cert=google banner="mx.google.com ESMTP lab.122 - gsmtp"'),
}
HOSTILE = ["drip", "drip-ehlo", "flood", "flood-ehlo", "long-line", "eightbit", "eightbit-ehlo", "garbage", "close-greeting", "close-ehlo", "close-starttls",
           "close-tls", "close-auth", "close-mail", "close-rcpt", "close-data", "close-dot", "out-of-turn", "two-replies", "starttls-again", "wait-dot", "inject",
           "reset-after-connect"]  # what each does: hostile.py
# Where each stands in for Microsoft: the last byte of its address.
PLACES = {name: last for name, (last, _) in PERSONAS.items()} | {name: 131 + n for n, name in enumerate(HOSTILE)}
USERS = {
    "scan@contoso.example":     {"pass": "Lab-1", "kind": "ok", "token": "good-token", "send_as": ["printer@contoso.example"]},
    "tenantoff@contoso.example": {"pass": "Lab-1", "kind": "tenant-off"},
    "mboxoff@contoso.example":  {"pass": "Lab-1", "kind": "mailbox-off"},
    "locked@contoso.example":   {"pass": "Lab-1", "kind": "defaults"},
    "policy@contoso.example":   {"pass": "Lab-1", "kind": "conditional"},
    "basicoff@contoso.example": {"pass": "Lab-1", "kind": "basic-off", "token": "good-token"},
    "busy@contoso.example":     {"pass": "Lab-1", "kind": "busy"},
    "limit@contoso.example":    {"pass": "Lab-1", "kind": "daily-limit"},
}
DOMAINS = ["contoso.example", "fabrikam.example", "rejectds.example"]
# One nftables rule each, in the forward chain of the office firewall.
PATHS = {
    "drop25": "tcp dport 25 drop", "reset25": "tcp dport 25 reject with tcp reset",
    "prohibit25": "tcp dport 25 reject with icmpx admin-prohibited",
    "drop587": "tcp dport 587 drop", "reset587": "tcp dport 587 reject with tcp reset",
    "drop53": "udp dport 53 drop", "drop53tcp": "tcp dport 53 drop",
    "dropdns": "meta l4proto { tcp, udp } th dport 53 drop",
    "v6hole": "meta nfproto ipv6 ip6 daddr 2001:db8:100::/64 drop",
    "v4hole": "meta nfproto ipv4 tcp dport { 25, 587 } drop",      # IPv6 alone gets out
    "cut": "tcp dport { 25, 587 } ct original packets > 6 drop",   # connects, then the line goes dead
}
NOT_PUBLIC = "ip daddr 10.0.0.0/8 reject with icmp host-unreachable"   # as a provider has it, always
# Boxes on the line, each on a port of the router: what box.py does with ports 25 and 587.
BOXES = {"inspect": 10025, "inspect-untrusted": 10026, "rewrite": 10027}
# What the ISP's resolver says in place of the truth: (zone, address) each.
ENDPOINT, SUBMISSION_HOST, TYPO = "contoso-example.mail.protection.outlook.com", "smtp.office365.com", "typo-example.mail.protection.outlook.com"
FOREIGN, ROUTER, SEARCH_PAGE = "198.51.100.122", "198.18.7.1", "198.51.100.53"
LIES = {
    "lie-mx": [(ENDPOINT, FOREIGN)],
    "lie-submission": [(SUBMISSION_HOST, FOREIGN)],
    "portal": [(ENDPOINT, ROUTER), (SUBMISSION_HOST, ROUTER)],      # a captive portal: everything is the router
    "nxdomain-hijack": [(TYPO, SEARCH_PAGE)],                       # a name that does not exist leads to the ISP's search page
    "private": [(ENDPOINT, "10.1.2.3"), (SUBMISSION_HOST, "10.1.2.3")],
}


def sh(*argv, **kw):
    return subprocess.run([str(a) for a in argv], check=True, **kw)


def ip(ns, *argv):
    sh("ip", "-n", NS[ns], *argv)


def nft(ns, text):
    sh("ip", "netns", "exec", NS[ns], "nft", "-f", "-", input=text.encode())


def born(pid):
    """When a process started (clock ticks since boot), or None: with the pid it names one process for good."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        return None


def start(state, name, ns, *argv, ready=None):
    log = open(RUN / f"{name}.log", "wb")
    argv = [str(a) for a in argv]
    if ns:
        argv = ["ip", "netns", "exec", NS[ns]] + argv
    p = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    state["pids"][name] = [p.pid, born(p.pid)]
    (RUN / "state.json").write_text(json.dumps(state))
    until = time.monotonic() + 15
    while ready and not ready():
        if p.poll() is not None or time.monotonic() > until:
            sys.exit(f"{name} did not start; see {RUN}/{name}.log:\n" + (RUN / f"{name}.log").read_text()[-2000:])
        time.sleep(0.02)
    return p


def listening(ns, address, port, udp=False):
    def check():
        out = subprocess.run(["ip", "netns", "exec", NS[ns], "ss", "-Hln" + ("u" if udp else "t")], capture_output=True, text=True).stdout
        want = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
        return any(line.split()[3] == want for line in out.splitlines())
    return check


def certificates():
    ca = RUN / "ca"
    ca.mkdir()

    def openssl(*argv):
        sh("openssl", *argv, cwd=ca, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def root(name, subject):
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "3650", "-subj", subject,
                "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def issue(name, subject, by, ext, days=("-days", "800")):
        openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", subject)
        (ca / f"{name}.ext").write_text(ext)
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", f"{by}.pem", "-CAkey", f"{by}.key", "-CAcreateserial", "-out", f"{name}.pem", "-extfile", f"{name}.ext", *days)

    root("root", "/O=Lab/CN=Lab Root CA")
    issue("inter", "/O=Lab/CN=Lab Issuing CA", "root", "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n")
    leaf = "basicConstraints=CA:FALSE\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=%s\nsubjectAltName=%s\n"
    outlook = "DNS:mail.protection.outlook.com,DNS:*.mail.protection.outlook.com,DNS:*.mail.eo.outlook.com,DNS:*.olc.protection.outlook.com,DNS:*.mx.microsoft,DNS:*.o-v1.mx.microsoft,DNS:*.smtp.lab"
    office = "DNS:outlook.com,DNS:*.outlook.com,DNS:smtp.office365.com,DNS:*.office365.com,DNS:*.office.com,DNS:*.smtp.lab"
    issue("outlook", "/C=US/O=Microsoft Corporation (lab)/CN=mail.protection.outlook.com", "inter", leaf % ("serverAuth,clientAuth", outlook))
    issue("office365", "/C=US/O=Microsoft Corporation (lab)/CN=outlook.com", "inter", leaf % ("serverAuth", office))
    issue("wronghost", "/CN=www.fabrikam.example", "inter", leaf % ("serverAuth", "DNS:www.fabrikam.example"))
    issue("google", "/CN=mx.google.com", "inter", leaf % ("serverAuth", "DNS:mx.google.com,DNS:gmail-smtp-in.l.google.com,DNS:smtp.gmail.com,DNS:google.smtp.lab"))
    issue("expired", "/CN=outlook.com", "inter", leaf % ("serverAuth", office + "," + outlook), ("-days", "-1"))
    # As public authorities do, it says where its issuer is to be had.
    issue("nochain", "/CN=outlook.com", "inter", leaf % ("serverAuth", office + "," + outlook) + "authorityInfoAccess=caIssuers;URI:http://ca.lab/inter.cer\n")
    # The boxes on the line sign for whoever is called. The office's computers were given the first one's root.
    root("office", "/O=Contoso IT/CN=Contoso Mail Inspection")
    root("stranger", "/O=Nobody/CN=Some Firewall")
    for kind, by in (("inspect", "office"), ("inspect-untrusted", "stranger")):
        issue(f"{kind}-outlook", "/CN=mail.protection.outlook.com", by, leaf % ("serverAuth", outlook))
        issue(f"{kind}-office365", "/CN=outlook.com", by, leaf % ("serverAuth", office))
        for name in (f"{kind}-outlook", f"{kind}-office365"):
            shutil.copy(ca / f"{name}.pem", ca / f"{name}.chain.pem")   # the leaf alone: neither sends its root along
    issue("device", "/CN=smtp-relay.contoso.example", "inter", leaf % ("clientAuth,serverAuth", "DNS:smtp-relay.contoso.example"))
    issue("listener", "/CN=pc.lab", "inter", leaf % ("serverAuth", "DNS:pc.lab,IP:198.18.7.10"))
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "selfsigned.key", "-out", "selfsigned.pem", "-days", "800", "-subj", "/CN=smtp.office365.com", "-addext", f"subjectAltName={office}")
    inter = (ca / "inter.pem").read_text()
    for name in ("outlook", "office365", "wronghost", "google", "expired", "device", "listener"):
        (ca / f"{name}.chain.pem").write_text((ca / f"{name}.pem").read_text() + inter)
    (ca / "clients.pem").write_text((ca / "root.pem").read_text() + inter)  # swaks and others send the leaf alone
    shutil.copy(ca / "selfsigned.pem", ca / "selfsigned.chain.pem")
    shutil.copy(ca / "nochain.pem", ca / "nochain.chain.pem")
    for key in ca.glob("*.key"):
        key.chmod(0o644)  # a lab's keys; Exim reads them as its own user


def network(state, delay, loss):
    for n in NS.values():
        sh("ip", "netns", "add", n)
        sh("ip", "-n", n, "link", "set", "lo", "up")
    etc = pathlib.Path("/etc/netns")
    for n in ("pc", "dev", "gw"):
        (etc / NS[n]).mkdir(parents=True, exist_ok=True)
        (etc / NS[n] / "resolv.conf").write_text("nameserver 198.51.100.53\n")
    ip("gw", "link", "add", "lan", "type", "bridge")
    ip("gw", "addr", "add", "198.18.7.1/24", "dev", "lan")
    ip("gw", "addr", "add", "2001:db8:7::1/64", "dev", "lan", "nodad")
    for n, last in (("pc", 10), ("dev", 20)):
        ip("gw", "link", "add", f"p-{n}", "type", "veth", "peer", "name", "eth0", "netns", NS[n])
        ip("gw", "link", "set", f"p-{n}", "master", "lan", "up")
        ip(n, "addr", "add", f"198.18.7.{last}/24", "dev", "eth0")
        ip(n, "addr", "add", f"2001:db8:7::{last}/64", "dev", "eth0", "nodad")
        ip(n, "link", "set", "eth0", "up")
    ip("gw", "link", "set", "lan", "up")
    for n in ("pc", "dev"):
        ip(n, "route", "add", "default", "via", "198.18.7.1")
        ip(n, "-6", "route", "add", "default", "via", "2001:db8:7::1")
    line(delay, loss)
    start(state, "wire", None, sys.executable, HERE / "wire.py", f"{NS['gw']}:wan", f"{NS['net']}:wan", RUN / "wire.conf",
          ready=lambda: (RUN / "wire.log").read_bytes().startswith(b"ready"))
    for a in EGRESS.values():
        ip("gw", "addr", "add", f"{a}/32", "dev", "lo")
    for n in ("gw", "net"):
        ip(n, "link", "set", "wan", "up")
        sh("ip", "netns", "exec", NS[n], "sh", "-c", "echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding; echo 0 >/proc/sys/net/ipv4/icmp_ratelimit")
    for there in ("198.51.100.0/24", "10.0.0.0/8"):
        ip("gw", "route", "add", there, "dev", "wan", "src", EGRESS["dynamic"])
    ip("gw", "-6", "route", "add", V6 + "/64", "dev", "wan")
    ip("net", "route", "add", "192.0.2.0/24", "dev", "wan")
    ip("net", "-6", "route", "add", "2001:db8:7::/64", "dev", "wan")
    last = {2, 3, 4, 5, 6, 25, 53, 54, 87} | set(PLACES.values())
    batch = "".join(f"addr add 198.51.100.{n}/32 dev lo\naddr add {V6}{n}/128 dev lo nodad\n" for n in sorted(last))
    sh("ip", "-n", NS["net"], "-batch", "-", input=batch.encode())
    nft("net", f"""
table inet net {{
  chain in {{
    type filter hook input priority 0;
    ip daddr {{ 198.51.100.5, 198.51.100.54, 198.51.100.111 }} drop
    ip6 daddr {{ {V6}111, {V6}116 }} drop
    ip daddr 198.51.100.112 reject with tcp reset
    ip6 daddr {V6}112 meta l4proto tcp reject with tcp reset
    ip daddr 198.51.100.113 reject with icmp admin-prohibited
    ip6 daddr {V6}113 meta l4proto tcp reject with icmpv6 admin-prohibited
    ip daddr 198.51.100.116 tcp dport != {{ 25, 587 }} reject
  }}
}}
""")
    nft("gw", """
table inet office {
  map where { type ipv4_addr . inet_service : ipv4_addr; }
  map where6 { type ipv6_addr . inet_service : ipv6_addr; }
  chain path { }
  chain box { }
  chain forward { type filter hook forward priority 0; jump path; }
  chain pre { type nat hook prerouting priority dstnat;
    jump box
    dnat ip to ip daddr . tcp dport map @where
    dnat ip6 to ip6 daddr . tcp dport map @where6
  }
  chain post { type nat hook postrouting priority srcnat; }
}
""")
    egress("dynamic")
    path(["open"])


def egress(name):
    rule = "add rule inet office post oifname wan ip saddr 198.18.7.0/24"
    split = f"{rule} tcp dport 25 snat ip to {EGRESS['connector']}\n" if name == "split" else ""
    nft("gw", f"flush chain inet office post\n{split}{rule} snat ip to {EGRESS['dynamic' if split else name]}\n")


def reset():
    """What `up` left: for a test to begin with. Delivered mail stays; find your own by its subject."""
    state = json.loads((RUN / "state.json").read_text())
    path(["open"])
    egress("dynamic")
    lie("real")
    persona(25, 25, "real")
    persona(87, 587, "real")
    rewire(state["line"]["delay"], state["line"]["loss"])
    (RUN / "heard").write_text("")


def path(modes):
    rules = f"add rule inet office path {NOT_PUBLIC}\n"
    rules += "".join(f"add rule inet office path {PATHS[m]}\n" for m in modes if m in PATHS)
    rules += "".join(f"add rule inet office box iifname lan tcp dport {{ 25, 587 }} redirect to :{BOXES[m]}\n" for m in modes if m in BOXES)
    nft("gw", "flush chain inet office path\nflush chain inet office box\n" + rules)


def lie(name):
    """Local data of the resolver's goes before what the servers say, and before its cache."""
    def unbound(*argv):
        sh("unbound-control", "-q", "-c", RUN / "unbound.conf", *argv)

    file = RUN / "lie"
    for zone, _ in LIES.get(file.read_text() if file.exists() else "", []):
        unbound("local_zone_remove", zone)
    for zone, address in LIES.get(name, []):
        unbound("local_zone", zone, "redirect")
        unbound("local_data", zone, "A", address)
    file.write_text(name)


def persona(last, port, name):
    """Let what goes to (address ending in `last`, port) arrive at a persona's address instead."""
    file = RUN / "where.json"
    where = json.loads(file.read_text()) if file.exists() else {}
    where[str(last)] = [port, PLACES.get(name)]
    file.write_text(json.dumps(where))
    text = "flush map inet office where\nflush map inet office where6\n"
    for last, (port, to) in where.items():
        if to:
            text += f"add element inet office where {{ 198.51.100.{last} . {port} : 198.51.100.{to} }}\n"
            text += f"add element inet office where6 {{ {V6}{last} . {port} : {V6}{to} }}\n"
    nft("gw", text)


def line(delay, loss):
    (RUN / "wire.conf").write_text(f"delay_ms={delay}\nloss={loss}\n")


def rewire(delay, loss):
    line(delay, loss)
    os.kill(json.loads((RUN / "state.json").read_text())["pids"]["wire"][0], signal.SIGHUP)


def dns(state):
    zones = RUN / "zones"
    zones.mkdir()
    for f in (HERE / "zones").glob("*.zone"):
        text = f.read_text()
        if f.name == "lab.zone":
            lines = []
            for name, n in PLACES.items():
                lines.append(f"{name}.smtp A 198.51.100.{n}")
                if name == "v6hole":
                    lines.append(f"{name}.smtp AAAA {V6}{n}")
            text = text.replace("@PERSONAS@", "\n".join(lines))
        (zones / f.name).write_text(text)

    def knot(name, addresses, files):
        d = RUN / name
        d.mkdir()
        conf = "server:\n  rundir: %s\n  pidfile: %s/pid\n  udp-workers: 1\n  tcp-workers: 1\n  background-workers: 1\n  listen: [ %s ]\n" % (d, d, ", ".join(f"{a}@53" for a in addresses))
        conf += f"control:\n  listen: {d}/ctl\nlog:\n  - target: stderr\n    any: warning\ndatabase:\n  storage: {d}\ntemplate:\n  - id: default\n    storage: {zones}\n    zonefile-sync: -1\n    zonefile-load: whole\n    journal-content: none\nzone:\n"
        for zone, file in files.items():
            conf += f"  - domain: {zone}\n    file: {file}\n"
        (d / "knot.conf").write_text(conf)
        start(state, name, "net", "knotd", "-c", d / "knot.conf", ready=listening("net", addresses[-1], 53))

    every = {("." if f.stem == "root" else f.stem + "."): f.name for f in zones.glob("*.zone") if not f.name.endswith(".stale.zone")}
    moving = every.pop("moving.example.")
    knot("knot", ["198.51.100.2"], every)
    knot("ns1", ["198.51.100.3"], {"moving.example.": moving})
    knot("ns2", ["198.51.100.4"], {"moving.example.": "moving.example.stale.zone"})
    knot("lame", ["198.51.100.6"], {})
    (RUN / "root.hints").write_text(". NS a.root.lab.\na.root.lab. A 198.51.100.2\n")
    (RUN / "unbound.conf").write_text(f"""
server:
  interface: 198.51.100.53
  access-control: 0.0.0.0/0 allow
  directory: "{RUN}"
  chroot: ""
  username: ""
  pidfile: "{RUN}/unbound.pid"
  use-syslog: no
  num-threads: 1
  root-hints: "{RUN}/root.hints"
  module-config: "iterator"
  do-ip6: no
  qname-minimisation: no
  edns-buffer-size: 1232
  unblock-lan-zones: yes
  local-zone: "2.0.192.in-addr.arpa." nodefault
  local-zone: "100.51.198.in-addr.arpa." nodefault
  local-zone: "8.b.d.0.1.0.0.2.ip6.arpa." nodefault
  local-zone: "refused.example." refuse
  local-zone: "silent.example." deny
remote-control:
  control-enable: yes
  control-interface: {RUN}/unbound.ctl
""")
    start(state, "unbound", "net", "unbound", "-d", "-c", RUN / "unbound.conf", ready=listening("net", "198.51.100.53", 53, udp=True))


def smtp(state):
    lines = []
    for n, what in PERSONAS.values():
        for a in (f"198.51.100.{n}", f'"{V6}{n}"'):
            lines.append(f"{a}: {what}")
    (RUN / "personas").write_text("\n".join(lines) + "\n")
    (RUN / "domains").write_text("\n".join(DOMAINS) + "\n")
    (RUN / "users").write_text("".join(f"{u}: pass={v['pass']}\n" for u, v in USERS.items()))
    (RUN / "exchange.json").write_text(json.dumps({"users": USERS, "domains": DOMAINS, "clients": EGRESS}))
    listen = []
    for n, _ in PERSONAS.values():
        for a in (f"198.51.100.{n}", f"{V6}{n}"):
            listen += [f"[{a}]:25", f"[{a}]:587"]
    conf = (HERE / "exim.conf").read_text()
    for k, v in {"@RUN@": str(RUN), "@LISTEN@": " ; ".join(listen), "@BANNED@": EGRESS["banned"], "@PBL@": EGRESS["pbl"], "@CONNECTOR@": EGRESS["connector"]}.items():
        conf = conf.replace(k, v)
    (RUN / "exim.conf").write_text(conf)
    (RUN / "exim").mkdir()
    for sub in ("cur", "new", "tmp"):
        (RUN / "mail" / sub).mkdir(parents=True)
    sh("chown", "-R", "Debian-exim:Debian-exim", RUN / "exim", RUN / "mail")
    start(state, "exim", "net", "exim4", "-C", RUN / "exim.conf", "-bdf", ready=listening("net", V6 + "121", 587))
    start(state, "exchange", "net", "/usr/bin/python3", HERE / "exchange.py", RUN, f"{MX}:25", f"[{V6}25]:25", f"{SUBMISSION}:587", f"[{V6}87]:587", f"{SUBMISSION}:443", ready=listening("net", V6 + "87", 587))
    (RUN / "heard").write_text("")
    start(state, "hostile", "net", "/usr/bin/python3", HERE / "hostile.py", RUN, *(f"{n}=198.51.100.{PLACES[n]},{V6}{PLACES[n]}" for n in HOSTILE),
          ready=listening("net", f"{V6}{PLACES[HOSTILE[-1]]}", 587))
    start(state, "box", "gw", "/usr/bin/python3", HERE / "box.py", RUN, *(f"{kind}={port}" for kind, port in BOXES.items()), ready=listening("gw", "::", max(BOXES.values())))


def lacking():
    """What keeps the lab from running here, in one line, or None."""
    if sys.platform != "linux":
        return "the lab needs Linux (network namespaces)"
    if os.geteuid():
        return "the lab needs root (network namespaces)"
    missing = [p for p in PROGRAMS if not (shutil.which(p) or pathlib.Path(p).exists())]
    if missing:
        return f"missing: {' '.join(missing)} (apt-get install --no-install-recommends {PACKAGES})"
    try:
        with open("/dev/net/tun", "r+b", buffering=0):
            pass
    except OSError as e:
        return f"no TUN devices here: {e}"
    # A container may be root and yet not be let make a namespace, forward packets or load a rule.
    trial = f"lab-trial-{os.getpid()}"
    inside = "ip link set lo up && echo 1 >/proc/sys/net/ipv4/ip_forward && nft add table inet trial"
    for argv in (["ip", "netns", "add", trial], ["ip", "netns", "exec", trial, "sh", "-c", inside]):
        run = subprocess.run(argv, capture_output=True, text=True)
        if run.returncode:
            break
    subprocess.run(["ip", "netns", "del", trial], capture_output=True)
    return f"no network namespaces here: {run.stderr.strip()}" if run.returncode else None


def up(a):
    lack = lacking()
    if lack:
        sys.exit(lack)
    if (RUN / "state.json").exists():
        sys.exit(f"already up (or not taken down): {RUN}; run `lab.py down` first")
    RUN.mkdir(parents=True)
    RUN.chmod(0o755)
    state = {"pids": {}, "line": {"delay": a.delay, "loss": a.loss}}
    (RUN / "state.json").write_text(json.dumps(state))
    t = time.monotonic()
    certificates()
    network(state, a.delay, a.loss)
    dns(state)
    smtp(state)
    print(f"up in {time.monotonic() - t:.1f} s; SSL_CERT_FILE={RUN}/ca/root.pem; mail in {RUN}/mail")


def down():
    try:
        state = json.loads((RUN / "state.json").read_text())
    except OSError:
        state = {"pids": {}}
    ours = [pid for pid, when in state["pids"].values() if born(pid) == when]
    for sig, wait in ((signal.SIGTERM, 5), (signal.SIGKILL, 1)):
        for pid in ours:
            try:  # each leads a process group of its own (start_new_session)
                os.killpg(pid, sig)
            except ProcessLookupError:
                pass
        until = time.monotonic() + wait
        while time.monotonic() < until and any(born(p) for p in ours):
            time.sleep(0.02)
        ours = [p for p in ours if born(p)]
    for n in NS.values():
        subprocess.run(["ip", "netns", "del", n], stderr=subprocess.DEVNULL)
        shutil.rmtree(f"/etc/netns/{n}", ignore_errors=True)
    if os.path.isdir("/etc/netns") and not os.listdir("/etc/netns"):
        os.rmdir("/etc/netns")
    shutil.rmtree(RUN, ignore_errors=True)


def words():
    """What changes the lab, and the words that each takes."""
    personas = ["real", *PLACES]
    return {"path": ["open", *PATHS, *BOXES], "egress": [*EGRESS, "split"], "dns": ["real", *LIES], "mx": personas, "submission": personas}


def mail(a):
    until = time.monotonic() + a.wait
    while True:
        found = [m.read_text(errors="replace") for d in ("new", "cur") for m in sorted((RUN / "mail" / d).iterdir())]
        found = [m for m in found if not a.text or a.text in m]
        if found or time.monotonic() >= until:
            break
        time.sleep(0.05)
    print("\n=====\n".join(found))
    sys.exit(0 if found else 1)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    s = p.add_subparsers(dest="do", required=True)
    u = s.add_parser("up")
    u.add_argument("--delay", type=float, default=20)
    u.add_argument("--loss", type=float, default=0)
    s.add_parser("down")
    s.add_parser("reset")
    s.add_parser("status")
    s.add_parser("can-run")
    e = s.add_parser("exec")
    e.add_argument("ns", choices=NS)
    e.add_argument("argv", nargs=argparse.REMAINDER)
    w = s.add_parser("wire")
    w.add_argument("delay", type=float)
    w.add_argument("loss", type=float, nargs="?", default=0)
    s.add_parser("words")
    choices = words()
    s.add_parser("egress").add_argument("name", choices=choices["egress"])
    s.add_parser("path").add_argument("modes", nargs="+", choices=choices["path"])
    s.add_parser("dns").add_argument("name", choices=choices["dns"])
    for name in ("mx", "submission"):
        s.add_parser(name).add_argument("persona", choices=choices[name])
    s.add_parser("heard").add_argument("name", choices=[*HOSTILE, *BOXES])
    m = s.add_parser("mail")
    m.add_argument("--wait", type=float, default=0)
    m.add_argument("text", nargs="?")
    a = p.parse_args()
    if a.do == "up":
        up(a)
    elif a.do == "down":
        down()
    elif a.do == "reset":
        reset()
    elif a.do == "can-run":
        sys.exit(lacking())
    elif a.do == "exec":
        os.execvp("ip", ["ip", "netns", "exec", NS[a.ns], *a.argv])
    elif a.do == "wire":
        rewire(a.delay, a.loss)
    elif a.do == "egress":
        egress(a.name)
    elif a.do == "path":
        path(a.modes)
    elif a.do == "dns":
        lie(a.name)
    elif a.do == "words":
        print("\n".join(f"{what} {word}" for what, known in words().items() for word in known))
    elif a.do == "heard":
        print("".join(line.partition(" ")[2] for line in open(RUN / "heard") if line.split()[0] == a.name), end="")
    elif a.do == "mx":
        persona(25, 25, a.persona)
    elif a.do == "submission":
        persona(87, 587, a.persona)
    elif a.do == "mail":
        mail(a)
    else:
        state = json.loads((RUN / "state.json").read_text())
        for name, (pid, when) in state["pids"].items():
            print(f"{name:12} {pid:7} {'up' if born(pid) == when else 'DEAD'}")


main()
