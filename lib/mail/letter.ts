/**
 * A mail in plain text, without its sender and receiver. Where it may be written a second time, `id`
 * is the same then: mail servers and readers know by it that they have it already.
 */
export type Letter = { subject: string; text: string; id?: string };
