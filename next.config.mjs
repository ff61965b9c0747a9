const JSON_API = ['/api/:path*', '/media/:path*']

// The policy for scripts carries a nonce and is made per request in proxy.ts, as is HSTS, which only https gets.
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']
    .map(feature => `${feature}=()`)
    .join(', '),
}

const NO_BUFFER = { browser: './components/editor/no-buffer.ts' }

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `npm run typecheck` checks all of the project; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // Seven kilobytes that no browser needs.
    resolveAlias: { 'next/dist/compiled/buffer': NO_BUFFER, buffer: NO_BUFFER },
  },
  // Natives, and modules that must be one instance for the bundled and the plain copy of lib/.
  serverExternalPackages: ['@electric-sql/pglite', 'better-sqlite3', 'pg', 'sharp', 'ws', 'yjs'],
  // Browsers ask for it when the page's own line about the icon comes late.
  rewrites: () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: () => [
    { source: '/:path*', headers: named(SECURITY_HEADERS) },
    // The address is the secret: it is told to no other site, and no search engine keeps it.
    {
      source: '/preview/:path*',
      headers: named({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' }),
    },
    // Readers' sites on other origins show what is published.
    ...JSON_API.map(source => ({ source, headers: named({ 'Cross-Origin-Resource-Policy': 'cross-origin' }) })),
  ],
}

function named(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }))
}
