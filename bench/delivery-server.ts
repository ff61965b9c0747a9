import { createServer } from 'node:http'
import { store } from '#db/store.ts'
import { httpApp } from '#lib/http/app.ts'
import { requestListener, router } from '#lib/http/request-listener.ts'
import { listen } from './listen.ts'

// The public side of server.ts alone: memory first, then the same Hono app.
await store()
listen(createServer(requestListener(router(httpApp.fetch))))
