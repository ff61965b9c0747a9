import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { store } from '#db/store.ts'
import { httpApp } from '#lib/http/app.ts'
import { deliveryListener } from '#lib/http/delivery/listener.ts'
import { listen } from './listen.ts'

// The public side of server.ts alone: memory first, then the same Hono app.
await store()
const router = getRequestListener(httpApp.fetch)

listen(
  createServer((req, res) => {
    deliveryListener(req, res, () => void router(req, res))
  }),
)
