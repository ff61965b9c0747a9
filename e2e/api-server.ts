import { createServer } from 'node:http'
import { seedDemo } from '#db/seed/seed-demo.ts'
import { read, store, tables } from '#db/store.ts'
import { handleCollabUpgrade } from '#lib/collab/upgrade.ts'
import { httpApp } from '#lib/http/app.ts'
import { requestListener, router } from '#lib/http/request-listener.ts'
import { checkBoot } from '#lib/kernel/check-boot.ts'
import { env } from '#lib/kernel/env.ts'
import { secret } from '#lib/kernel/secret.ts'
import { startTimers } from '#lib/publishing/timers.ts'

// server.ts without the pages and without an orderly end: what is killed here dies as it stands.
checkBoot()
secret()
await store()
if (env().demo && (await (await read()).$count(tables.people)) === 0) await seedDemo()
const server = createServer(requestListener(router(httpApp.fetch)))
server.on('upgrade', (req, socket, head) => {
  if (!handleCollabUpgrade(req, socket, head)) socket.destroy()
})
startTimers()
server.listen(env().port, env().host, () => console.log(`Stet is ready: ${env().url}`))
