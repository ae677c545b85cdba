import { useState, useTransition } from 'react';
import { changeSettingsAction } from '@/lib/actions/settings.ts';
import type { VerdictUse } from '@/lib/domain/claim/verdict-scale.ts';
import type { SettingsValue } from '@/lib/domain/publication/settings-section.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';

/**
 * Saves one section of the settings. What is sent along as seen is what it said when the page was
 * opened, however often the page has been refreshed since: only once somebody was told of another
 * value does that count as seen.
 *
 * @param present what the section says, as of the last refresh
 * @param onSaved is given what was saved
 */
export function useSection(present: SettingsValue, onSaved: (value: SettingsValue) => void) {
  const [seen, setSeen] = useState(present);
  const [isTold, setTold] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [pending, start] = useTransition();
  const save = (asked: SettingsValue, retiring: readonly VerdictUse[] = []) =>
    start(async () => {
      setSaved(false);
      const outcome = await changeSettingsAction({
        asked,
        seen: isTold ? present : seen,
        retiring,
      });
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) {
        setSeen(outcome.value);
        setSaved(true);
        setTold(false);
        onSaved(outcome.value);
      } else if (outcome.refusal.code === 'stale') setTold(true);
    });
  return { save, pending, refusal, isSaved, seen };
}
