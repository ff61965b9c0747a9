import autocannon from 'autocannon'

// Readers of the public API, until it is ended: `node e2e/read-load.ts <url> <id>…`
const [url = '', ...ids] = process.argv.slice(2)
const lists = ['', '?limit=100', '?section=technology&limit=5'].map(query => `/api/v1/briefings${query}`)
const items = ids.map(id => `/api/v1/briefings/${id}`)
const requests = [...lists, ...items].map(path => ({ method: 'GET' as const, path }))
const load = autocannon(
  { url, requests, connections: 8, duration: 3_600, overallRate: 1_500 },
  (error: Error | null, { requests: done, errors }: autocannon.Result) => {
    if (error) throw error
    console.log(JSON.stringify({ answers: done.total, errors }))
  },
)
process.on('SIGTERM', () => load.stop())
