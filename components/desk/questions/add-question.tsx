import { addQuestionAction } from '@/lib/actions/questions.ts';
import { LONGEST_DETAILS, LONGEST_QUESTION } from '@/lib/domain/question/question.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Field, Input, Textarea } from '../../ui/field.tsx';

/** Puts a member's own question into the backlog. */
export function AddQuestion() {
  return (
    <details className="rounded-card border bg-card p-4">
      <summary className="text-sm font-semibold">Add a question</summary>
      <div className="mt-3">
        <ActionForm action={addQuestionAction} submit="Add the question" clears>
          <Field label="Question" hint="As a brief would ask it.">
            {(described) => (
              <Input {...described} name="text" required maxLength={LONGEST_QUESTION} />
            )}
          </Field>
          <Field
            label="What is known of it"
            hint="Where it came up, and why it matters. Not needed."
          >
            {(described) => (
              <Textarea {...described} name="details" rows={3} maxLength={LONGEST_DETAILS} />
            )}
          </Field>
        </ActionForm>
      </div>
    </details>
  );
}
