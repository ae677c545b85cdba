import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password.ts';

const mina = { email: 'mina.kay@factdesk.example', name: 'Mina Kay' };

describe('a password', () => {
  it.each([
    'harbour wall tender',
    'correct horse battery staple',
    'минадва слова и три',
    'Mina counts 9 gulls',
  ])('may be %j', (password) => {
    expect(passwordProblem(password, mina)).toBeNull();
  });

  it.each([
    ['eleven char', 'at least 12 characters'],
    ['🐦🐦🐦🐦🐦🐦', 'at least 12 characters'],
    ['w'.repeat(201), 'at most 200 characters'],
    ['aaaaaaaaaaaaaaaa', 'more different characters'],
    ['121212121212', 'more different characters'],
    ['mina.kay@factdesk.example', 'name or e-mail address'],
    ['MinaKayMinaKay2025', 'name or e-mail address'],
    ['factdesk-mina1', 'name or e-mail address'],
  ])('must not be %j', (password, problem) => {
    expect(passwordProblem(password, mina)).toContain(problem);
  });
});
