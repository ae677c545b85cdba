import { type APIRequestContext, expect, test as plain } from '@playwright/test';
import { WebSocket } from 'ws';
import { addressOf, demoPassword, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';

// What the server refuses whatever a page would do, asked without a page.

const elsewhere = 'https://elsewhere.example';
const deskPages = ['/desk', '/desk/import', '/desk/briefs/new', '/desk/sources', '/desk/settings'];

plain('nobody without a session can call an action or post to a page', async ({ request }) => {
  const origin = await ownOrigin(request);
  for (const path of ['/', '/method', '/desk', '/sign-in', '/api/join']) {
    const action = await request.post(path, {
      headers: { origin, 'next-action': '00'.repeat(21), 'content-type': 'text/plain' },
      data: '[]',
    });
    expect(action.status(), `action at ${path}`).toBe(403);
  }
  for (const path of ['/', '/desk', '/sign-in']) {
    const form = await request.post(path, { headers: { origin }, form: { a: 'b' } });
    expect(form.status(), `form at ${path}`).toBe(403);
  }
});

test('a member’s session is of no use to another site', async ({ signedIn }) => {
  const page = await signedIn('admin');
  const { request } = page;
  const origins: Array<Record<string, string>> = [{ origin: elsewhere }, { origin: 'null' }, {}];
  for (const headers of origins) {
    for (const path of ['/desk/members', '/api/auth/signout', '/api/join']) {
      const answer = await request.post(path, { headers, form: { email: 'a@b.example' } });
      expect(answer.status(), `${path} from ${headers.origin}`).toBe(403);
    }
    const action = await request.post('/desk/members', {
      headers: { ...headers, 'next-action': '00'.repeat(21) },
    });
    expect(action.status()).toBe(403);
  }
  await page.goto('/desk/members');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members');
});

plain('a socket is opened to members on our own pages only', async ({ request }) => {
  const origin = await ownOrigin(request);
  expect(await knock(origin, origin)).toBe('closed: 4401');
  expect(await knock(origin, elsewhere)).toBe('refused: 403');
  expect((await request.get('/collab')).status()).toBe(426);
});

plain('readers’ pages run no script, and every page says what it may load', async ({ request }) => {
  for (const path of ['/', '/method', '/briefs/never-written', '/sign-in']) {
    const answer = await request.get(path);
    const headers = answer.headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
    expect(headers['x-powered-by'], path).toBeUndefined();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
    if (path === '/sign-in') continue;
    expect(policy, path).toContain("script-src 'none'");
    expect(await answer.text(), path).not.toContain('<script');
  }
});

test('the desk’s pages carry a new nonce with each answer', async ({ signedIn }) => {
  const { request } = await signedIn('editor');
  const nonces: string[] = [];
  for (const path of deskPages) {
    const answer = await request.get(path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
    expect(await answer.text(), path).toContain(`nonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(deskPages.length);
});

test('the desk sends a visitor to the door, and back to where they wanted to go', async ({
  visitor,
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Is the desk locked?'));
  const page = await visitor();
  for (const path of [...deskPages, `${brief}/review`, brief]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in/);
    await expect(page.getByText('Is the desk locked?')).toHaveCount(0);
  }
  await new SignInPage(page).try(addressOf('editor2'), demoPassword);
  await page.waitForURL(`**${brief}`);
});

for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
  test(`signing in does not lead to ${next}`, async ({ visitor }) => {
    const page = await visitor();
    for (const name of ['next', 'callbackUrl']) {
      await page.context().clearCookies();
      await page.goto(`/sign-in?${name}=${encodeURIComponent(next)}`);
      await new SignInPage(page).try(addressOf('publisher'), demoPassword);
      await page.waitForURL('**/desk');
    }
  });
}

plain('signing in without JavaScript leads nowhere else either', async ({ request }) => {
  const origin = await ownOrigin(request);
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const answer = await request.post('/api/auth/callback/credentials', {
    headers: { origin },
    form: {
      csrfToken,
      email: addressOf('publisher'),
      password: demoPassword,
      callbackUrl: elsewhere,
    },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
  expect(answer.headers().location).not.toContain('elsewhere.example');
});

test('signing out ends every copy of the session, and no other device’s', async ({ visitor }) => {
  const [page, elsewhere] = [await visitor(), await visitor()];
  for (const device of [page, elsewhere]) {
    await new SignInPage(device).signIn(addressOf('editor2'), demoPassword);
    await device.waitForURL('**/desk');
  }
  const copy = await visitor({ storageState: await page.context().storageState() });
  await copy.goto('/desk');
  await expect(copy.getByRole('heading', { level: 1 })).toHaveText('Briefs');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await copy.reload();
  await expect(copy).toHaveURL(/\/sign-in/);
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Briefs');
});

plain('a link for what is no address says so', async ({ request }) => {
  const answer = await request.get('/sign-in/link?email=%00&token=x');
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('This link does not work');
});

/** What becomes of a socket that somebody without a session opens from a page of `from`. */
function knock(at: string, from: string): Promise<string> {
  const socket = new WebSocket(`${at.replace('http', 'ws')}/collab?schema=1`, { origin: from });
  return new Promise((resolve) => {
    socket.on('close', (code) => resolve(`closed: ${code}`));
    socket.on('unexpected-response', (_, { statusCode }) => resolve(`refused: ${statusCode}`));
    socket.on('error', (error) => resolve(`failed: ${error.message}`));
  });
}

/** The origin of our own pages. */
async function ownOrigin(request: APIRequestContext): Promise<string> {
  return new URL((await request.get('/live')).url()).origin;
}
