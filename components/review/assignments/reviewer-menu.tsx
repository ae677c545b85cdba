'use client';

import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { Choice } from './asking.ts';

/** Chooses a reviewer, the first thing to do of the form. Whoever cannot be asked is listed with the reason. */
export function ReviewerMenu({
  choices,
  chosen,
  onChoose,
}: {
  choices: readonly Choice[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const name = choices.find(({ id }) => id === chosen)?.name;
  return (
    <Menu
      trigger={
        <Button className="justify-self-start" autoFocus>
          {name ? `Reviewer: ${name}` : 'Choose a reviewer'} <span aria-hidden="true">▾</span>
        </Button>
      }
      items={choices.map(({ id, name: label, whyNot }) => ({
        key: id,
        label,
        whyNot,
        onSelect: () => onChoose(id),
      }))}
    />
  );
}
