'use client';

import { importAction } from '@/lib/actions/briefs.ts';
import { checkText } from '@/lib/document/import/decode-import.ts';
import { ActionForm, type FormAction } from '../ui/action-form.tsx';
import { Field, Textarea } from '../ui/field.tsx';

/** Takes the text of a whole brief. What cannot be one is refused before it is sent. */
export function ImportForm() {
  return (
    <ActionForm action={checkedImport} submit="Import the text">
      <Field label="Text of the brief">
        {(described) => <Textarea {...described} name="text" rows={18} className="font-serif" />}
      </Field>
    </ActionForm>
  );
}

const checkedImport: FormAction = async (previous, form) => {
  const checked = checkText(String(form.get('text') ?? ''));
  return checked.ok ? importAction(previous, form) : { refusal: checked.refusal };
};
