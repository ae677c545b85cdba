import { beforeEach, describe, expect, it } from 'vitest';
import { findInvitation } from '../lib/data/member/invitations.ts';
import { emptyDatabase } from '../lib/data/testing/database.ts';
import { makeMember } from '../lib/data/testing/members.ts';
import { runTool } from './testing/run.ts';

const admin = (...args: string[]) => runTool('admin.ts', ...args);

beforeEach(emptyDatabase);

describe('admin invite', () => {
  it('prints a link that works, and nothing else', async () => {
    const { code, out, err } = await admin('invite', 'Mina@Factdesk.example');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const token = /^https:\/\/desk\.example\/join\/([\w-]{43})\n$/.exec(out)?.[1] ?? '';
    expect(await findInvitation(token)).toMatchObject({
      email: 'mina@factdesk.example',
      capabilities: ['edit', 'review', 'publish', 'admin'],
    });
  });

  it('grants the capabilities that are named', async () => {
    const { out } = await admin('invite', 'mina@factdesk.example', '--capabilities', 'review,edit');
    expect(await findInvitation(out.trim().split('/').pop() ?? '')).toMatchObject({
      capabilities: ['edit', 'review'],
    });
  });
});

describe('admin members', () => {
  it('lists everybody', async () => {
    await makeMember('Mina', ['edit', 'review']);
    await makeMember('Adam', []);
    expect(await admin('members')).toEqual({
      code: 0,
      err: '',
      out: 'adam@factdesk.example\tAdam\t\tactive\nmina@factdesk.example\tMina\tedit,review\tactive\n',
    });
  });
});

describe('a mistake', () => {
  it.each([
    [['invite', 'nobody'], 'Give an e-mail address'],
    [['members', '--force'], "Unknown option '--force'"],
  ])('as in %j is told on standard error, with exit code 2', async (args, sentence) => {
    const { code, out, err } = await admin(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
