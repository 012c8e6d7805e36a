### The pretend organization, and how things may stand there.

practice-device = Practice copier

practice-healthy = Everything works
    .about = All is set up as it should be. See what a good check looks like.
practice-port-25-blocked = The provider blocks port 25
    .about = Direct Send and relay cannot get out. The most common reason in small offices.
practice-smtp-auth-off-for-tenant = Sign-in is switched off
    .about = SMTP AUTH is off for the whole organization, though the password is right.
practice-wrong-password = A wrong password
    .about = The mailbox rejects the sign-in. See where Mailfitter stops trying, and why.
practice-spf-missing = No SPF record
    .about = Mail goes, but receivers have no way to see that the office may send it.
practice-relay-not-allowed = Relay is not allowed
    .about = The organization does not know this office yet, so people outside are refused.
practice-spf-two-records = Two SPF records
    .about = Somebody added a second record instead of changing the first, so neither counts.
practice-smtp-auth-off-for-mailbox = Sign-in is off for this mailbox
    .about = The organization allows it, but the mailbox’s own switch is off.
practice-basic-auth-disabled = Passwords are not accepted any more
    .about = Microsoft’s sign-in works, a user name and password does not.
practice-direct-send-rejected = Direct Send is rejected
    .about = The organization refuses mail that claims to be its own and is not signed in.
practice-connector-created-disabled = The connector is switched off
    .about = It was made as it should be, but on this plan it starts switched off.
practice-certificate-wrong = A wrong certificate
    .about = The server shows a certificate for another name. See why nothing is signed in to or sent then.
practice-server-slow = A slow server
    .about = The server takes nine seconds to greet. Many devices give up earlier.
practice-ipv6-dead = IPv6 leads nowhere
    .about = The servers have IPv6 addresses that nothing answers at.
