'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { Key } from '../../ui/key.tsx';
import { keyWords, MOD } from '../key-words.ts';
import { QuotePicker } from '../quoting/quote-picker.tsx';
import { useSuggestionsAtCaret } from '../suggestions/use-suggestions-at-caret.ts';
import { useAtCaret } from '../text/at-caret.ts';
import { useWriting } from '../writing.tsx';
import { CitationCard } from './citation-card.tsx';
import { ClaimCard } from './claim-card.tsx';
import { AskedThreadCard, CommentCards, NewCommentCard } from './comment-cards.tsx';
import { ContextCard } from './context-card.tsx';
import { LinkCard } from './link-card.tsx';
import { SourceForm } from './source-form.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

/** Beside the words: what stands at the caret, or what was asked for. Nothing opens over the text. */
export function Margin() {
  const { asked, ask, live, book } = useWriting();
  const { citation, claim: claimId, context, threads, claimThreads } = useAtCaret();
  const reading = useSyncExternalStore(live.subscribe, live.current);
  const suggestions = useSuggestionsAtCaret(reading);
  const claim = reading.claims.find(({ id }) => id === claimId);
  const source = citation ? book.find(citation.attributes.source) : undefined;
  if (asked?.kind === 'quote' && citation && source) {
    return <QuotePicker key={source.id} citation={citation} source={source} />;
  }
  const cards: ReactNode[] = [];
  if (asked?.kind === 'source') cards.push(<SourceForm key="source" asked={asked} />);
  if (asked?.kind === 'comment') {
    cards.push(<NewCommentCard key="comment" anchor={asked.anchor} />);
  }
  if (asked?.kind === 'thread') cards.push(<AskedThreadCard key={asked.id} id={asked.id} />);
  if (asked?.kind === 'link') cards.push(<LinkCard key="link" onDone={() => ask(null)} />);
  const showThreads = (key: string, ids: readonly string[]) => {
    const others = ids.filter((id) => asked?.kind !== 'thread' || asked.id !== id);
    if (others.length > 0) cards.push(<CommentCards key={key} ids={others} />);
  };
  showThreads('comments', threads);
  for (const suggestion of suggestions) {
    cards.push(<SuggestionCard key={`suggestion ${suggestion.id}`} suggestion={suggestion} />);
  }
  if (context || asked?.kind === 'context') {
    const key = `context ${context?.reason ?? ''}`;
    cards.push(<ContextCard key={key} context={context} onDone={() => ask(null)} />);
  }
  if (citation) {
    cards.push(<CitationCard key={citation.attributes.source} citation={citation} />);
  }
  if (claim) cards.push(<ClaimCard key={claim.id} claim={claim} count={reading.claims.length} />);
  showThreads('comments on the claim', claimThreads);
  return <>{cards.length > 0 ? cards : <Hint claims={reading.claims.length} />}</>;
}

function Hint({ claims }: { claims: number }) {
  return (
    <div className="grid gap-2 text-sm text-soft">
      <p>
        {claims === 0
          ? 'No claim is marked yet. Select words that are true or false, and press Claim.'
          : 'Put the caret into a claim or a citation to see what stands behind it.'}
      </p>
      <p className="max-lg:hidden">Type [ to cite a source.</p>
      <p className="max-lg:hidden">
        <Key>{keyWords(`${MOD}+Alt+M`)}</Key> comments on the selected words.
      </p>
      {claims === 0 ? null : (
        <p className="max-lg:hidden">
          <Key>{keyWords(`${MOD}+Alt+ArrowDown`)}</Key> next claim{' '}
          <Key>{keyWords(`${MOD}+Alt+ArrowUp`)}</Key> previous{' '}
          <Key>{keyWords(`${MOD}+Alt+Enter`)}</Key> to the margin
        </p>
      )}
    </div>
  );
}
