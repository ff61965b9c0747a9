import { freePort } from '../.ci/free-port.ts'

// server.ts itself, with its pages, on a free port of loopback.
const port = await freePort()
Object.assign(process.env, { PORT: String(port), STET_HOST: '127.0.0.1', STET_URL: `http://127.0.0.1:${port}` })
process.stdin.on('end', () => process.exit(0)).resume()
await import('../server.ts')
console.log(`ready ${port}`)
