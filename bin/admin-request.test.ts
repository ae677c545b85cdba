import { describe, expect, it } from 'vitest';
import { parseAdminRequest } from './admin-request.ts';
import { Mistake } from './command-line.ts';

describe('what is asked of admin', () => {
  it.each([
    [['members'], { command: 'members' }],
    [['--help'], { command: 'help' }],
    [['invite', '-h'], { command: 'help' }],
    [
      ['invite', 'mina@factdesk.example'],
      { command: 'invite', email: 'mina@factdesk.example', capabilities: null },
    ],
    [
      ['invite', '--capabilities', 'review, edit', 'mina@factdesk.example'],
      { command: 'invite', email: 'mina@factdesk.example', capabilities: ['review', 'edit'] },
    ],
  ])('%j is understood', (args, request) => {
    expect(parseAdminRequest(args)).toEqual(request);
  });

  it.each([
    [[], 'Say invite or members; see --help.'],
    [['dismiss'], 'Say invite or members, not dismiss; see --help.'],
    [['invite'], 'Name one e-mail address to invite.'],
    [['invite', 'a@b.example', 'c@d.example'], 'Name one e-mail address to invite.'],
    [
      ['invite', 'a@b.example', '--capabilities', 'edit,rule'],
      'There is no capability "rule", only edit, review, publish, admin.',
    ],
    [
      ['invite', 'a@b.example', '--capabilities'],
      "Option '--capabilities <value>' argument missing; see --help.",
    ],
    [['invite', 'a@b.example', '--force'], "Unknown option '--force'; see --help."],
    [['members', '--capabilities', 'edit'], '--capabilities belongs to invite.'],
    [['members', 'all'], 'members takes no further words.'],
  ])('%j is a mistake, told in one sentence', (args, sentence) => {
    expect(() => parseAdminRequest(args)).toThrow(new Mistake(sentence));
  });
});
