'use client';

import { type Stance, stances } from '@/lib/domain/claim/claim.ts';
import { isResolved, sourceTitle } from '@/lib/domain/source/source.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import { issuedInWords } from '../../brief/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { Pill } from '../../ui/pill.tsx';
import {
  changeCitation,
  type PlacedCitation,
  removeCitation,
} from '../citations/citation-commands.ts';
import { useReferenceNumber } from '../citations/use-reference-number.ts';
import { useWriting } from '../writing.tsx';
import { CaptureField } from './capture-field.tsx';
import { Card } from './card.tsx';
import { CitationEvents } from './citation-events.tsx';
import { QuotationCheckView } from './quotation-check.tsx';
import { QuotationField } from './quotation-field.tsx';

export const stanceLabels: Record<Stance, string> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  background: 'Background',
};

/** The selected citation: its source, what it says there, and whether that can be found. */
export function CitationCard({ citation }: { citation: PlacedCitation }) {
  const { editor, book, canWrite } = useWriting();
  const { attributes } = citation;
  const number = useReferenceNumber(attributes.source);
  const source = book.find(attributes.source);
  const address = webAddress(source?.description.url);
  const change = (changes: Partial<typeof attributes>) => changeCitation(editor, citation, changes);
  return (
    <Card
      title={`Citation ${number ?? '?'}`}
      aside={
        canWrite ? (
          <Button look="quiet" onClick={() => removeCitation(editor, citation)}>
            Remove
          </Button>
        ) : null
      }
    >
      {source ? (
        <div>
          <p className="font-serif text-base [overflow-wrap:anywhere]">
            {address ? (
              <a href={address} target="_blank" rel="noreferrer" className="underline">
                <bdi>{sourceTitle(source)}</bdi>
              </a>
            ) : (
              <bdi>{sourceTitle(source)}</bdi>
            )}
          </p>
          <p className="text-xs text-soft">
            {[source.description.publisher, issuedInWords(source.description.issued)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-xs">
            {isResolved(source) ? null : (
              <Pill tone="mixed" shape="◐">
                unresolved
              </Pill>
            )}
            <a href={`/desk/sources/${source.id}`} className="text-accent underline">
              Its entry in the library
            </a>
          </p>
        </div>
      ) : (
        <p>This source is not in the library.</p>
      )}
      <div className="grid grid-cols-2 gap-3">
        <Field label="Stance">
          {(described) => (
            <Select
              {...described}
              disabled={!canWrite}
              value={attributes.stance}
              onChange={({ target }) =>
                change({ stance: stances.find((known) => known === target.value) ?? 'supports' })
              }
            >
              {stances.map((stance) => (
                <option key={stance} value={stance}>
                  {stanceLabels[stance]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Where in it">
          {(described) => (
            <Input
              {...described}
              placeholder="p. 7"
              readOnly={!canWrite}
              value={attributes.locator ?? ''}
              onChange={({ target }) => change({ locator: target.value || null })}
            />
          )}
        </Field>
      </div>
      <QuotationField
        quotation={attributes.quotation}
        onChange={(quotation) => change({ quotation })}
      />
      <QuotationCheckView
        citation={attributes}
        address={source?.description.url}
        onTake={canWrite ? (quotation) => change({ quotation }) : undefined}
      />
      <CitationEvents citation={attributes} />
      {source ? (
        <CaptureField
          source={source}
          citation={attributes}
          onChoose={(capture) => change({ capture })}
        />
      ) : null}
    </Card>
  );
}
