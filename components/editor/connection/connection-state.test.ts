import { describe, expect, test } from 'vitest';
import {
  type ConnectionFacts,
  connectionState,
  connectionWords,
  hasUnsavedWork,
  isLocked,
  noLongerWriting,
  refusalOfClosing,
  refusalOfDocument,
  saysRemoved,
  whatWasKept,
} from './connection-state.ts';

const connected: ConnectionFacts = {
  socket: 'connected',
  opened: true,
  waiting: 0,
  aside: 0,
  isOnDevice: true,
  isReadOnly: false,
  refusal: null,
};

const stateFor = (change: Partial<ConnectionFacts>) => connectionState({ ...connected, ...change });

function wordsFor(change: Partial<ConnectionFacts>): string {
  const { words, count } = connectionWords(stateFor(change));
  return words + count;
}

describe('the writer is told', () => {
  test('that everything is saved, once the server has acknowledged all of it', () => {
    expect(wordsFor({})).toBe('Saved');
    expect(wordsFor({ waiting: 1 })).toBe('Saving…');
  });

  test('how many changes are kept while there is no connection', () => {
    expect(wordsFor({ socket: 'disconnected', waiting: 1 })).toBe(
      'Offline, 1 change kept on this device',
    );
    expect(wordsFor({ socket: 'connecting', waiting: 12 })).toBe(
      'Offline, 12 changes kept on this device',
    );
    expect(wordsFor({ socket: 'disconnected' })).toBe('Offline, everything is saved');
  });

  test('that work lives as long as the page where the browser keeps nothing', () => {
    expect(wordsFor({ socket: 'disconnected', waiting: 2, isOnDevice: false })).toBe(
      'Offline, 2 changes kept only while this page is open',
    );
  });

  test('what is not saved when the server ended the connection', () => {
    const refusal = refusalOfClosing(4422);
    expect(wordsFor({ refusal, aside: 2 })).toBe('Not saved, 2 changes kept on this device');
    expect(wordsFor({ refusal })).toBe('Not connected');
  });

  test('that the brief is being opened, until it has arrived', () => {
    expect(wordsFor({ socket: 'connecting', opened: false })).toBe('Connecting…');
    expect(wordsFor({ opened: false })).toBe('Connecting…');
  });
});

describe('after the server ended the connection', () => {
  const keptAfter = (code: number, change: Partial<ConnectionFacts>) => {
    const state = stateFor({ refusal: refusalOfClosing(code), ...change });
    return state.kind === 'refused' ? whatWasKept(state) : '';
  };

  test('the writer learns what became of the work', () => {
    expect(keptAfter(4401, {})).toContain('is saved');
    expect(keptAfter(4401, { waiting: 1 })).toContain('is sent then');
    expect(keptAfter(4422, { aside: 1 })).toContain('to be copied');
    expect(keptAfter(4401, { waiting: 1, isOnDevice: false })).toContain('before you leave');
  });

  test('writing goes on where signing in again mends it, and nowhere else', () => {
    expect(isLocked({ ...connected, refusal: refusalOfClosing(4401) })).toBe(false);
    expect(isLocked({ ...connected, refusal: refusalOfClosing(4422) })).toBe(true);
    expect(isLocked({ ...connected, refusal: noLongerWriting })).toBe(true);
    expect(isLocked({ ...connected, isReadOnly: true })).toBe(true);
  });

  test('nothing is said to be kept of a brief that was removed, and nobody writes in it', () => {
    const refusal = refusalOfDocument('removed');
    const state = stateFor({ refusal });
    expect(state.kind === 'refused' && whatWasKept(state)).toBe('');
    expect(refusal.message).toContain('removed for legal reasons');
    expect(isLocked({ ...connected, refusal })).toBe(true);
    expect(saysRemoved('{"kind":"removed"}')).toBe(true);
    expect(saysRemoved('{"kind":"judgement"}')).toBe(false);
  });

  test('a server that only restarts is no refusal', () => {
    expect(refusalOfClosing(1012)).toBeNull();
  });
});

describe('closing the page', () => {
  test.for<[string, Partial<ConnectionFacts>, boolean]>([
    ['everything saved', {}, false],
    ['something on its way', { waiting: 2 }, true],
    ['offline and nothing kept', { socket: 'disconnected' }, false],
    ['offline with work', { socket: 'disconnected', waiting: 2 }, true],
    ['signed out with work', { refusal: refusalOfClosing(4401), waiting: 1 }, true],
    ['refused work on the device', { refusal: refusalOfClosing(4422), aside: 1 }, false],
    [
      'refused work on this page alone',
      { refusal: refusalOfClosing(4422), aside: 1, isOnDevice: false },
      true,
    ],
  ])('with %s', ([, change, isWarned]) => {
    expect(hasUnsavedWork(stateFor(change))).toBe(isWarned);
  });
});
