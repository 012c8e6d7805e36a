#!/usr/bin/env python3
"""wire.py - a long cable between two network namespaces.

Two TUN devices, one in each namespace, with a fixed one-way delay and an
optional loss between them. It stands in for `tc netem`, which many kernels
(containers, small virtual machines) are built without.

    wire.py NS_A:IF_A NS_B:IF_B CONF

CONF holds `delay_ms=20` and `loss=0` (per direction, percent). SIGHUP reads
it again, so that delay and loss can change while connections are open. The line
has no bandwidth limit.
"""
import collections, fcntl, os, random, select, signal, struct, subprocess, sys, time

TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000


def tun(spec):
    ns, name = spec.split(":")
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH14x", name.encode(), IFF_TUN | IFF_NO_PI))
    # The file descriptor stays attached when the device changes namespace.
    subprocess.run(["ip", "link", "set", name, "netns", ns], check=True)
    return fd


def settings(path):
    out = {"delay_ms": 0.0, "loss": 0.0}
    with open(path) as f:
        for line in f:
            key, _, value = line.partition("=")
            if value:
                out[key.strip()] = float(value)
    return out["delay_ms"] / 1000.0, out["loss"] / 100.0


def main():
    a, b, conf = sys.argv[1:4]
    fds = (tun(a), tun(b))
    print("ready", flush=True)
    delay, loss = settings(conf)
    state = {"reload": False}
    signal.signal(signal.SIGHUP, lambda *_: state.update(reload=True))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    queue = collections.deque()  # (due, fd to write to, packet), due never decreasing
    now = time.monotonic
    while True:
        wait = max(0.0, queue[0][0] - now()) if queue else 1.0
        readable, _, _ = select.select(fds, [], [], wait)
        if state["reload"]:
            state["reload"] = False
            delay, loss = settings(conf)
            queue = collections.deque(sorted(queue, key=lambda e: e[0]))
        for fd in readable:
            other = fds[1] if fd == fds[0] else fds[0]
            for _ in range(64):
                try:
                    packet = os.read(fd, 65536)
                except OSError:  # nothing more to read, or the device is still down
                    break
                if loss and random.random() < loss:
                    continue
                due = now() + delay
                if queue and due < queue[-1][0]:
                    due = queue[-1][0]
                queue.append((due, other, packet))
        t = now()
        while queue and queue[0][0] <= t:
            _, fd, packet = queue.popleft()
            try:
                os.write(fd, packet)
            except OSError:
                pass


main()
