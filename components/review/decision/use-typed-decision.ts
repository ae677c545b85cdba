'use client';

import { useEffect, useState } from 'react';

/** What a reviewer typed about a claim and has not sent. */
export type TypedDecision = {
  reason: string;
  /** Why an objection that its maker cannot lift does not hold. */
  answer: string;
  /** Reasons of waivers, by quotation. */
  waivers: Record<string, string>;
  /** The content that they had before them; null while nothing is typed. */
  about: string | null;
};

const NOTHING: TypedDecision = { reason: '', answer: '', waivers: {}, about: null };

/**
 * Keeps what is typed about a claim for as long as this window lives, over a reload too, until it is
 * sent. Whoever else signs in here does not find it.
 *
 * @param digest of the content that is typed about
 */
export function useTypedDecision(
  memberId: string,
  briefId: string,
  claimId: string,
  digest: string,
) {
  const key = `decision ${memberId} ${briefId} ${claimId}`;
  const [typed, setTyped] = useState(NOTHING);
  useEffect(() => setTyped(read(key)), [key]);
  const keep = (change: Partial<Omit<TypedDecision, 'about'>>) => {
    const next = { ...typed, ...change };
    const isEmpty =
      next.reason === '' &&
      next.answer === '' &&
      Object.values(next.waivers).every((words) => !words);
    const kept = { ...next, about: isEmpty ? null : (typed.about ?? digest) };
    setTyped(kept);
    write(key, isEmpty ? null : kept);
  };
  const forget = () => {
    setTyped(NOTHING);
    write(key, null);
  };
  return { typed, keep, forget };
}

function read(key: string): TypedDecision {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null');
    return isTyped(stored) ? stored : NOTHING;
  } catch {
    // A browser that keeps nothing, or something else under this name.
    return NOTHING;
  }
}

function write(key: string, typed: TypedDecision | null): void {
  try {
    if (typed === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // It stays in the fields; only a reload would lose it.
  }
}

function isTyped(stored: unknown): stored is TypedDecision {
  if (typeof stored !== 'object' || stored === null) return false;
  if (!('reason' in stored && 'answer' in stored && 'waivers' in stored && 'about' in stored)) {
    return false;
  }
  const { reason, answer, waivers, about } = stored;
  return (
    typeof reason === 'string' &&
    typeof answer === 'string' &&
    (about === null || typeof about === 'string') &&
    typeof waivers === 'object' &&
    waivers !== null &&
    Object.values(waivers).every((words) => typeof words === 'string')
  );
}
