'use client';

import { chooseNotificationsAction } from '@/lib/actions/notifications.ts';
import {
  type Concern,
  concernWords,
  type MailPace,
  mailPaces,
  type NotificationChoice,
} from '@/lib/domain/news/notification.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Select } from '../../ui/field.tsx';

type ChosenConcern = NotificationChoice & { concern: Concern };

const options: Record<MailPace, string> = {
  'at-once': 'At once',
  daily: 'Once a day',
  never: 'Never',
};

/** A table of what one may be told, with whether the desk shows it and how it is mailed. */
export function ChoicesForm({ choices }: { choices: readonly ChosenConcern[] }) {
  return (
    <ActionForm action={chooseNotificationsAction} submit="Save your choices">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b text-left text-soft">
            <th scope="col" className="py-2 pr-4 font-semibold">
              You are told of
            </th>
            <th scope="col" className="whitespace-nowrap py-2 pr-4 font-semibold">
              In the desk
            </th>
            <th scope="col" className="w-40 py-2 font-semibold">
              By mail
            </th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => (
            <ChoiceRow key={choice.concern} choice={choice} />
          ))}
        </tbody>
      </table>
    </ActionForm>
  );
}

function ChoiceRow({ choice: { concern, desk, mail } }: { choice: ChosenConcern }) {
  const words = concernWords(concern);
  return (
    <tr className="border-b">
      <th scope="row" className="py-2 pr-4 text-left font-normal first-letter:uppercase">
        {words}
      </th>
      <td className="py-2 pr-4">
        <input
          type="checkbox"
          className="size-5"
          name={`desk ${concern}`}
          aria-label={`In the desk: ${words}`}
          defaultChecked={desk}
        />
      </td>
      <td className="py-2">
        <Select name={`mail ${concern}`} aria-label={`By mail: ${words}`} defaultValue={mail}>
          {mailPaces.map((pace) => (
            <option key={pace} value={pace}>
              {options[pace]}
            </option>
          ))}
        </Select>
      </td>
    </tr>
  );
}
