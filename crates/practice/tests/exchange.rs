//! The pretend Exchange Online, word for word.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use practice::{Connector, Mailbox, Presented, Reputation, Scenario, ServerRole, Settings, Standing, Tenant};
use rustls::CertificateError;

const LOGIN: &str = Settings::LOGIN;
const INSIDE: &str = Settings::INSIDE;
const OUTSIDE: &str = Settings::OUTSIDE;
const OKAY: &str = "250 2.1.5 Recipient OK\r\n";

/// The reply to a sign-in with the suggested password.
async fn signed_in(scenario: Scenario) -> String {
    let tenant = Tenant::start(scenario).await.unwrap();
    let network = tenant.network();
    Client::submission(&network).await.log_in(LOGIN, Settings::PASSWORD).await
}

#[tokio::test]
async fn a_healthy_submission_goes_as_exchange_online_has_it() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    let mut client = Client::connect(&network, (Settings::SUBMISSION, 587)).await;
    let greeting = &client.greeting;
    assert!(
        greeting
            .starts_with("220 BN9PR03CA0123.outlook.office365.com Microsoft ESMTP MAIL Service ready at ")
    );
    assert!(greeting.ends_with(" +0000 [08DE2A6B00000001]\r\n"), "{greeting}");
    let host = "BN9PR03CA0123.outlook.office365.com";
    let hello = client.say("EHLO mfp01.contoso.example").await;
    assert_eq!(
        hello,
        format!(
            "250-{host} Hello [203.0.113.7]\r\n250-SIZE 157286400\r\n250-PIPELINING\r\n250-DSN\r\n250-ENHANCEDSTATUSCODES\r\n\
             250-STARTTLS\r\n250-8BITMIME\r\n250-BINARYMIME\r\n250-CHUNKING\r\n250 SMTPUTF8\r\n"
        )
    );
    let mut client = client.start_tls(&network, "smtp.office365.com", None).await.unwrap();
    let after = client.say("EHLO mfp01.contoso.example").await;
    assert_eq!(after, hello.replace("STARTTLS", "AUTH LOGIN XOAUTH2"));
    assert_eq!(client.log_in(LOGIN, Settings::PASSWORD).await, "235 2.7.0 Authentication successful\r\n");
    assert_eq!(client.say(&format!("MAIL FROM:<{LOGIN}>")).await, "250 2.1.0 Sender OK\r\n");
    for to in [INSIDE, OUTSIDE] {
        assert_eq!(client.say(&format!("RCPT TO:<{to}>")).await, OKAY);
    }
    let sent = client.send(LOGIN, "test").await;
    assert!(sent.starts_with("250 2.0.0 OK <1@contoso.example> [Hostname="), "{sent}");
    assert_eq!(client.say("QUIT").await, "221 2.0.0 Service closing transmission channel\r\n");
    assert_eq!(client.reply().await, "");

    let [delivered] = &tenant.mailbox()[..] else { panic!("one message") };
    assert_eq!(delivered.envelope.reverse_path().as_str(), LOGIN);
    assert_eq!(delivered.envelope.forward_paths().len(), 2);
    assert_eq!(delivered.auth.as_deref(), Some(LOGIN));
    assert_eq!(delivered.tls.as_deref(), Some("TLSv1_3"));
    assert_eq!(delivered.server, ServerRole::Submission);
    assert!(delivered.bytes.ends_with(b"\r\n\r\nhello\r\n"));
    assert_eq!(tenant.sign_ins(), 1);
}

#[tokio::test]
async fn the_log_holds_the_conversation_and_no_secret() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::submission(&tenant.network()).await;
    client.log_in(LOGIN, "Canary-7391").await;
    let log: Vec<_> = tenant.log().into_iter().map(|logged| logged.line.text).collect();
    assert!(log.iter().any(|line| line == "AUTH LOGIN"), "{log:?}");
    assert!(log.iter().any(|line| line.starts_with("535 5.7.3")));
    let log = log.join("\n");
    assert!(
        !log.contains("Canary-7391")
            && !log.contains(&base64("Canary-7391"))
            && !log.contains(&base64(LOGIN))
    );
}

#[tokio::test]
async fn a_token_signs_in() {
    let tenant = Tenant::start(Scenario::BasicAuthDisabled).await.unwrap();
    let mut client = Client::submission(&tenant.network()).await;
    let response = |token: &str| base64(&format!("user={LOGIN}\u{1}auth=Bearer {token}\u{1}\u{1}"));
    let refused = client.say(&format!("AUTH XOAUTH2 {}", response("other"))).await;
    assert_eq!(without_tail(&refused), "535 5.7.3 Authentication unsuccessful");
    let accepted = client.say(&format!("AUTH XOAUTH2 {}", response(Settings::TOKEN))).await;
    assert_eq!(accepted, "235 2.7.0 Authentication successful\r\n");
    assert_eq!(tenant.sign_ins(), 2);
}

