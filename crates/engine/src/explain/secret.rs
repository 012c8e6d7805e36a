//! A pasted text may hold a password or a token: it is not shown back.

use std::ops::Range;

/// What stands in the place of a secret.
const HIDDEN: &str = "••••";

/// Words in front of a secret, in lower case, before `=` or `:`.
const KEYS: [&str; 16] = [
    "password",
    "passwd",
    "passwort",
    "kennwort",
    "mot de passe",
    "contraseña",
    "pass",
    "pwd",
    "secret",
    "client_secret",
    "token",
    "access_token",
    "refresh_token",
    "id_token",
    "api_key",
    "apikey",
];

/// What programs write behind such a word when they mean no secret.
const NO_SECRETS: [&str; 26] = [
    "incorrect",
    "wrong",
    "invalid",
    "expired",
    "required",
    "failed",
    "failure",
    "rejected",
    "missing",
    "empty",
    "none",
    "null",
    "true",
    "false",
    "yes",
    "not",
    "the",
    "is",
    "must",
    "set",
    "unset",
    "falsch",
    "ungültig",
    "abgelaufen",
    "fehlt",
    "authentication",
];

/// What stands behind `AUTH` where no secret does.
const MECHANISMS: [&str; 9] =
    ["plain", "login", "xoauth2", "oauthbearer", "ntlm", "gssapi", "cram-md5", "digest-md5", "scram-sha-256"];

/// The text with what looks like a password or a token taken out; `None` where nothing does.
///
/// It looks for sign-in lines (AUTH and what answers a 334), bearer and JSON web tokens, `password=` and the like in
/// several languages, and passwords in addresses of servers. It cannot know every secret.
pub fn without_secrets(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    json_web_tokens(text, &mut found);
    behind_bearer(text, &lower, &mut found);
    behind_keys(text, &lower, &mut found);
    behind_auth(text, &lower, &mut found);
    behind_prompts(text, &mut found);
    in_addresses(text, &mut found);
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|range| (range.start, range.end));
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for range in found {
        if range.start >= at {
            shown.push_str(&text[at..range.start]);
            shown.push_str(HIDDEN);
        }
        at = at.max(range.end);
    }
    shown.push_str(&text[at..]);
    Some(shown)
}

/// `eyJ` is how `{"` reads in base64: the beginning of every JSON web token.
fn json_web_tokens(text: &str, found: &mut Vec<Range<usize>>) {
    for (at, _) in text.match_indices("eyJ") {
        let token = run(text, at, is_token);
        if token.len() >= 20 {
            found.push(token);
        }
    }
}

fn behind_bearer(text: &str, lower: &str, found: &mut Vec<Range<usize>>) {
    for (at, word) in lower.match_indices("bearer ") {
        let token = run(text, at + word.len(), is_token);
        if token.len() >= 20 {
            found.push(token);
        }
    }
}

fn behind_keys(text: &str, lower: &str, found: &mut Vec<Range<usize>>) {
    for key in KEYS {
        for (at, _) in lower.match_indices(key) {
            if text[..at].ends_with(|c: char| c.is_alphanumeric()) {
                continue;
            }
            let rest = text[at + key.len()..].trim_start_matches(['"', '\'']).trim_start_matches([' ', '\t']);
            let Some(rest) = rest.strip_prefix(['=', ':']) else { continue };
            let rest = rest.trim_start_matches([' ', '\t', '"', '\'']);
            let start = text.len() - rest.len();
            let value =
                run(text, start, |c| !c.is_whitespace() && !matches!(c, '"' | '\'' | '&' | ',' | ';' | '<'));
            let said = text[value.clone()].trim_end_matches(['.', ')']).to_lowercase();
            let is_code = said.len() == 3 && said.bytes().all(|b| b.is_ascii_digit());
            if said.chars().count() >= 3 && !is_code && !NO_SECRETS.contains(&said.as_str()) {
                found.push(value);
            }
        }
    }
}

fn behind_auth(text: &str, lower: &str, found: &mut Vec<Range<usize>>) {
    for mechanism in MECHANISMS {
        let command = format!("auth {mechanism} ");
        for (at, _) in lower.match_indices(&command) {
            let token = run(text, at + command.len(), is_token);
            if token.len() >= 8 && looks_like_base64(&text[token.clone()]) {
                found.push(token);
            }
        }
    }
}

/// What a client says after `334`, which asks for a user name or a password.
fn behind_prompts(text: &str, found: &mut Vec<Range<usize>>) {
    let mut asked = false;
    let mut start = 0;
    for line in text.split_inclusive('\n').flat_map(|line| line.split_inclusive("\\n")) {
        if asked {
            let mut at = start;
            while at < start + line.len() {
                let token = run(text, at, is_token);
                if looks_like_base64(&text[token.clone()]) {
                    found.push(token.clone());
                }
                let behind = token.end;
                at = behind + text[behind..].chars().next().map_or(1, char::len_utf8);
            }
        }
        asked =
            line.match_indices("334 ").any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric()));
        start += line.len();
    }
}

