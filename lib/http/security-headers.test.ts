import { getScriptNonceFromHeader } from 'next/dist/server/app-render/get-script-nonce-from-header.js';
import { expect, test } from 'vitest';
import { deskPolicy, readersPolicy } from './security-headers.ts';

test('the framework finds its nonce in the desk’s policy, and finds none in the readers’', () => {
  const nonce = 'q83vEjRWeJCrze8SNFZ4kA==';
  expect(getScriptNonceFromHeader(deskPolicy(nonce, 'https://desk.example'))).toBe(nonce);
  expect(getScriptNonceFromHeader(readersPolicy)).toBeUndefined();
});

test('readers run no script, and nobody frames either', () => {
  expect(readersPolicy).toContain("script-src 'none'");
  for (const policy of [readersPolicy, deskPolicy('a', 'http://localhost:3000')]) {
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("script-src 'unsafe");
  }
});

test('the desk may open its own websocket, in browsers that do not count it as its own', () => {
  expect(deskPolicy('a', 'https://desk.example')).toContain('wss://desk.example');
  expect(deskPolicy('a', 'http://localhost:3000')).toContain('ws://localhost:3000');
});
