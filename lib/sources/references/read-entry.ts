/** An entry of a file as its reader found it, before anybody looked whether it says anything. */
export type ReadEntry = { line: number | null; key: string | null } & (
  | { item: unknown; problem?: undefined }
  | { item?: undefined; problem: string }
);
