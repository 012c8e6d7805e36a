export type SecretToKeep = { id: string, secret: string, };
