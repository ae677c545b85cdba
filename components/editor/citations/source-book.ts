import { useEffect, useMemo, useRef, useState } from 'react';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import { entryNamed } from '@/lib/domain/source/source.ts';
import type { OpenText } from '../text/open-text.ts';
import type { BriefEditorProps } from '../types.ts';

/** The sources that the page knows: those that the brief cites, and those that it has met since. */
export type SourceBook = {
  known: readonly CapturedSource[];
  find: (id: string) => CapturedSource | undefined;
  /** Keeps a source that was found or added here. */
  remember: (source: CapturedSource) => void;
  /** The request for a source's capture that was made here last, by the source's id. */
  requests: ReadonlyMap<string, string>;
  follow: (sourceId: string, requestId: string) => void;
};

/**
 * Keeps the book of sources. What a colleague cites is in the text before the server's answer knows
 * it, so a source that is cited and unknown is asked for, once.
 */
export function useSourceBook({ live }: OpenText, props: BriefEditorProps): SourceBook {
  const [met, setMet] = useState<ReadonlyMap<string, CapturedSource>>(new Map());
  const [requests, setRequests] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const { sources, readSources } = props;

  const known = useMemo(() => {
    const cited = new Set(sources.map(({ id }) => id));
    return [...sources, ...[...met.values()].filter(({ id }) => !cited.has(id))];
  }, [sources, met]);

  useEffect(() => {
    const ask = async () => {
      const ids = new Set(known.flatMap(({ id, aliases }) => [id, ...aliases]));
      const unknown = citedIn(live.current()).filter(
        (id) => !asked.current.has(id) && !ids.has(id),
      );
      if (unknown.length === 0) return;
      for (const id of unknown) asked.current.add(id);
      try {
        const outcome = await readSources(unknown);
        if (outcome.ok) setMet((before) => withThose(before, outcome.value));
      } catch {
        for (const id of unknown) asked.current.delete(id);
      }
    };
    void ask();
    return live.subscribe(() => void ask());
  }, [live, known, readSources]);

  return {
    known,
    find: (id) => entryNamed(id, known),
    remember: (source) => setMet((before) => withThose(before, [source])),
    requests,
    follow: (sourceId, requestId) =>
      setRequests((before) => new Map(before).set(sourceId, requestId)),
  };
}

/** What the text cites, and what somebody suggests to cite. */
function citedIn({ references, suggestions }: ReturnType<OpenText['live']['current']>): string[] {
  return [...new Set([...references, ...suggestions.flatMap(({ cited }) => cited)])];
}

function withThose(
  before: ReadonlyMap<string, CapturedSource>,
  sources: readonly CapturedSource[],
): ReadonlyMap<string, CapturedSource> {
  return new Map([...before, ...sources.map((source) => [source.id, source] as const)]);
}
