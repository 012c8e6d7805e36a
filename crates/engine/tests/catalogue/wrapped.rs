//! The same reply as programs, devices and mails show it.

use engine::Code;

use crate::first;
use crate::rows::{OTHERS, REPLIES};

/// A reply in its parts.
struct Reply<'a> {
    code: &'a str,
    enhanced: &'a str,
    words: &'a str,
}

impl<'a> Reply<'a> {
    fn of(sample: &'a str) -> Self {
        let (code, rest) = sample.split_once(' ').unwrap();
        let (enhanced, words) = rest.split_once(' ').unwrap();
        Self { code, enhanced, words }
    }

    fn whole(&self) -> String {
        format!("{} {} {}", self.code, self.enhanced, self.words)
    }
}

type Wrapper = (&'static str, fn(&Reply) -> String);

const WRAPPERS: &[Wrapper] = &[
    ("bare", |r| r.whole()),
    ("Python, a tuple", |r| {
        format!(
            "smtplib.SMTPAuthenticationError: ({}, b'{} {}')",
            r.code,
            r.enhanced,
            r.words.replace('\'', "\\'")
        )
    }),
    ("Python, recipients", |r| {
        format!(
            "smtplib.SMTPRecipientsRefused: {{'a@example.org': ({}, b\"{} {}\")}}",
            r.code,
            r.enhanced,
            r.words.replace('"', "\\\"")
        )
    }),
    ("Python, data", |r| {
        format!(
            "Traceback (most recent call last):\n  File \"scan.py\", line 12\nsmtplib.SMTPDataError: ({}, b\"{} {}\")",
            r.code, r.enhanced, r.words
        )
    }),
    ("nodemailer, the error", |r| {
        format!(
            "Error: Invalid login: {}\n    at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:790:19)",
            r.whole()
        )
    }),
    ("nodemailer, the dump", |r| {
        format!(
            "{{\n  code: 'EAUTH',\n  response: \"{}\",\n  responseCode: {},\n  command: 'AUTH LOGIN'\n}}",
            r.whole(),
            r.code
        )
    }),
    (".NET", |r| {
        format!(
            "System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: {} {}",
            r.enhanced, r.words
        )
    }),
    ("MailKit", |r| {
        format!("MailKit.Security.AuthenticationException: {}: {} {}", r.code, r.enhanced, r.words)
    }),
    ("MailKit, command", |r| {
        format!(
            "MailKit.Net.Smtp.SmtpCommandException: {} {}\n   at MailKit.Net.Smtp.SmtpClient.OnSenderNotAccepted",
            r.enhanced, r.words
        )
    }),
    ("PHPMailer", |r| {
        format!(
            "Mailer Error: SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: {} SMTP code: {} Additional SMTP info: {}",
            r.words, r.code, r.enhanced
        )
    }),
    ("Postfix", |r| {
        format!(
            "Jul  1 01:57:31 mail postfix/smtp[4242]: 4ABC: to=<a@example.org>, relay=smtp.office365.com[52.97.1.2]:587, delay=1.1, dsn={e}, status=bounced (host smtp.office365.com[52.97.1.2] said: {c} {e} {w} (in reply to MAIL FROM command))",
            c = r.code,
            e = r.enhanced,
            w = r.words
        )
    }),
    ("Postfix, several lines", |r| {
        format!("said: {c}-{e} {w}\n{c} {e} more", c = r.code, e = r.enhanced, w = r.words)
    }),
    ("curl", |r| {
        format!(
            "> MAIL FROM:<scan@contoso.com>\n< {}\r\n* Closing connection 0\ncurl: (55) MAIL failed: {}",
            r.whole(),
            r.code
        )
    }),
    ("msmtp", |r| {
        format!(
            "msmtp: authentication failed (method LOGIN)\nmsmtp: server message: {}\nmsmtp: could not send mail (account default from /etc/msmtprc)",
            r.whole()
        )
    }),
    ("Exim", |r| {
        format!(
            "2026-07-01 01:57:31 1uVwXy-0001 ** a@example.org R=smarthost T=remote_smtp H=smtp.office365.com [52.97.1.2]: SMTP error from remote mail server after pipelined MAIL FROM:<scan@contoso.com> SIZE=2048: {}",
            r.whole()
        )
    }),
    ("non-delivery report", |r| {
        format!(
            "Diagnostic information for administrators:\nGenerating server: AM9P193.EURP193.PROD.OUTLOOK.COM\na@example.org\nRemote Server returned '{}'",
            r.whole()
        )
    }),
    ("delivery status", |r| {
        format!(
            "Final-Recipient: rfc822; a@example.org\nAction: failed\nStatus: {}\nDiagnostic-Code: smtp; {}",
            r.enhanced,
            r.whole()
        )
    }),
    ("Java", |r| {
        format!(
            "javax.mail.AuthenticationFailedException: {}\n\tat com.sun.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:965)",
            r.whole()
        )
    }),
    ("Java, sending", |r| {
        format!("com.sun.mail.smtp.SMTPSendFailedException: {}\n;\n  nested exception is:", r.whole())
    }),
    ("Symfony", |r| {
        format!("Expected response code \"250\" but got code \"{}\", with message \"{}\".", r.code, r.whole())
    }),
    ("SwiftMailer", |r| {
        format!("Expected response code 250 but got code \"{}\", with message \"{}\r\n\"", r.code, r.whole())
    }),
    ("Go", |r| format!("2026/07/01 01:57:31 {}", r.whole())),
    ("Nagios", |r| format!("SMTP CRITICAL - {}|time=1.02s;;;0.0", r.whole())),
    ("NUT", |r| format!("upsmon[812]: exec_cmd(mail) returned 1: send-mail: {}", r.whole())),
    ("swaks", |r| format!("<** {}\n ~> QUIT\n<~  221 2.0.0 Service closing transmission channel", r.whole())),
    ("a panel in capitals", |r| format!("E-MAIL ERROR {}", r.whole().to_uppercase())),
    ("a panel of 20 columns", |r| columns(&r.whole(), 20, "")),
    ("a panel of 32 columns", |r| columns(&r.whole(), 32, "")),
    ("a panel that hyphenates", |r| columns(&r.whole(), 24, "-")),
    ("a German panel", |r| {
        format!("Senden fehlgeschlagen. Auftrag 0042 wurde gelöscht. Antwort des Servers: {}", r.whole())
    }),
    ("a French panel", |r| {
        format!("Échec de l’envoi. Vérifiez les paramètres. Réponse du serveur : {}", r.whole())
    }),
    ("JSON", |r| {
        format!(
            "{{\"level\":\"error\",\"msg\":\"send failed\",\"err\":\"{}\",\"job\":4711}}",
            r.whole().replace('"', "\\\"")
        )
    }),
    ("quoted in a mail", |r| {
        format!("> It says:\n> {}\n> What now?", columns(&r.whole(), 60, "").replace('\n', "\n> "))
    }),
];

/// Broken after so many characters; with a mark where the break is inside a word.
fn columns(text: &str, width: usize, mark: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    let mut before = ' ';
    for c in text.chars() {
        if at == width {
            let inside = before.is_ascii_alphabetic() && c.is_ascii_alphabetic();
            out.push_str(if inside { mark } else { "" });
            out.push('\n');
            at = 0;
        }
        out.push(c);
        at += 1;
        before = c;
    }
    out
}

#[test]
fn every_row_is_told_through_every_wrapper() {
    assert!(WRAPPERS.len() >= 30);
    let mut wrong = Vec::new();
    for &(number, sample, code, _) in REPLIES {
        let reply = Reply::of(sample);
        for (name, wrap) in WRAPPERS {
            let text = wrap(&reply);
            // These leave the reply code out, which in this row tells two meanings apart.
            let told_apart = number == "42" && [".NET", "MailKit, command"].contains(name);
            if first(&text) != Some(code) && !told_apart {
                wrong.push(format!("{number} {name}: {:?}, not {code}: {text}", first(&text)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_no_reply_is_told_in_a_log_too() {
    for &(name, sample, code, _) in OTHERS {
        let texts = [
            format!("2026-07-01 01:57:31 scan01 ERROR {sample} (job 4711)"),
            columns(sample, 24, ""),
            sample.to_uppercase(),
            format!("{{\"err\":\"{sample}\"}}"),
            format!("Antwort: {sample}"),
        ];
        for text in texts {
            assert_eq!(first(&text), Some(code), "{name}: {text}");
        }
    }
}

/// A cut text may tell less. It never tells something else, and where the rest leaves one meaning only, it tells that.
#[test]
fn a_text_that_a_panel_cut_tells_the_same_or_nothing() {
    let mut told = 0;
    for &(number, sample, code, _) in REPLIES {
        // What the outer reply hides when it is cut cannot be known.
        if sample.contains("Error: 535") {
            continue;
        }
        for length in [40, 48, 60] {
            let cut: String = sample.chars().take(length).collect();
            for text in [cut.clone(), format!("{cut}…"), cut.to_uppercase()] {
                let meaning = first(&text);
                assert!(meaning.is_none() || meaning == Some(code), "{number}: {meaning:?}: {text}");
                told += usize::from(meaning.is_some());
            }
        }
    }
    assert!(told > REPLIES.len() * 6, "{told}");
    assert_eq!(
        first("535 5.7.139 Authentication unsuccessful, user is locke"),
        Some(Code::AuthBlockedBySecurityDefaults)
    );
    assert_eq!(
        first("535 5.7.139 Authentication unsuccessful, the request d…"),
        Some(Code::AuthBlockedByConditionalAccess)
    );
    // Tenant or mailbox: nobody can say.
    assert_eq!(first("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is dis"), None);
    assert_eq!(first("530 5.7.57 Client not authenticated to send mail. Error: 535 5.7"), None);
}

#[test]
fn a_number_alone_is_told_only_where_it_has_one_meaning() {
    for (text, code) in [
        ("Error code: 5.7.64", Code::RelayAccessDenied),
        ("#5.7.68", Code::DirectSendRejected),
        ("Fehlercode: 5.7.60", Code::SendAsDenied),
        ("ERROR 5.7.57", Code::NotAuthenticated),
        ("(550 5.7.30)", Code::BasicAuthRetired),
        ("SMTP Status 5.1.10", Code::RecipientNotFound),
    ] {
        assert_eq!(first(text), Some(code), "{text}");
    }
    for text in [
        "#535",
        "Error code: 5.7.139",
        "Error 550",
        "535 5.7.139",
        "#550 5.7.1",
        "Status: 4.3.2",
        "curl: (67) Login denied",
    ] {
        assert_eq!(first(text), None, "{text}");
    }
}
