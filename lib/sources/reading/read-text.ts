import type { ReadSource } from '../../domain/health/source-finding.ts';
import { decode } from './encoding.ts';
import { isGarbled } from './garbled.ts';
import type { PageToRead } from './read-source-shape.ts';

/** Reads plain text, which says nothing of itself. */
export function readText({ bytes, charset }: PageToRead): ReadSource {
  const { text, encoding, remarks } = decode(bytes, charset, false);
  const clean = text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
  const isEmpty = clean === '';
  const nature = isEmpty ? 'empty' : isGarbled(clean) ? 'garbled' : 'readable';
  const remark = isEmpty ? ['The file is empty.'] : [];
  if (nature === 'garbled') remark.push('The letters of this file are broken.');
  return {
    text: clean,
    title: '',
    findings: [],
    nature,
    remarks: [...remark, ...remarks],
    mediaType: 'text/plain',
    encoding,
    retraction: null,
  };
}
