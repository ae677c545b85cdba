/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.FACTDESK_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Compression is done where pages are finished: in the readers' cache, or by the proxy in front.
  compress: false,
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pg-boss',
    '@prisma/client',
    '@prisma/adapter-pg',
    'yjs',
    '@citation-js/core',
    '@citation-js/plugin-csl',
  ],
  // `npm test` checks types, and a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The longest capture, two million characters of any script, with room to spare.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
};

export default config;
