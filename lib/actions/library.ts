'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { addCapture } from '../commands/capture/add-capture.ts';
import { readCapture } from '../commands/capture/read-capture.ts';
import { requestCapture } from '../commands/capture/request-capture.ts';
import { addSource, correctSource } from '../commands/source/add-source.ts';
import { type AddedSource, addSourceFrom } from '../commands/source/add-source-from.ts';
import type { Outcome } from '../domain/refusal.ts';
import type { Source } from '../domain/source/source.ts';
import type { CalendarDate } from '../domain/time/calendar-date.ts';
import { asMember } from './as-member.ts';

const line = z.string().max(2_000);

const sourceSchema = z.object({
  kind: z.enum(['published', 'unpublished']),
  description: z.object({
    type: line,
    title: line,
    author: line,
    publisher: line,
    issued: line,
    url: line,
    archiveUrl: line,
    language: line,
    doi: line,
    container: line,
    volume: line,
    issue: line,
    page: line,
  }),
  publicDescription: z.string().max(20_000),
  privateNotes: z.string().max(20_000),
});

/** Adds a source to the library, or gives the entry by which it is known already. */
export async function addSourceAction(
  input: unknown,
): Promise<Outcome<Source & { isNew: boolean }>> {
  return asMember(sourceSchema, input, addSource);
}

const pastedSchema = z.object({ pasted: z.string().max(20_000) });

/** Adds a source by an address, a DOI or a reference. */
export async function addSourceFromAction(input: unknown): Promise<Outcome<AddedSource>> {
  return asMember(pastedSchema, input, (doing, { pasted }) => addSourceFrom(doing, pasted));
}

const correctionSchema = z.object({ id: z.uuid(), source: sourceSchema });

/** Corrects a source's description. */
export async function correctSourceAction(input: unknown): Promise<Outcome<Source>> {
  const outcome = await asMember(correctionSchema, input, (doing, { id, source }) =>
    correctSource(doing, id, source),
  );
  if (outcome.ok) revalidatePath('/desk', 'layout');
  return outcome;
}

const captureSchema = z.object({ sourceId: z.uuid(), text: z.string() });

/** Keeps pasted text as a capture of a source. */
export async function addCaptureAction(
  input: unknown,
): Promise<Outcome<{ digest: string; capturedOn: CalendarDate }>> {
  return asMember(captureSchema, input, (doing, { sourceId, text }) =>
    addCapture(doing, sourceId, text),
  );
}

const addressSchema = z.object({ sourceId: z.uuid(), address: line });

/** Asks for a capture of a source's page. */
export async function captureAddressAction(
  input: unknown,
): Promise<Outcome<{ requestId: string }>> {
  return asMember(addressSchema, input, (doing, { sourceId, address }) =>
    requestCapture(doing, sourceId, { address }),
  );
}

const captureKeySchema = z.object({ sourceId: z.uuid(), digest: z.string().length(64) });

/** The text of a capture, for members. */
export async function readCaptureAction(input: unknown): Promise<Outcome<{ text: string }>> {
  return asMember(captureKeySchema, input, (doing, { sourceId, digest }) =>
    readCapture(doing, sourceId, digest),
  );
}
