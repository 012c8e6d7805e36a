export type Method = "client-submission-basic" | "client-submission-oauth" | "direct-send" | "relay-ip" | "relay-certificate" | "high-volume-email" | "azure-communication-services" | "on-site-relay";
