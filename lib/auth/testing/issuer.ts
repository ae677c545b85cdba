import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Listening, listen } from './auth-server.ts';

/** Whom an identity provider says somebody is. */
export type Person = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** An OpenID Connect provider on loopback that lets in, without asking, whoever `person` is. */
export type Issuer = Listening & { person: Person };

export const CLIENT = { id: 'factdesk', secret: 'a secret between the two' };

/**
 * Starts an identity provider (OpenID Connect Core 1.0, 3.1, code flow with PKCE). It answers a
 * code once, and only to the client that can show what the browser promised.
 */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { challenge: string; nonce: string; person: Person }>();
  const issuer: Issuer = { person: { sub: 'nobody' }, url: '', close: () => Promise.resolve() };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer.url);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

    if (pathname === '/.well-known/openid-configuration') {
      json({
        issuer: issuer.url,
        authorization_endpoint: `${issuer.url}/authorize`,
        token_endpoint: `${issuer.url}/token`,
        jwks_uri: `${issuer.url}/keys`,
      });
    } else if (pathname === '/keys') {
      json({ keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] });
    } else if (pathname === '/authorize') {
      const code = randomUUID();
      const challenge = searchParams.get('code_challenge') ?? '';
      const nonce = searchParams.get('nonce') ?? '';
      codes.set(code, { challenge, nonce, person: issuer.person });
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.search = `${new URLSearchParams({ code, state: searchParams.get('state') ?? '' })}`;
      response.writeHead(302, { location: back.href }).end();
    } else {
      const form = new URLSearchParams(await text(request));
      const granted = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const shown = createHash('sha256').update(form.get('code_verifier') ?? '');
      if (!granted || shown.digest('base64url') !== granted.challenge) {
        json({ error: 'invalid_grant' }, 400);
        return;
      }
      const seconds = Math.floor(Date.now() / 1000);
      const claims = {
        ...granted.person,
        nonce: granted.nonce,
        iss: issuer.url,
        aud: CLIENT.id,
        iat: seconds,
        exp: seconds + 60,
      };
      const signed = `${base64url({ alg: 'RS256' })}.${base64url(claims)}`;
      const signature = createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url');
      json({ access_token: 'unused', token_type: 'Bearer', id_token: `${signed}.${signature}` });
    }
  });
  return Object.assign(issuer, await listen(server));
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
