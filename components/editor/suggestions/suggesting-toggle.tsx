'use client';

import { PenLine } from 'lucide-react';
import { keyWords, MOD } from '../key-words.ts';
import { useSuggesting } from './use-suggesting.ts';

const KEYS = `${MOD}+Alt+Shift+X`;

/** Changes between making edits and suggesting them. */
export function SuggestingToggle() {
  const { isOn, set } = useSuggesting();
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-keyshortcuts={KEYS}
      title={`Suggest changes instead of making them (${keyWords(KEYS)})`}
      className="inline-flex items-center gap-1.5 rounded-md border px-2 py-0.5 text-sm font-semibold hover:bg-sunk aria-pressed:border-good aria-pressed:bg-good-tint aria-pressed:text-good"
      // The words stay selected while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => set(!isOn)}
    >
      <PenLine aria-hidden="true" size={15} /> Suggesting
      <span aria-hidden="true">{isOn ? 'on' : 'off'}</span>
    </button>
  );
}
