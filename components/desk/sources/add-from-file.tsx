'use client';

import { useRouter } from 'next/navigation';
import type { Source } from '@/lib/domain/source/source.ts';
import { UploadFile } from './upload-file.tsx';

/** Begins an entry of the library with a file of it, and goes to its page. */
export function AddFromFile() {
  const router = useRouter();
  return (
    <details>
      <summary className="text-sm font-semibold">Add a file</summary>
      <div className="pt-4">
        <UploadFile<{ source: Source }>
          label="Add a source from a file"
          path="/api/sources/file"
          onSent={({ source }) => router.push(`/desk/sources/${source.id}`)}
        />
      </div>
    </details>
  );
}
