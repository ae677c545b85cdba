'use client';

import Link from 'next/link';
import { type MetaKey, setMeta, sharedRoots } from '@/lib/document/shared-document.ts';
import { longDate } from '@/lib/domain/time/calendar-date.ts';
import { useWriting } from '../writing.tsx';
import { useShared } from './use-shared.ts';

const languages = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'uk',
];

/** Under the headline: the proposed checked-on date, the language, and the publication's disclaimer. */
export function BriefFacts() {
  const { connection, canWrite, props, act } = useWriting();
  const { meta } = sharedRoots(connection.document);
  const fact = useShared(meta, () => (key: MetaKey) => String(meta.get(key) ?? ''));
  const change = (key: MetaKey, value: string) =>
    act(() => setMeta(connection.document, key, value || null));
  const language = fact('language') || 'en';
  const { disclaimer, disclaimerHref, today, attestedOn } = props.publication;
  const field =
    'rounded-md border border-transparent bg-transparent px-1 py-0.5 text-ink hover:border-rule';
  return (
    <div className="grid gap-2 text-sm text-soft">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {attestedOn === null ? (
          <label className="flex items-center gap-1.5">
            Checked on
            <input
              id="checked-on"
              type="date"
              className={`${field} font-semibold`}
              max={today}
              value={fact('checkedOn')}
              disabled={!canWrite}
              onChange={(event) => change('checkedOn', event.target.value)}
            />
          </label>
        ) : (
          <span id="checked-on">
            Checked on <strong className="text-ink">{longDate(attestedOn)}</strong>;{' '}
            <Link className="underline" href={`/desk/briefs/${props.brief.id}/recheck`}>
              checking again
            </Link>{' '}
            moves it
          </span>
        )}
        <label className="flex items-center gap-1.5">
          Language
          <select
            className={field}
            value={language}
            disabled={!canWrite}
            onChange={(event) => change('language', event.target.value)}
          >
            {[...new Set([...languages, language])].map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p id="disclaimer" className="border-l-2 pl-3">
        {disclaimer}{' '}
        <a href={disclaimerHref} className="whitespace-nowrap text-accent underline">
          Where the disclaimer is set
        </a>
      </p>
      {fact('importedDisclaimer') ? (
        <p className="border-l-2 pl-3 text-xs">
          The imported text had a disclaimer of its own. It is kept for export and never published.
        </p>
      ) : null}
    </div>
  );
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
