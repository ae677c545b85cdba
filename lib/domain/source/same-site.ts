/**
 * Whether two hosts are of one site: the same, or one within the other, as `m.post.example` and
 * `www.post.example` are within `post.example`.
 */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) =>
    host.toLowerCase().replace(/^(www|m|mobile|amp)\./, ''),
  );
  return (
    a !== undefined && b !== undefined && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`))
  );
}
