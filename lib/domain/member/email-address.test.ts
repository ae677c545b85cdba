import { describe, expect, it } from 'vitest';
import { parseEmailAddress } from './email-address.ts';

describe('an e-mail address', () => {
  it.each([
    ['mina@factdesk.example', 'mina@factdesk.example'],
    ['  Mina.Kay@Factdesk.Example ', 'mina.kay@factdesk.example'],
    ['mina+desk@news.factdesk.example', 'mina+desk@news.factdesk.example'],
    ['mina＠factdesk.example', 'mina@factdesk.example'],
  ])('reads %j as %j', (text, address) => {
    expect(parseEmailAddress(text)).toBe(address);
  });

  it.each([
    '',
    'mina',
    'mina@',
    '@factdesk.example',
    'mina@localhost',
    'mina@factdesk.',
    'mina@factdesk.example, eve@evil.example',
    'mina@factdesk.example@evil.example',
    '"mina@evil.example"@factdesk.example',
    'Mina <mina@factdesk.example>',
    `${'m'.repeat(250)}@factdesk.example`,
    'mi\0na@factdesk.example',
    'mi\ud800na@factdesk.example',
  ])('does not take %j for one', (text) => {
    expect(parseEmailAddress(text)).toBeNull();
  });
});
