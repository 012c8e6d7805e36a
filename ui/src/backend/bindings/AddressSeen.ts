export type AddressSeen = { address: string, port: number, at: string, };
