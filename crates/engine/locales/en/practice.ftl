### The pretend organisation, and how things may stand there.

practice-device = Practice copier

practice-healthy = Everything works
    .about = All is set up as it should be. See what a good check looks like.
practice-port-25-blocked = The provider blocks port 25
    .about = Direct send and relay cannot get out. The most common reason in small offices.
practice-smtp-auth-disabled = Sign-in is switched off
    .about = SMTP AUTH is off for the whole organisation, though the password is right.
practice-wrong-password = A wrong password
    .about = The mailbox rejects the sign-in. See where Mailfitter stops trying, and why.
practice-spf-missing = No SPF record
    .about = Mail goes, but receivers have no way to see that the office may send it.
practice-relay-denied = Relay is not allowed
    .about = The organisation does not know this office yet, so people outside are refused.
