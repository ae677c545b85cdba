/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.FACTDESK_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Compression is done where pages are finished: in the readers' cache, or by the proxy in front.
  compress: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/client', '@prisma/adapter-pg', 'yjs'],
  typescript: { ignoreBuildErrors: true },
};

export default config;
