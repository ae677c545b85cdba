import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { fromSender } from '@/lib/auth/from-sender.ts';
import { networkOf, SENDER_HEADER } from '@/lib/auth/network.ts';
import { authOptions } from '@/lib/auth/options.ts';

/** next-auth's own addresses: the forms of the sign-in page post here. */
async function handler(request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>) {
  const network = networkOf(request.headers.get(SENDER_HEADER));
  return fromSender(() => NextAuth(request, context, authOptions(network)));
}

export { handler as GET, handler as POST };
