import { describe, expect, it } from 'vitest';
import { parseEnv } from './env.ts';

const sound = {
  DATABASE_URL: 'postgresql://desk:secret@127.0.0.1:5432/factdesk',
  NEXTAUTH_SECRET: 'a secret of thirty-two characters',
};

function problemsOf(source: Record<string, string | undefined>): string[] {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.problems;
}

describe('the environment', () => {
  it('needs a database and a secret only', () => {
    const parsed = parseEnv(sound);
    expect(parsed).toMatchObject({
      ok: true,
      env: { PORT: 3000, FACTDESK_URL: 'http://localhost:3000', FACTDESK_DEMO: false },
    });
  });

  it('reports every broken variable at once, by name', () => {
    const problems = problemsOf({
      PORT: 'three thousand',
      DATABASE_URL: 'mysql://localhost/factdesk',
      NEXTAUTH_SECRET: 'short',
      FACTDESK_URL: 'desk.example',
      FACTDESK_DEMO_PUBLIC: 'yes',
      LOG_LEVEL: 'loud',
      SMTP_URL: 'mail.example',
      OIDC_ISSUER: 'https://id.example',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'FACTDESK_DEMO_PUBLIC',
      'FACTDESK_URL',
      'LOG_LEVEL',
      'MAIL_FROM',
      'NEXTAUTH_SECRET',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'PORT',
      'SMTP_URL',
    ]);
  });

  it('says what is missing', () => {
    expect(problemsOf({})).toEqual([
      expect.stringContaining('DATABASE_URL must be the address of a Postgres'),
      expect.stringContaining('NEXTAUTH_SECRET must be set'),
    ]);
  });

  it.each(['0', '65536', '80.5', '-1', ' '])('takes no port %j', (PORT) => {
    expect(problemsOf({ ...sound, PORT })).toEqual(['PORT must be a port, from 1 to 65535']);
  });

  it('takes a variable set to nothing as not set', () => {
    expect(parseEnv({ ...sound, PORT: '', SMTP_URL: '', FACTDESK_DEMO_PUBLIC: '' })).toMatchObject({
      ok: true,
      env: { PORT: 3000, FACTDESK_DEMO_PUBLIC: false },
    });
  });

  it('keeps of the public address what a browser calls its origin', () => {
    expect(parseEnv({ ...sound, FACTDESK_URL: 'https://desk.example/some/page' })).toMatchObject({
      env: { FACTDESK_URL: 'https://desk.example' },
    });
  });
});