#[tokio::test]
async fn the_scenarios_refuse_the_sign_in_each_in_its_own_words() {
    for (scenario, words) in [
        (Scenario::WrongPassword, "535 5.7.3 Authentication unsuccessful"),
        (
            Scenario::SmtpAuthOffForTenant,
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.",
        ),
        (
            Scenario::SmtpAuthOffForMailbox,
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.",
        ),
        (
            Scenario::BasicAuthDisabled,
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
        ),
    ] {
        assert_eq!(without_tail(&signed_in(scenario).await), words, "{scenario:?}");
    }
}

#[tokio::test]
async fn every_standing_of_a_mailbox_has_its_reply() {
    let refused = "535 5.7.139 Authentication unsuccessful, ";
    let accepted = "235 2.7.0 Authentication successful";
    for (standing, words) in [
        (Standing::Good, accepted.to_owned()),
        (Standing::Busy, accepted.to_owned()),
        (Standing::DailyLimit, accepted.to_owned()),
        (
            Standing::SecurityDefaults,
            format!(
                "{refused}user is locked by your organization's security defaults policy. Contact your administrator."
            ),
        ),
        (
            Standing::ConditionalAccess,
            format!(
                "{refused}the request did not meet the criteria to be authenticated successfully. Contact your administrator."
            ),
        ),
        (Standing::Locked, format!("{refused}account locked. Contact your administrator.")),
        (
            Standing::BasicRetired,
            "550 5.7.30 Basic authentication is not supported for Client Submission.".to_owned(),
        ),
        (Standing::TemporaryFailure, "454 4.7.0 Temporary authentication failure.".to_owned()),
    ] {
        let mut settings = Settings::of(Scenario::Healthy);
        settings.mailboxes = vec![Mailbox::signing_in(LOGIN, "x", standing)];
        let tenant = Tenant::start_with(settings).await.unwrap();
        let mut client = Client::submission(&tenant.network()).await;
        let reply = client.log_in("SCAN@contoso.example", "x").await;
        assert!(reply.starts_with(&words), "{standing:?}: {reply}");
        let next = match standing {
            Standing::Busy => {
                assert_eq!(client.offer(LOGIN, OUTSIDE).await, OKAY);
                client.send(LOGIN, "x").await
            }
            Standing::DailyLimit => client.offer(LOGIN, OUTSIDE).await,
            _ => continue,
        };
        let expected =
            if standing == Standing::Busy { "432 4.3.2 Concurrent connections limit" } else { "550 5.1.90 " };
        assert!(next.starts_with(expected), "{next}");
    }
}

#[tokio::test]
async fn nothing_is_taken_before_tls_and_sign_in() {
    let tenant = Tenant::start(Scenario::SmtpAuthOffForTenant).await.unwrap();
    let network = tenant.network();
    let mut client = Client::connect(&network, (Settings::SUBMISSION, 587)).await;
    client.say("EHLO a").await;
    let early = client.say("AUTH LOGIN").await;
    assert_eq!(without_tail(&early), "504 5.7.4 Unrecognized authentication type");
    let clear = client.say(&format!("MAIL FROM:<{LOGIN}>")).await;
    assert_eq!(without_tail(&clear), "451 5.7.3 STARTTLS is required to send mail");

    let mut client = Client::submission(&network).await;
    let plain = client.say("AUTH PLAIN AGFiYw==").await;
    assert_eq!(without_tail(&plain), "504 5.7.4 Unrecognized authentication type");
    let anonymous = client.say(&format!("MAIL FROM:<{LOGIN}>")).await;
    assert_eq!(without_tail(&anonymous), "530 5.7.57 Client not authenticated to send mail.");
    client.log_in(LOGIN, Settings::PASSWORD).await;
    let refused = client.say(&format!("MAIL FROM:<{LOGIN}>")).await;
    assert_eq!(
        without_tail(&refused),
        "530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, \
         SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information."
    );
}

#[tokio::test]
async fn another_sender_than_the_mailbox_is_denied() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::submission(&tenant.network()).await;
    client.log_in(LOGIN, Settings::PASSWORD).await;
    assert_eq!(client.offer(LOGIN, OUTSIDE).await, OKAY);
    let denied = client.send("boss@contoso.example", "x").await;
    let begin = "554 5.2.252 SendAsDenied; scan@contoso.example not allowed to send as boss@contoso.example; STOREDRV.Submission.Exception:";
    assert!(denied.starts_with(begin), "{denied}");
    assert_eq!(client.offer("boss@contoso.example", OUTSIDE).await, OKAY);
    assert!(client.send(LOGIN, "x").await.starts_with(begin));
    assert!(tenant.mailbox().is_empty());
}

