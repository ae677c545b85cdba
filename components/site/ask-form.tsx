import {
  LONGEST_DETAILS,
  LONGEST_QUESTION,
  type ReadersQuestion,
} from '@/lib/domain/question/question.ts';
import { Button } from '../ui/button.tsx';
import { Field, Input, Textarea } from '../ui/field.tsx';

const nothing: ReadersQuestion = { text: '', details: '', address: '', isWished: false };

/** The form with which a reader asks: plain HTML, since readers' pages have no script. */
export function AskForm({
  about,
  typed = nothing,
}: {
  /** The address of the brief that it is about, if any. */
  about: string | null;
  /** What was typed before, where it was not taken. */
  typed?: ReadersQuestion | undefined;
}) {
  return (
    <form className="ask-form" method="post" action="/api/questions">
      <Field
        label="Your question"
        hint={`One question, in at most ${LONGEST_QUESTION} characters.`}
      >
        {(described) => (
          <Textarea
            {...described}
            name="text"
            rows={2}
            required
            maxLength={LONGEST_QUESTION}
            defaultValue={typed.text}
          />
        )}
      </Field>
      <Field
        label="What we should know"
        hint="Where you met the claim, a link to it, why it matters. You may leave it empty."
      >
        {(described) => (
          <Textarea
            {...described}
            name="details"
            rows={5}
            maxLength={LONGEST_DETAILS}
            defaultValue={typed.details}
          />
        )}
      </Field>
      <fieldset>
        <legend>If you wish to be told</legend>
        <Field
          label="Your e-mail address"
          hint="We write to it once, when a brief answers your question, and erase it then. You may leave it empty."
        >
          {(described) => (
            <Input
              {...described}
              name="address"
              type="email"
              autoComplete="email"
              defaultValue={typed.address}
            />
          )}
        </Field>
        <label className="ask-wish">
          <input type="checkbox" name="tell" defaultChecked={typed.isWished} />
          Tell me once when it is answered
        </label>
      </fieldset>
      <div className="ask-decoy" aria-hidden="true">
        <label>
          Website
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      {about === null ? null : <input type="hidden" name="about" value={about} />}
      <div>
        <Button type="submit" look="primary">
          Send the question
        </Button>
      </div>
    </form>
  );
}
