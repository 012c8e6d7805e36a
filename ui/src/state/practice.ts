// The scenarios of practice in an order.

/** The scenarios of practice, in the order in which somebody new meets them. */
export const PRACTICE_GROUPS = [
  ["well", ["healthy"]],
  ["network", ["port-25-blocked", "spf-missing", "spf-two-records", "certificate-wrong", "ipv6-dead"]],
  [
    "tenant",
    [
      "smtp-auth-off-for-tenant",
      "smtp-auth-off-for-mailbox",
      "basic-auth-disabled",
      "direct-send-rejected",
      "relay-not-allowed",
      "connector-created-disabled",
    ],
  ],
  ["device", ["wrong-password", "server-slow"]],
] as const;

/** The scenarios that there are, by group. A test holds that each is in one. */
export function practiceGroups(names: readonly string[]): { group: string; names: string[] }[] {
  return PRACTICE_GROUPS
    .map(([group, wanted]) => ({ group, names: (wanted as readonly string[]).filter((name) => names.includes(name)) }))
    .filter(({ names }) => names.length > 0);
}
