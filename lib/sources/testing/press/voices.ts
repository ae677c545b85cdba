import { easternVoices } from './eastern-voices.ts';
import type { Voice } from './voice.ts';
import { westernVoices } from './western-voices.ts';

/** A name as it is signed: the family comes first in East Asia. */
export function fullName({ language, given, family }: Voice): string {
  return /^(zh|ja|ko)/.test(language) ? family + given : `${given} ${family}`;
}

/** The same story told in sixteen languages. */
export const voices: readonly Voice[] = [...westernVoices, ...easternVoices];
