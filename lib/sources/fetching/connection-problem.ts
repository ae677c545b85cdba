import { unknownName } from './destination.ts';
import { FetchProblem } from './fetch-problem.ts';

/** Says for a person why no answer came, from what Node says of a connection. */
export function connectionProblem(problem: unknown): FetchProblem {
  if (problem instanceof FetchProblem) return problem;
  const code = codeOf(problem);
  const certificate = certificateProblems.get(code);
  if (certificate) return untrusted(certificate);
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') {
    return new FetchProblem(
      'unreachable',
      'The server does not speak https there in a way that is safe today. Check the address, and whether it begins with http:// instead.',
    );
  }
  if (code === 'HPE_HEADER_OVERFLOW') return notHttp('more headers than the desk takes');
  if (code.startsWith('HPE_')) return notHttp('something that is not a valid answer');
  return connectionProblems.get(code)?.() ?? brokenOff();
}

export function brokenOff(): FetchProblem {
  return new FetchProblem(
    'unreachable',
    'The connection broke off before the document was complete. Nothing was captured; try again in a while.',
    { mayPass: true },
  );
}

export function timedOut(): FetchProblem {
  return new FetchProblem(
    'timed-out',
    'The server took too long. Nothing was captured; try again later, or upload the document.',
    { mayPass: true },
  );
}

const connectionProblems = new Map<string, () => FetchProblem>([
  ['ENOTFOUND', unknownName],
  ['EAI_AGAIN', () => passing('The name in the address could not be looked up just now.')],
  ['ECONNREFUSED', () => passing('The server refuses connections at this address.')],
  ['EHOSTUNREACH', () => passing('There is no way to the server just now.')],
  ['ENETUNREACH', () => passing('There is no way to the server just now.')],
  ['ETIMEDOUT', timedOut],
]);

const certificateProblems = new Map([
  ['CERT_HAS_EXPIRED', 'has run out'],
  ['CERT_NOT_YET_VALID', 'is not valid yet'],
  ['CERT_REVOKED', 'was taken back'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'is signed by nobody but itself'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'is signed by nobody that is known'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'is signed by nobody that is known'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'is signed by nobody that is known'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'is signed by nobody that is known'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'belongs to another name'],
]);

function untrusted(why: string): FetchProblem {
  return new FetchProblem(
    'unreachable',
    `Nobody can tell whether this is the right server: its certificate ${why}. Look for the document elsewhere, or upload it.`,
  );
}

function notHttp(what: string): FetchProblem {
  return new FetchProblem(
    'unreachable',
    `The server sent ${what}. Save the document in a browser and upload it.`,
  );
}

function passing(what: string): FetchProblem {
  return new FetchProblem('unreachable', `${what} Check the address, and try again in a while.`, {
    mayPass: true,
  });
}

/** Of several addresses that were tried, the first tells why. */
function codeOf(problem: unknown): string {
  if (problem instanceof AggregateError) return codeOf(problem.errors[0]);
  const named = problem instanceof Error && 'code' in problem ? problem.code : '';
  return typeof named === 'string' ? named : '';
}
