'use client';

import { setTopicsAction } from '@/lib/actions/topics.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Card, Fold } from '../card.tsx';

/** What the brief is about: lists are held to it, and the review policy may ask for re-checks by it. */
export function TopicsCard({
  briefId,
  topics,
  known,
  mayChange,
}: {
  briefId: string;
  topics: readonly string[];
  /** Topics that other briefs have. */
  known: readonly string[];
  mayChange: boolean;
}) {
  const others = known.filter((name) => !topics.includes(name));
  return (
    <Card id="topics" title="Topics">
      <p className={topics.length > 0 ? '' : 'text-soft'}>
        {topics.length > 0 ? topics.join(', ') : 'None yet. Briefs are found by them.'}
      </p>
      {mayChange ? (
        <Fold title="Change the topics">
          <ActionForm
            action={setTopicsAction}
            submit="Save the topics"
            look="secondary"
            className="grid gap-3"
          >
            <input type="hidden" name="briefId" value={briefId} />
            <Field
              label="Topics"
              hint={
                others.length > 0
                  ? `With commas between them. In use: ${others.slice(0, 12).join(', ')}.`
                  : 'With commas between them.'
              }
            >
              {(described) => (
                <Input
                  {...described}
                  name="topics"
                  defaultValue={topics.join(', ')}
                  maxLength={800}
                />
              )}
            </Field>
          </ActionForm>
        </Fold>
      ) : null}
    </Card>
  );
}
