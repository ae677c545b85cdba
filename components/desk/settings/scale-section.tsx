'use client';

import { useState } from 'react';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import type { VerdictUse } from '@/lib/domain/claim/verdict-scale.ts';
import type { SettingsValue } from '@/lib/domain/publication/settings-section.ts';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { RetiredVerdict } from './retired-verdict.tsx';
import { SectionForm, type SectionProps } from './section-form.tsx';
import { VerdictColumnHeads } from './verdict-columns.tsx';
import { VerdictRow } from './verdict-row.tsx';

/** A verdict as it is edited. Rows are told apart by a number of their own: a new one has no key. */
type Row = { id: number; verdict: Verdict };

const rowsOf = (scale: readonly Verdict[]): Row[] => scale.map((verdict, id) => ({ id, verdict }));

/** The editor of the verdict scale: add, reword, reorder and retire. */
export function ScaleSection({
  present,
  uses,
  ...section
}: SectionProps & {
  present: SettingsValue<'verdict-scale'>;
  /** How often drafts propose each verdict, as of the last refresh. */
  uses: readonly VerdictUse[];
}) {
  const [rows, setRows] = useState(() => rowsOf(present.verdictScale));
  const [retired, setRetired] = useState<Row[]>([]);
  const [known, setKnown] = useState<readonly number[]>([]);
  const countOf = (key: string) => uses.find((use) => use.key === key) ?? null;
  const retire = (row: Row) => {
    setRows(rows.filter(({ id }) => id !== row.id));
    if (row.verdict.key !== '') setRetired([...retired, row]);
  };
  const keep = (row: Row) => {
    setRetired(retired.filter(({ id }) => id !== row.id));
    setKnown(known.filter((id) => id !== row.id));
    setRows([...rows, row]);
  };
  const add = () => {
    const id = 1 + Math.max(-1, ...[...rows, ...retired].map((row) => row.id));
    const verdict = { key: '', label: '', rating: null, tone: 'mixed', shape: '◐' } as const;
    setRows([...rows, { id, verdict }]);
  };
  return (
    <SectionForm
      {...section}
      hint="A reworded verdict is the same verdict, and approvals of it stay. For another meaning, retire it and add one. Published versions keep the scale that they were signed with."
      present={present}
      saved="Saved. It applies from the next sign-off on."
      read={() => ({ section: 'verdict-scale', verdictScale: rows.map(({ verdict }) => verdict) })}
      retiring={retired.flatMap(({ id, verdict }) =>
        known.includes(id) ? (countOf(verdict.key) ?? []) : [],
      )}
      onSaved={(value) => {
        if (value.section !== 'verdict-scale') return;
        setRows(rowsOf(value.verdictScale));
        setRetired([]);
        setKnown([]);
      }}
    >
      <div className="grid gap-2">
        <VerdictColumnHeads />
        <ol className="grid gap-3 lg:gap-2">
          {rows.map((row, index) => (
            <VerdictRow
              key={row.id}
              verdict={row.verdict}
              onChange={(verdict) =>
                setRows(rows.map((one) => (one.id === row.id ? { ...one, verdict } : one)))
              }
              onMove={(by) => setRows(moved(rows, index, by))}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              onRetire={() => retire(row)}
            />
          ))}
        </ol>
      </div>
      <Button className="justify-self-start" onClick={add}>
        Add a verdict
      </Button>
      <p className="flex flex-wrap items-baseline gap-2 text-sm">
        <span className="text-soft">As readers see them</span>
        {rows.map(({ id, verdict }) => (
          <Pill key={id} tone={verdict.tone} shape={verdict.shape}>
            {verdict.label.trim() || 'New verdict'}
          </Pill>
        ))}
      </p>
      {retired.map((row) => (
        <RetiredVerdict
          key={row.id}
          verdict={row.verdict}
          use={countOf(row.verdict.key)}
          isKnown={known.includes(row.id)}
          onKnown={(isKnown) =>
            setKnown(isKnown ? [...known, row.id] : known.filter((id) => id !== row.id))
          }
          onKeep={() => keep(row)}
        />
      ))}
    </SectionForm>
  );
}

function moved(rows: readonly Row[], from: number, by: -1 | 1): Row[] {
  const others = rows.filter((_, index) => index !== from);
  const row = rows[from];
  return row ? others.toSpliced(from + by, 0, row) : [...rows];
}