/// `smtp://user:password@host`
fn in_addresses(text: &str, found: &mut Vec<Range<usize>>) {
    for (at, mark) in text.match_indices("://") {
        let authority =
            run(text, at + mark.len(), |c| !c.is_whitespace() && !matches!(c, '/' | '"' | '\'' | '<'));
        let Some(end) = text[authority.clone()].rfind('@') else { continue };
        let Some(colon) = text[authority.start..authority.start + end].find(':') else { continue };
        found.push(authority.start + colon + 1..authority.start + end);
    }
}

/// From a place as far as the characters fit.
fn run(text: &str, start: usize, fits: impl Fn(char) -> bool) -> Range<usize> {
    let length = text[start..].find(|c| !fits(c)).unwrap_or(text.len() - start);
    start..start + length
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '_' | '-' | '.' | '~')
}

/// Whether a word is base64 rather than a word: of a length that base64 has, and with what words do not have.
fn looks_like_base64(word: &str) -> bool {
    let plain = word.trim_end_matches('=');
    let fits = plain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/'));
    let odd = plain.len() < word.len()
        || plain.bytes().any(|b| b.is_ascii_digit())
        || (plain.bytes().skip(1).any(|b| b.is_ascii_uppercase())
            && plain.bytes().any(|b| b.is_ascii_lowercase()));
    fits && odd
        && word.len() >= 4
        && word.len().is_multiple_of(4)
        && !MECHANISMS.contains(&word.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_looks_like_a_secret_is_not_shown() {
        let secret = "S3cr3t-canary";
        let in_base64 = "UzNjcjN0LWNhbmFyeQ==";
        let token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJjYW5hcnkifQ.c2lnbmF0dXJl";
        let texts = [
            format!("smtp password={secret} 535 5.7.3 Authentication unsuccessful"),
            format!("Kennwort: {secret}"),
            format!("\"password\": \"{secret}\", \"port\": 587"),
            format!("auth: {{ user: 'scan@contoso.com', pass: '{secret}' }}"),
            format!("client_secret={secret}&grant_type=client_credentials"),
            format!(
                "> AUTH LOGIN\n< 334 VXNlcm5hbWU6\n> c2NhbkBjb250b3NvLmNvbQ==\n< 334 UGFzc3dvcmQ6\n> {in_base64}\n< 535 5.7.3"
            ),
            format!("~> AUTH PLAIN {in_base64}"),
            format!("334 UGFzc3dvcmQ6\\r\\n{in_base64}\\r\\n535 5.7.3"),
            format!("Authorization: Bearer {token}"),
            format!("AUTH XOAUTH2 {token}"),
            format!("token is {token}"),
            format!("smtp://scan:{secret}@smtp.office365.com:587"),
        ];
        for text in texts {
            let shown = without_secrets(&text).unwrap_or_else(|| panic!("nothing was seen in {text}"));
            for part in [secret, in_base64, token, "c2NhbkBjb250b3NvLmNvbQ"] {
                assert!(!shown.contains(part), "{shown}");
            }
        }
    }

    #[test]
    fn what_is_none_is_left_alone() {
        let texts = [
            "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
            "250-AUTH LOGIN XOAUTH2",
            "AUTH LOGIN failed",
            "AUTH LOGIN rejected: 504 5.7.4 Unrecognized authentication type",
            "password: incorrect",
            "The password is wrong",
            "Bearer authentication was refused",
            "user name or password: 535 5.7.3",
            "to=<a@contoso.com>, relay=smtp.office365.com[52.97.1.2]:587",
            "https://aka.ms/smtp_auth_disabled",
            "[AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        ];
        for text in texts {
            assert_eq!(without_secrets(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = without_secrets(&text);
        }

        #[test]
        fn no_text_like_a_log_makes_it_panic(text in "(334 |AUTH LOGIN |pass[=:]|://|@|:|bearer |eyJ|[a-zäA-Z0-9+/= \\n\\\\]){0,40}") {
            let _ = without_secrets(&text);
        }

        #[test]
        fn a_password_behind_its_word_never_comes_through(secret in "[A-Za-z0-9!$%+_-]{6,20}", key in "password|Passwort|pwd|pass|secret") {
            let text = format!("smtp {key}={secret} end");
            prop_assume!(!NO_SECRETS.contains(&secret.to_lowercase().as_str()));
            let shown = without_secrets(&text).unwrap_or_default();
            let came_through = shown.contains(&["=", &secret].concat());
            prop_assert!(!shown.is_empty() && !came_through);
        }
    }
}
