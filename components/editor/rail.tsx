'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import type { ChecklistItem, ChecklistTarget } from '@/lib/domain/checklist/checklist-item.ts';
import { ScheduleNotice } from '../review/publication/schedule-news.tsx';
import { RailComments } from './comments/rail-comments.tsx';
import { jumpTo } from './jump.ts';
import { SameStoryNotes } from './margin/same-story-notes.tsx';
import { SuggestionList } from './suggestions/suggestion-list.tsx';
import { useAtCaret } from './text/at-caret.ts';
import { liveChecklist } from './text/live-checklist.ts';
import { useNames } from './use-names.ts';
import { useWriting } from './writing.tsx';

const heading = 'text-xs font-bold tracking-wider text-soft uppercase';
const entry = 'w-full rounded-md px-2 py-1 text-left text-sm hover:bg-sunk';

/** Enough to begin with; a rail of a thousand places would help nobody and cost every key. */
const MOST_TARGETS = 50;

/**
 * What the brief holds, and what stands between it and its publication. Where there is no room for a
 * column it folds away behind a button.
 */
export function Rail() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="writing-rail">
      <button
        type="button"
        className="writing-rail-fold"
        aria-expanded={isOpen}
        aria-controls="rail"
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> Contents and checklist
      </button>
      <div id="rail" className="writing-rail-content" data-open={isOpen}>
        <Contents />
        <Checklist />
        <RailComments />
        <SuggestionList />
      </div>
    </div>
  );
}

function Contents() {
  const writing = useWriting();
  const { section: current } = useAtCaret();
  const { live } = writing;
  const { sections, claims } = useSyncExternalStore(live.subscribe, live.current);
  return (
    <nav aria-labelledby="contents" className="grid gap-2">
      <h2 id="contents" className={heading}>
        This brief
      </h2>
      {sections.length === 0 ? (
        <p className="text-sm text-soft">No section yet. Make a line a heading to begin one.</p>
      ) : null}
      <ol className="grid gap-0.5">
        {sections.map(({ heading: words, number, kind }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a section is known by its place
          <li key={index}>
            <button
              type="button"
              aria-current={index === current ? 'true' : undefined}
              className={`${entry} flex justify-between gap-2 aria-[current]:bg-sunk aria-[current]:font-semibold`}
              onClick={() => jumpTo(writing, `section-${index}`)}
            >
              <span>
                {number === null ? '' : `${number}. `}
                {words || <span className="text-soft">Untitled {kind}</span>}
              </span>
              <Count of={claims.filter(({ section }) => section === index).length} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Count({ of }: { of: number }) {
  return (
    <span className="tabular-nums text-soft">
      {of}
      <span className="sr-only"> {of === 1 ? 'claim' : 'claims'}</span>
    </span>
  );
}

function Checklist() {
  const { live, props, book } = useWriting();
  const reading = useSyncExternalStore(live.subscribe, live.current);
  const { judgement, checklist, overrides, publication } = props;
  const { known: sources } = book;
  const { today, attestedOn } = publication;
  const names = useNames();
  const items = useMemo(
    () =>
      openFirst(
        liveChecklist(reading, {
          sources,
          judgement,
          checklist,
          overrides,
          today,
          attestedOn,
          names,
        }),
      ),
    [reading, sources, judgement, checklist, overrides, today, attestedOn, names],
  );
  return (
    <section aria-labelledby="checklist" className="grid gap-2">
      <h2 id="checklist" className={heading}>
        Before it can be published
      </h2>
      <ScheduleNotice news={props.schedule} />
      <ul className="grid gap-1">
        {items.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
      <SameStoryNotes cited={reading.references} />
    </section>
  );
}

function openFirst(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.toSorted((one, other) => Number(one.done) - Number(other.done));
}

function Item({ item }: { item: ChecklistItem }) {
  const { props } = useWriting();
  return (
    <>
      <ItemLine item={item} />
      {item.rule === 'sources-resolved' && !item.done ? (
        <li className="px-2 text-xs">
          <a className="underline" href={`/desk/briefs/${props.brief.id}/sources`}>
            Resolve them in one sitting
          </a>
        </li>
      ) : null}
    </>
  );
}

function ItemLine({ item: { done, label, targets } }: { item: ChecklistItem }) {
  const writing = useWriting();
  const [isOpen, setOpen] = useState(false);
  const [first] = targets;
  const look = done ? 'text-soft' : 'text-mixed';
  const words = (
    <>
      <span aria-hidden="true">{done ? '✓' : '○'}</span>
      <span className="sr-only">{done ? 'Done:' : 'Open:'}</span> {label}
    </>
  );
  if (!first) return <li className={`px-2 py-1 text-sm ${look}`}>{words}</li>;
  if (targets.length === 1) {
    return (
      <li>
        <button
          type="button"
          className={`${entry} ${look}`}
          onClick={() => jumpTo(writing, first.anchor)}
        >
          {words}
        </button>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className={`${entry} ${look}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words} <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
      </button>
      {isOpen ? <Targets targets={targets} /> : null}
    </li>
  );
}

function Targets({ targets }: { targets: readonly ChecklistTarget[] }) {
  const writing = useWriting();
  const rest = targets.length - MOST_TARGETS;
  return (
    <ul className="grid gap-0.5 pl-4">
      {targets.slice(0, MOST_TARGETS).map((target, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: targets have a place and no name
        <li key={index}>
          <button
            type="button"
            className={`${entry} text-xs`}
            onClick={() => jumpTo(writing, target.anchor)}
          >
            {target.label}
          </button>
        </li>
      ))}
      {rest > 0 ? <li className="px-2 text-xs text-soft">and {rest} more after these</li> : null}
    </ul>
  );
}
