import { isResolved, type Source, sourceTitle } from '@/lib/domain/source/source.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import { issuedInWords } from '../../brief/dates.ts';
import { Notice } from '../../ui/notice.tsx';
import { nameOfType } from './source-types.ts';

/** What the source is, in few words, and what stands between it and an approval. */
export function SourceHeading({ source }: { source: Source }) {
  const { type, publisher, author, issued } = source.description;
  const isPublished = source.kind === 'published';
  const said = isPublished
    ? [nameOfType(type), publisher, author, issuedInWords(issued)]
    : ['Unpublished'];
  const address = isPublished ? webAddress(source.description.url) : null;
  return (
    <header className="grid gap-3">
      <div className="grid gap-1">
        <h1 className="font-serif text-2xl font-bold [overflow-wrap:anywhere]">
          <bdi>{sourceTitle(source)}</bdi>
        </h1>
        <p className="text-soft [overflow-wrap:anywhere]">{said.filter(Boolean).join(' · ')}</p>
        {address ? (
          <a
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            className="line-clamp-2 justify-self-start text-sm underline [overflow-wrap:anywhere]"
          >
            {address}
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        ) : null}
      </div>
      {isResolved(source) ? null : (
        <Notice tone="bad">
          This source is unresolved, and claims that cite it cannot be approved.{' '}
          <a href="#description" className="underline">
            Give it an address, or a title with who published it and when
          </a>
          .
        </Notice>
      )}
    </header>
  );
}