#[tokio::test]
async fn a_healthy_office_sends_directly_and_relays() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::exchanger(&tenant.network()).await;
    assert!(
        client.greeting.starts_with(
            "220 BN8NAM12FT012.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready at "
        )
    );
    assert_eq!(client.offer(LOGIN, INSIDE).await, OKAY);
    assert_eq!(client.say(&format!("RCPT TO:<{OUTSIDE}>")).await, OKAY);
    let unknown = client.say("RCPT TO:<nobody@contoso.example>").await;
    assert_eq!(without_tail(&unknown), "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)");
    let sent = client.send(LOGIN, "x").await;
    assert!(sent.starts_with("250 2.6.0 <1@contoso.example> [InternalId="), "{sent}");
    assert!(sent.ends_with("Queued mail for delivery\r\n"));
    let [delivered] = &tenant.mailbox()[..] else { panic!("one message") };
    assert_eq!((delivered.server, &delivered.tls, &delivered.auth), (ServerRole::Exchanger, &None, &None));
    assert_eq!(delivered.envelope.forward_paths().len(), 2);
    assert_eq!(tenant.sign_ins(), 0);
}

#[tokio::test]
async fn a_connector_by_address_relays_for_accepted_domains_only() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    for from in ["x@fabrikam.example", ""] {
        let mut client = Client::exchanger(&tenant.network()).await;
        let refused = client.offer(from, OUTSIDE).await;
        assert_eq!(
            without_tail(&refused),
            "550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36]",
            "{from}"
        );
    }
}

#[tokio::test]
async fn without_a_connector_outside_recipients_are_refused_and_inside_ones_taken() {
    for scenario in [Scenario::RelayNotAllowed, Scenario::ConnectorCreatedDisabled] {
        let tenant = Tenant::start(scenario).await.unwrap();
        let mut client = Client::exchanger(&tenant.network()).await;
        assert_eq!(client.offer(LOGIN, INSIDE).await, OKAY);
        let refused = client.say(&format!("RCPT TO:<{OUTSIDE}>")).await;
        assert_eq!(without_tail(&refused), "550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36]");
    }
}

#[tokio::test]
async fn direct_send_is_rejected_where_the_tenant_says_so() {
    let tenant = Tenant::start(Scenario::DirectSendRejected).await.unwrap();
    let mut client = Client::exchanger(&tenant.network()).await;
    let refused = client.offer(LOGIN, INSIDE).await;
    assert_eq!(
        without_tail(&refused),
        "550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources"
    );
    client.say("RSET").await;
    assert_eq!(client.offer("x@fabrikam.example", INSIDE).await, OKAY);

    // A connector makes the office an authorized source.
    let settings = Settings { direct_send_rejected: true, ..Settings::of(Scenario::Healthy) };
    let tenant = Tenant::start_with(settings).await.unwrap();
    assert_eq!(Client::exchanger(&tenant.network()).await.offer(LOGIN, INSIDE).await, OKAY);
}

#[tokio::test]
async fn the_reputation_of_the_address_comes_before_everything_else() {
    for (reputation, words) in [
        (
            Reputation::Banned,
            "550 5.7.606 Access denied, banned sending IP [203.0.113.7]. To request removal",
        ),
        (
            Reputation::Listed,
            "550 5.7.1 Service unavailable, Client host [203.0.113.7] blocked using Spamhaus.",
        ),
        (
            Reputation::Throttled,
            "451 4.7.500 Server busy. Please try again later from [203.0.113.7]. (S77719)",
        ),
    ] {
        let tenant =
            Tenant::start_with(Settings { reputation, ..Settings::of(Scenario::Healthy) }).await.unwrap();
        let reply = Client::exchanger(&tenant.network()).await.offer(LOGIN, "nobody@contoso.example").await;
        assert!(reply.starts_with(words), "{reply}");
    }
}

#[tokio::test]
async fn a_connector_knows_the_client_by_its_certificate() {
    let mut settings = Settings::of(Scenario::Healthy);
    settings.connectors =
        vec![Connector::Certificate { name: Settings::CERTIFICATE_NAME.to_owned(), enabled: true }];
    let tenant = Tenant::start_with(settings).await.unwrap();
    let network = tenant.network();
    // One of another authority passes the handshake and is not known.
    let stranger = Tenant::start(Scenario::Healthy).await.unwrap().device_certificate();
    let own = tenant.device_certificate();
    for (identity, words) in
        [(Some(&own), "250 2.1.5"), (Some(&stranger), "550 5.7.64"), (None, "550 5.7.64")]
    {
        let client = Client::exchanger(&network).await;
        let mut client = client.start_tls(&network, Settings::ENDPOINT, identity).await.unwrap();
        let hello = client.say("EHLO mfp01.contoso.example").await;
        assert!(!hello.contains("AUTH") && !hello.contains("STARTTLS"), "{hello}");
        let reply = client.offer("x@fabrikam.example", OUTSIDE).await;
        assert!(reply.starts_with(words), "{reply}");
    }
}

