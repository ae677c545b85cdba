import type { ServerResponse } from 'node:http';

/** Headers for every answer, whatever room it comes from. */
export function setSecurityHeaders(response: ServerResponse, publicUrl: string): void {
  response.setHeader('x-content-type-options', 'nosniff');
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  if (publicUrl.startsWith('https:')) {
    response.setHeader('strict-transport-security', 'max-age=31536000');
  }
}

/** Readers' pages carry no script, so that none that slipped into one could ever run. */
export const readersPolicy = policy({
  'default-src': "'none'",
  'script-src': "'none'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/**
 * The desk's pages run the framework's scripts and those that they load: each carries the nonce of
 * its answer. Styles may be inline, because the editor and the menus write style elements.
 *
 * @param nonce of this answer alone
 * @param publicUrl older Safaris don't take the page's own websocket for 'self'
 */
export function deskPolicy(nonce: string, publicUrl: string): string {
  return policy({
    'default-src': "'self'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'connect-src': `'self' ${new URL(publicUrl).origin.replace(/^http/, 'ws')}`,
    'object-src': "'none'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  });
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
