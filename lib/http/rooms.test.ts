import { expect, test } from 'vitest';
import { pathOf, roomOf } from './rooms.ts';

test.for([
  ['/', 'readers'],
  ['/briefs/is-the-water-safe', 'readers'],
  ['/method', 'readers'],
  ['/ask', 'readers'],
  ['/asked', 'readers'],
  ['/briefs/is-the-water-safe/ask', 'readers'],
  ['/api/questions', 'desk'],
  ['/desktop', 'readers'],
  ['/desk', 'desk'],
  ['/desk/briefs/1', 'desk'],
  ['/api/auth/signin', 'desk'],
  ['/sign-in', 'desk'],
  ['/join/token', 'desk'],
  ['/join/a.b', 'desk'],
  ['/_next/static/chunks/a.js', 'static'],
  ['/icon.svg', 'static'],
  ['/collab', 'collab'],
  ['/news', 'news'],
  ['/live', 'health'],
  ['/ready', 'health'],
] as const)('%s is in the room of %s', ([path, room]) => {
  expect(roomOf(path)).toBe(room);
});

test('a path is read without its query', () => {
  expect(pathOf('/briefs/water?page=2')).toBe('/briefs/water');
});

test.for([
  'http://elsewhere.example/desk',
  '//desk',
  '/a//desk',
  '/\\desk',
  '/a b',
  '*',
  '',
  undefined,
])('%s is no path of ours', (target) => {
  expect(pathOf(target)).toBeNull();
});
