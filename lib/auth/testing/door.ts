import { afterAll, beforeAll, beforeEach } from 'vitest';
import { inviteFromCommandLine } from '../../commands/member/invite-member.ts';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { makeMember } from '../../data/testing/members.ts';
import type { Actor } from '../../domain/actor.ts';
import { hashPassword } from '../password.ts';
import { type Listening, serveAuth } from './auth-server.ts';
import { CLIENT, type Issuer, startIssuer } from './issuer.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { Visitor } from './visitor.ts';

// The desk's door, for the test files that stand before it: a server that signs people in by all
// three ways, with a mail server and an identity provider. Importing this opens it for the file.

export const PASSWORD = '/api/auth/callback/credentials';

/** Mina's password. */
export const right = 'harbour wall tender';

export let mailbox: Mailbox;
export let issuer: Issuer;

/** The one member, who may edit. */
export let mina: Actor;
/** Somebody with a fresh browser. */
export let visitor: Visitor;

let server: Listening;

beforeAll(async () => {
  [server, mailbox, issuer] = await Promise.all([serveAuth(), startMailbox(), startIssuer()]);
  Object.assign(process.env, {
    FACTDESK_URL: server.url,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'desk@factdesk.example',
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  });
});

afterAll(async () => {
  mailbox.close();
  await Promise.all([server.close(), issuer.close()]);
});

beforeEach(async () => {
  await emptyDatabase();
  mailbox.letters.length = 0;
  await database().publication.create({
    data: {
      name: 'The Alder Bay Desk',
      timeZone: 'Europe/London',
      disclaimer: '',
      method: '',
      verdictScale: [],
    },
  });
  mina = await makeMember('Mina', ['edit'], await hashPassword(right));
  visitor = newVisitor();
});

export function newVisitor(): Visitor {
  return new Visitor(server.url);
}

/** The code of what went wrong, from the address that next-auth leads to; null when nothing did. */
export function errorOf(address: string): string | null {
  return new URL(address, server.url).searchParams.get('error');
}

export async function suspend(member: Actor): Promise<void> {
  await database().member.update({ where: { id: member.id }, data: { suspendedAt: new Date() } });
}

export async function invite(email: string): Promise<void> {
  await inviteFromCommandLine(new Date(), { email, capabilities: ['review'] });
}
