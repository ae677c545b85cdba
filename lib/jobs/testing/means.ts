import type { Finding, ReadSource } from '../../domain/health/source-finding.ts';
import type { Fetched, FetchFailure } from '../../sources/fetching/fetched.ts';
import { Unreadable } from '../../sources/isolated/unreadable.ts';
import type { Means } from '../means.ts';

/** A page as a person reads it. */
export function page(text: string, rest: Partial<ReadSource> = {}): ReadSource {
  return {
    text,
    title: '',
    findings: [],
    nature: 'readable',
    remarks: [],
    mediaType: 'text/html',
    encoding: 'utf-8',
    retraction: null,
    ...rest,
  };
}

export const found = (field: Finding['field'], value: string, from: Finding['from']): Finding => ({
  field,
  value,
  from,
});

/** The outside world of a test: what is at which address, and what each file says. */
export type World = {
  pages?: Record<string, ReadSource | FetchFailure | Error>;
  files?: Record<string, ReadSource | Error>;
  archived?: string;
  dois?: Record<string, { findings: Finding[]; retraction: string | null }>;
  /** Every fetch waits for it. */
  gate?: () => Promise<void>;
};

/** Means that look into a world of the test's making. What is not there is gone. */
export function meansOf(world: World): Means {
  return {
    fetchDocument: async (address) => {
      await world.gate?.();
      const there = world.pages?.[address];
      if (there instanceof Error) throw there;
      if (there === undefined) return gone;
      return 'ok' in there ? there : fetched(address);
    },
    readSource: async (_bytes, { address, fileName }) => {
      const there = world.pages?.[address ?? ''] ?? world.files?.[fileName ?? ''];
      if (there instanceof Error) throw there;
      if (there === undefined || 'ok' in there) throw unreadable('Nothing can be read here.');
      return there;
    },
    archivedCopies: async () => ({ wayback: world.archived ?? null, archiveToday: null }),
    describeDoi: async (doi) => world.dois?.[doi] ?? null,
  };
}

export const gone: FetchFailure = {
  ok: false,
  reason: 'gone',
  status: 404,
  finalAddress: null,
  sentence: 'There is no page there (404).',
  mayPass: false,
  retryAfter: null,
};
export const busy: FetchFailure = {
  ok: false,
  reason: 'status',
  status: 503,
  finalAddress: null,
  sentence: 'The server is too busy (503).',
  mayPass: true,
  retryAfter: null,
};

export function unreadable(message: string): Error {
  return new Unreadable(message);
}

function fetched(finalAddress: string): Fetched {
  return {
    ok: true,
    bytes: new TextEncoder().encode('<!doctype html>'),
    status: 200,
    finalAddress,
    hops: [],
    movedForGood: false,
    mediaType: 'text/html',
    charset: null,
  };
}
