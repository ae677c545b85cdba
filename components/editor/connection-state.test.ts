import { describe, expect, test } from 'vitest';
import {
  type ConnectionFacts,
  connectionState,
  connectionWords,
  hasUnsavedWork,
  refusalOfClosing,
} from './connection-state.ts';

const connected: ConnectionFacts = {
  socket: 'connected',
  opened: true,
  settled: true,
  waiting: 0,
  isOwn: false,
  isReadOnly: false,
  refusal: null,
};

function wordsFor(change: Partial<ConnectionFacts>): string {
  return connectionWords(connectionState({ ...connected, ...change })).words;
}

describe('the writer is told', () => {
  test('that everything is saved, once the server has acknowledged all of it', () => {
    expect(wordsFor({})).toBe('Saved');
    expect(wordsFor({ waiting: 1 })).toBe('Saving…');
  });

  test('how many changes wait on this page while there is no connection', () => {
    expect(wordsFor({ socket: 'disconnected', waiting: 1 })).toBe('Offline, 1 change kept here');
    expect(wordsFor({ socket: 'connecting', waiting: 12 })).toBe('Offline, 12 changes kept here');
    expect(wordsFor({ socket: 'disconnected' })).toBe('Offline, everything is saved');
  });

  test('that what they wrote is not stored, once they may no longer write', () => {
    expect(wordsFor({ isReadOnly: true, isOwn: true, waiting: 2 })).toBe(
      'Not saved, 2 changes kept here',
    );
    expect(wordsFor({ isReadOnly: true, waiting: 1 })).toBe('Saving…');
  });

  test('that the brief is being opened, until it has arrived', () => {
    expect(wordsFor({ socket: 'connecting', opened: false, settled: false })).toBe('Connecting…');
    expect(wordsFor({ settled: false, waiting: 1 })).toBe('Connecting…');
  });
});

describe('closing the page', () => {
  test('is warned about only while something would be lost', () => {
    const warns = (change: Partial<ConnectionFacts>) =>
      hasUnsavedWork(connectionState({ ...connected, ...change }));
    expect(warns({})).toBe(false);
    expect(warns({ waiting: 2 })).toBe(true);
    expect(warns({ socket: 'disconnected' })).toBe(false);
    expect(warns({ socket: 'disconnected', waiting: 2 })).toBe(true);
    expect(warns({ refusal: refusalOfClosing(4422), isOwn: true, waiting: 1 })).toBe(true);
  });
});

test('a server that only restarts is no refusal', () => {
  expect(refusalOfClosing(1012)).toBeNull();
  expect(refusalOfClosing(4401)?.remedy).toBe('sign-in');
});
