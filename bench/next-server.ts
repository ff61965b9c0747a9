import { createServer } from 'node:http'
import path from 'node:path'
import next from 'next'
import { listen } from './listen.ts'

const app = next({ dev: false, dir: path.join(import.meta.dirname, 'next-app') })
await app.prepare()
const handle = app.getRequestHandler()
listen(createServer((req, res) => void handle(req, res)))
