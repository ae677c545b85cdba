'use client';

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import type { SourceHealth } from '@/lib/domain/health/source-health.ts';
import { sourceTitle } from '@/lib/domain/source/source.ts';
import { issuedInWords } from '../../brief/dates.ts';
import { HealthPill } from '../../desk/health/health-pill.tsx';
import { useWriting } from '../writing.tsx';
import { insertCitation, keepPlace } from './citation-commands.ts';
import type { CitationQuery } from './citation-suggestion.ts';
import { matchingSources } from './matching-sources.ts';
import { useLibrarySearch } from './use-library-search.ts';

const LIST = 'citation-menu';
const MOST = 8;

type Choice = {
  key: string;
  label: string;
  detail: string;
  health: SourceHealth;
  choose: () => void;
};

/** The list under a typed bracket: sources to cite, and a new one. The caret stays in the text. */
export function CitationMenu() {
  const { editor } = useWriting();
  const { subscribe, current } = editor.storage.citationSuggestion;
  const query = useSyncExternalStore(subscribe, current);
  return query ? <OpenMenu query={query} /> : null;
}

function OpenMenu({ query }: { query: CitationQuery }) {
  const { editor } = useWriting();
  const { choices, said } = useChoices(query);
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, choices.length - 1);

  useEffect(() => {
    const { takeKeys } = editor.storage.citationSuggestion;
    takeKeys(({ key }) => {
      if (key === 'ArrowDown') setChosen((at + 1) % choices.length);
      else if (key === 'ArrowUp') setChosen((at + choices.length - 1) % choices.length);
      else if (key === 'Enter' || key === 'Tab') choices[at]?.choose();
      else return false;
      return true;
    });
    return () => takeKeys(null);
  }, [editor, choices, at]);

  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', LIST);
    dom.setAttribute('aria-activedescendant', `${LIST}-${at}`);
    document.getElementById(`${LIST}-${at}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, at]);

  useLayoutEffect(() => {
    const place = () => placeUnder(list.current, query.rect());
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  });

  return (
    <div
      ref={list}
      className="fixed z-40 max-h-80 w-[min(26rem,92vw)] overflow-y-auto rounded-lg border bg-card p-1 shadow-card"
    >
      <div id={LIST} role="listbox" aria-label="Cite a source">
        {choices.map(({ key, label, detail, health, choose }, index) => (
          <div
            key={key}
            id={`${LIST}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="cursor-default rounded-md px-2.5 py-1.5 text-sm aria-selected:bg-sunk"
            onMouseMove={() => setChosen(index)}
            onMouseDown={(event) => {
              event.preventDefault();
              choose();
            }}
          >
            <span className="block font-semibold [overflow-wrap:anywhere]">
              <bdi>{label}</bdi> {isIll(health) ? <HealthPill health={health} /> : null}
            </span>
            <span className="block text-xs text-soft">{detail}</span>
          </div>
        ))}
      </div>
      <p role="status" className="px-2.5 py-1 text-xs text-soft empty:hidden">
        {said}
      </p>
    </div>
  );
}

/** What the page knows comes first and at once; what the library answers follows. */
function useChoices({ query, range }: CitationQuery): { choices: Choice[]; said: string | null } {
  const { editor, book, live, ask } = useWriting();
  const { references } = live.current();
  const library = useLibrarySearch(query);
  const known = matchingSources(book.known, references, query);
  const others = library.sources.filter(({ id }) => book.find(id) === undefined);
  const title = query.trim();
  const choices = [
    ...[...known, ...others].slice(0, MOST).map((source) => ({
      key: source.id,
      label: sourceTitle(source),
      health: source.health,
      detail: detailOf(source, references.indexOf(source.id) + 1),
      choose: () => {
        book.remember(source);
        insertCitation(editor, range, source);
      },
    })),
    {
      key: 'new',
      health: 'unknown' as const,
      label: title === '' ? 'New source…' : `New source “${title}”…`,
      detail: 'Describe it in the margin; the citation comes here.',
      choose: () => {
        editor.chain().deleteRange(range).run();
        ask({ kind: 'source', title, place: keepPlace(editor, range.from) });
      },
    },
  ];
  return { choices, said: library.said };
}

/** Whether somebody should think twice before citing it. */
function isIll(health: SourceHealth): boolean {
  return health === 'dead' || health === 'retracted';
}

function detailOf({ description, kind }: CapturedSource, number: number): string {
  const parts = [
    number > 0 ? `cited as ${number}` : '',
    kind === 'unpublished' ? 'unpublished' : description.publisher || description.author,
    issuedInWords(description.issued),
  ];
  return parts.filter((part) => part !== '').join(' · ') || 'Nothing else is known of it';
}

/** Under the bracket, or above it where there is no room. */
function placeUnder(list: HTMLElement | null, rect: DOMRect | null): void {
  if (!list || !rect) return;
  const below = rect.bottom + 4;
  const fits = below + list.offsetHeight <= window.innerHeight;
  list.style.top = `${fits ? below : Math.max(4, rect.top - list.offsetHeight - 4)}px`;
  list.style.left = `${Math.max(4, Math.min(rect.left, window.innerWidth - list.offsetWidth - 4))}px`;
}
