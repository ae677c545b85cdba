import type { DecorationAttrs } from '@tiptap/pm/view';
import { personColor } from './person-color.ts';

/** Somebody else's caret, with their name. Who they are is said by the server, never by them. */
export function caretOf(user: Record<string, unknown>): HTMLElement {
  const { id, name } = personOf(user);
  const caret = document.createElement('span');
  caret.className = 'caret';
  caret.style.setProperty('--person', personColor(id));
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.textContent = name;
  caret.append(label);
  return caret;
}

/** The words that somebody else has selected. */
export function selectionOf(user: Record<string, unknown>): DecorationAttrs {
  return { class: 'caret-selection', style: `--person: ${personColor(personOf(user).id)}` };
}

/** A person as the server announces them. */
export function personOf(user: unknown): { id: string; name: string } {
  const known: { id?: unknown; name?: unknown } = typeof user === 'object' && user ? user : {};
  const name = typeof known.name === 'string' ? known.name : 'Somebody';
  return { id: typeof known.id === 'string' ? known.id : name, name };
}
