import { z } from 'zod';

/** Everything that Factdesk reads from its environment, checked and with the defaults filled in. */
export type Env = z.infer<typeof shape> & { FACTDESK_URL: string };

/**
 * Checks the environment as a whole, so that somebody setting Factdesk up learns of every mistake
 * at once. A variable that is set to nothing counts as not set.
 *
 * @returns what was read, or one sentence for each variable that is broken, naming it
 */
export function parseEnv(
  source: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  problems.push(...incompleteGroups(given));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };

  const { data } = parsed;
  const FACTDESK_URL = data.FACTDESK_URL ?? `http://localhost:${data.PORT}`;
  return { ok: true, env: { ...data, FACTDESK_URL } };
}

let own: Env | undefined;

/**
 * The environment of this process, read on first use.
 *
 * @throws Error naming every broken variable; the launcher has checked them before, so this is for
 * processes started without it
 */
export function env(): Env {
  if (own) return own;
  const parsed = parseEnv(process.env);
  if (!parsed.ok) throw new Error(`The environment is broken:\n${parsed.problems.join('\n')}`);
  own = parsed.env;
  return own;
}

const flag = z
  .enum(['0', '1'], 'must be 1 or 0')
  .default('0')
  .transform((value) => value === '1');

const postgresUrl = urlWith(
  ['postgres:', 'postgresql:'],
  'must be the address of a Postgres, as in postgresql://user:password@host:5432/factdesk',
);
const webAddress = urlWith(['http:', 'https:'], 'must be an address, as in https://desk.example');

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a port, from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a port, from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address of this machine to listen on, as in 0.0.0.0')
    .default('127.0.0.1'),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, 'must be how many proxies of yours stand in front, from 0 to 9')
    .transform(Number)
    .default(0),
  DATABASE_URL: postgresUrl,
  FACTDESK_DATA_DIR: z.string().default('.data'),
  FACTDESK_URL: webAddress.transform((address) => new URL(address).origin).optional(),
  FACTDESK_DEMO: flag,
  FACTDESK_DEMO_PUBLIC: flag,
  NEXTAUTH_SECRET: z
    .string('must be set: it signs sessions. `openssl rand -base64 32` makes a good one')
    .min(32, 'must have at least 32 characters'),
  SMTP_URL: urlWith(
    ['smtp:', 'smtps:'],
    'must be the address of a mail server, as in smtps://user:password@mail.example',
  ).optional(),
  MAIL_FROM: z.string().includes('@', 'must be an email address').optional(),
  FETCH_ALSO: z
    .string()
    .regex(
      /^[\w.:[\]-]+(\s*,\s*[\w.:[\]-]+)*$/,
      'must be hosts with ports, as in archive.intranet:443, with commas between them',
    )
    .transform((hosts) => hosts.split(',').map((host) => host.trim().toLowerCase()))
    .default([]),
  DOI_URL: webAddress.default('https://doi.org'),
  CROSSREF_URL: webAddress.default('https://api.crossref.org'),
  WAYBACK_URL: webAddress.default('https://archive.org'),
  ARCHIVE_TODAY_URL: webAddress.default('https://archive.ph'),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('single sign-on'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')
    .default('info'),
});

/** Variables that mean something only together. */
const groups = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
];

function incompleteGroups(given: Record<string, string | undefined>): string[] {
  return groups.flatMap((group) => {
    const set = group.filter((name) => given[name] !== undefined);
    const missing = group.filter((name) => given[name] === undefined);
    if (set.length === 0) return [];
    return missing.map((name) => `${name} must be set too, because ${set.join(' and ')} is`);
  });
}

function urlWith(protocols: string[], problem: string) {
  return z.string(problem).refine((text) => {
    return URL.canParse(text) && protocols.includes(new URL(text).protocol);
  }, problem);
}
