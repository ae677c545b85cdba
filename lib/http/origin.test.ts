import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

const PUBLIC = 'https://desk.example';

test.for([
  ['the public address', { origin: 'https://desk.example', host: '127.0.0.1:3000' }],
  ['the host that is asked', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
  ['the same in other letters', { origin: 'http://localhost:3000', host: 'LocalHost:3000' }],
] as const)('a page at %s is our own', ([, headers]) => {
  expect(isOwnOrigin(headers, PUBLIC)).toBe(true);
});

test.for([
  ['nowhere', { host: 'desk.example' }],
  ['a hidden place', { origin: 'null', host: 'desk.example' }],
  ['another site', { origin: 'https://elsewhere.example', host: 'desk.example' }],
  ['another port', { origin: 'http://localhost:3001', host: 'localhost:3000' }],
  ['another protocol', { origin: 'http://desk.example', host: '127.0.0.1:3000' }],
  ['a longer name', { origin: 'https://desk.example.evil.example', host: 'desk.example' }],
  ['an extension', { origin: 'chrome-extension://desk.example', host: 'desk.example' }],
] as const)('a page at %s is not', ([, headers]) => {
  expect(isOwnOrigin(headers, PUBLIC)).toBe(false);
});
