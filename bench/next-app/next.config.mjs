import path from 'node:path'

// biome-ignore lint/style/noDefaultExport: Next reads the default export of its configuration.
export default {
  turbopack: { root: path.resolve(import.meta.dirname, '../..') },
  compress: false,
  poweredByHeader: false,
}
