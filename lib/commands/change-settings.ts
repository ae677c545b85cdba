import { record } from '../data/audit.ts';
import { notify } from '../data/notices.ts';
import { publicationSettings, savePublication } from '../data/publication-settings.ts';
import { can } from '../domain/policy.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import { act, type Doing } from './act.ts';

export type SettingsInput = { name: string; timeZone: string; disclaimer: string; method: string };

const settingNames = {
  name: 'name',
  timeZone: 'time zone',
  disclaimer: 'disclaimer',
  method: 'method page',
} as const;

/**
 * Changes the publication's settings. Published versions keep what was in force when they were
 * signed off.
 */
export function changeSettings(doing: Doing, input: SettingsInput): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'change-settings');
    if (!allowed.ok) return allowed;
    if (input.name.trim() === '') return refuse('invalid', 'The publication needs a name.');
    if (input.disclaimer.trim() === '') {
      return refuse('invalid', 'The disclaimer stands on every page and cannot be empty.');
    }
    if (!isTimeZone(input.timeZone)) {
      return refuse('invalid', 'That is no time zone. Use a name like Europe/Lisbon.');
    }

    const before = await publicationSettings(tx);
    await savePublication(tx, { ...before, ...input });
    const changed = keysOf(settingNames).filter((key) => before[key] !== input[key]);
    if (changed.length === 0) return accept(undefined);
    const settings = changed.map((key) => settingNames[key]);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'settings-changed', settings });
    await notify(tx, { kind: 'settings' });
    return accept(undefined);
  });
}

function keysOf<K extends string>(record: Record<K, string>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.trim() !== '';
  } catch {
    return false;
  }
}
