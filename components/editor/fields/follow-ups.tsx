'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import * as Y from 'yjs';
import { addFollowUp, newId, removeFollowUp, sharedRoots } from '@/lib/document/shared-document.ts';
import { Button } from '../../ui/button.tsx';
import { useWriting } from '../writing.tsx';
import { SharedField } from './shared-field.tsx';
import { useShared } from './use-shared.ts';

type SharedFollowUp = { id: string; question: Y.Text };

/** The questions that a reader may want to go on to, in their order. */
export function FollowUps() {
  const { connection, canWrite, act } = useWriting();
  const { document } = connection;
  const { followUps } = sharedRoots(document);
  const questions = useShared(followUps, () => followUps.toArray().flatMap(sharedFollowUp));

  const add = (at: number) => {
    const id = newId();
    act(() => addFollowUp(document, { id, question: '' }, at));
    focusOn(id);
  };
  const move = ({ id, question }: SharedFollowUp, to: number) => {
    const words = question.toString();
    act(() => {
      removeFollowUp(document, id);
      addFollowUp(document, { id, question: words }, to);
    });
    focusOn(id);
  };
  return (
    <section aria-labelledby="follow-ups" className="grid gap-2">
      <h2 id="follow-ups" className="font-serif text-xl font-bold">
        Follow-up questions
      </h2>
      {questions.length === 0 ? (
        <p className="text-sm text-soft">What would a reader ask next? Add it as a question.</p>
      ) : null}
      <ol className="grid list-decimal gap-1 pl-6">
        {questions.map((followUp, index) => (
          <li key={followUp.id} className="marker:text-soft">
            <span className="flex items-start gap-1">
              <SharedField
                id={`follow-up-${followUp.id}`}
                aria-label={`Follow-up question ${index + 1}`}
                text={followUp.question}
                single
                onEnter={() => add(index + 1)}
                className="rounded-md bg-transparent px-1 py-1 font-serif"
              />
              {canWrite ? (
                <Acts
                  number={index + 1}
                  last={questions.length}
                  onMove={(to) => move(followUp, to)}
                  onRemove={() => act(() => removeFollowUp(document, followUp.id))}
                />
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      {canWrite ? (
        <Button look="quiet" className="justify-self-start" onClick={() => add(questions.length)}>
          <Plus aria-hidden="true" size={16} /> Add a question
        </Button>
      ) : null}
    </section>
  );
}

function Acts({
  number,
  last,
  onMove,
  onRemove,
}: {
  number: number;
  last: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const look = 'rounded-md p-1.5 text-soft hover:bg-sunk hover:text-ink disabled:opacity-40';
  return (
    <span className="flex shrink-0">
      <button
        type="button"
        className={look}
        aria-label={`Move question ${number} up`}
        disabled={number === 1}
        onClick={() => onMove(number - 2)}
      >
        <ArrowUp aria-hidden="true" size={16} />
      </button>
      <button
        type="button"
        className={look}
        aria-label={`Move question ${number} down`}
        disabled={number === last}
        onClick={() => onMove(number)}
      >
        <ArrowDown aria-hidden="true" size={16} />
      </button>
      <button
        type="button"
        className={look}
        aria-label={`Remove question ${number}`}
        onClick={onRemove}
      >
        <X aria-hidden="true" size={16} />
      </button>
    </span>
  );
}

function sharedFollowUp(map: unknown): SharedFollowUp[] {
  if (!(map instanceof Y.Map)) return [];
  const id: unknown = map.get('id');
  const question: unknown = map.get('question');
  return typeof id === 'string' && question instanceof Y.Text ? [{ id, question }] : [];
}

/** The field is there once the page has caught up with the document. */
function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(`follow-up-${id}`)?.focus());
}
