import { beforeEach, describe, expect, it } from 'vitest';
import { inviteFromCommandLine } from '../../commands/member/invite-member.ts';
import type { Actor } from '../../domain/actor.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing/database.ts';
import { makeMember } from '../testing/members.ts';
import { demoMembers, memberList } from './member-list.ts';

const monday = new Date('2025-12-01T09:00:00Z');
const aWeekLater = new Date('2025-12-08T09:00:00Z');

let ada: Actor;
let mina: Actor;

beforeEach(async () => {
  await emptyDatabase();
  ada = await makeMember('Ada', ['edit', 'admin']);
  mina = await makeMember('Mina', ['edit']);
});

describe('the list of members', () => {
  it('shows an admin everybody, and the invitations that can still be used', async () => {
    const email = 'rosa@factdesk.example';
    await inviteFromCommandLine(monday, { email, capabilities: ['review'] });
    const list = await memberList(ada, monday);
    expect(list?.members.map(({ name }) => name)).toEqual(['Ada', 'Mina']);
    expect(list?.invitations).toMatchObject([
      { email, capabilities: ['review'], invitedBy: null, expiresAt: aWeekLater },
    ]);
    expect((await memberList(ada, aWeekLater))?.invitations).toEqual([]);
  });

  it('shows nobody else anything', async () => {
    expect(await memberList(mina, monday)).toBeNull();
  });
});

describe('the accounts of the demonstration', () => {
  const publication = { name: '', timeZone: 'UTC', disclaimer: '', method: '', verdictScale: [] };

  it('are shown there, those who draft first and admins last', async () => {
    await makeMember('Rosa', ['review']);
    await database().publication.create({ data: { ...publication, demo: true } });
    expect((await demoMembers()).map(({ name }) => name)).toEqual(['Mina', 'Rosa', 'Ada']);
  });

  it('are shown nowhere else', async () => {
    expect(await demoMembers()).toEqual([]);
    await database().publication.create({ data: publication });
    expect(await demoMembers()).toEqual([]);
  });
});