#[tokio::test]
async fn the_exchanger_signs_nobody_in() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::exchanger(&tenant.network()).await;
    let refused = client.say("AUTH LOGIN").await;
    assert_eq!(without_tail(&refused), "504 5.7.4 Unrecognized authentication type");
}

#[tokio::test]
async fn the_certificate_of_each_server_is_good_or_wrong_as_set() {
    use CertificateError::{Expired, NotValidForName, UnknownIssuer};
    let name_mismatch = |error: &CertificateError| {
        matches!(error, NotValidForName | CertificateError::NotValidForNameContext { .. })
    };
    let expired =
        |error: &CertificateError| matches!(error, Expired | CertificateError::ExpiredContext { .. });
    for presented in [
        Presented::Good,
        Presented::OtherName,
        Presented::Expired,
        Presented::SelfSigned,
        Presented::LeafAlone,
    ] {
        let settings = Settings { certificate: presented, ..Settings::of(Scenario::Healthy) };
        let tenant = Tenant::start_with(settings).await.unwrap();
        let network = tenant.network();
        for (address, port, name) in [
            (Settings::SUBMISSION, 587, "smtp.office365.com"),
            (Settings::SUBMISSION, 25, "outlook.office365.com"),
            (Settings::EXCHANGER, 25, Settings::ENDPOINT),
        ] {
            let mut client = Client::connect(&network, (address, port)).await;
            client.say("EHLO a").await;
            let error = match client.start_tls(&network, name, None).await {
                Ok(_) => None,
                Err(rustls::Error::InvalidCertificate(error)) => Some(error),
                Err(error) => panic!("{error}"),
            };
            let as_set = match presented {
                Presented::Good => error.is_none(),
                Presented::OtherName => error.as_ref().is_some_and(name_mismatch),
                Presented::Expired => error.as_ref().is_some_and(expired),
                // webpki says of a self-signed server certificate that no root vouches for it.
                Presented::SelfSigned | Presented::LeafAlone => error == Some(UnknownIssuer),
            };
            assert!(as_set, "{presented:?} {name}: {error:?}");
        }
    }
    assert_eq!(Settings::of(Scenario::CertificateWrong).certificate, Presented::OtherName);
}

#[tokio::test(start_paused = true)]
async fn a_slow_server_greets_after_nine_seconds() {
    let tenant = Tenant::start(Scenario::ServerSlow).await.unwrap();
    let network = tenant.network();
    for address in [(Settings::SUBMISSION, 587), (Settings::EXCHANGER, 25)] {
        let began = tokio::time::Instant::now();
        let client = Client::connect(&network, address).await;
        assert!(client.greeting.starts_with("220 "));
        assert_eq!(began.elapsed().as_secs(), 9);
    }
    // The control hosts are not slow.
    let began = tokio::time::Instant::now();
    Client::connect(&network, (Settings::CONTROL_25, 25)).await;
    assert!(began.elapsed().as_secs() < 8);
}

#[tokio::test]
async fn the_control_hosts_are_another_product_and_take_no_mail() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    for address in [(Settings::CONTROL_25, 25), (Settings::CONTROL_587, 587)] {
        let mut client = Client::connect(&network, address).await;
        assert!(client.greeting.starts_with("220 mx.google.com ESMTP "), "{}", client.greeting);
        client.say("EHLO a").await;
        assert!(client.say("MAIL FROM:<a@b.example>").await.starts_with("550 5.7.1"));
        assert!(client.say("QUIT").await.starts_with("221 "));
    }
}

#[tokio::test]
async fn a_message_in_chunks_is_delivered() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::exchanger(&tenant.network()).await;
    client.offer(LOGIN, INSIDE).await;
    client.write(b"BDAT 10 LAST\r\nA: b\r\n\r\nc\n").await;
    assert!(client.reply().await.starts_with("250 2.6.0"));
    assert_eq!(tenant.mailbox()[0].bytes, b"A: b\r\n\r\nc\n"[..]);
}

#[tokio::test]
async fn a_message_that_says_it_is_too_large_is_refused_at_once() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::exchanger(&tenant.network()).await;
    let refused = client.say("MAIL FROM:<scan@contoso.example> SIZE=157286401").await;
    assert_eq!(without_tail(&refused), "552 5.3.4 Message size exceeds fixed maximum message size");
    assert!(client.say("MAIL FROM:<scan@contoso.example> SIZE=157286400").await.starts_with("250"));
}
