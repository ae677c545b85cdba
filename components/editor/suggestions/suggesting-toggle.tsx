'use client';

import { MessageSquarePlus } from 'lucide-react';
import { MOD } from '../key-words.ts';
import { ToolbarButton } from '../toolbar-button.tsx';
import { useSuggesting } from './use-suggesting.ts';

/** Changes between making edits and suggesting them. */
export function SuggestingToggle() {
  const { isOn, set } = useSuggesting();
  return (
    <ToolbarButton
      label="Suggesting"
      keys={`${MOD}+Alt+Shift+X`}
      pressed={isOn}
      onPress={() => set(!isOn)}
    >
      <MessageSquarePlus aria-hidden="true" size={16} /> Suggest
    </ToolbarButton>
  );
}
