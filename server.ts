import type { Server } from 'node:http'
import { seedDemo } from '#db/seed/seed-demo.ts'
import { closeStore, read, store, tables } from '#db/store.ts'
import { startAutosave } from '#lib/briefings/start-autosave.ts'
import { flushHub } from '#lib/collab/hub.ts'
import { handleCollabUpgrade } from '#lib/collab/upgrade.ts'
import { ensureLine } from '#lib/delivery/line.ts'
import { startHousekeeping } from '#lib/housekeeping/start-housekeeping.ts'
import { httpApp } from '#lib/http/app.ts'
import { stopLive } from '#lib/http/delivery/live.ts'
import { httpServer } from '#lib/http/http-server.ts'
import { requestListener, router } from '#lib/http/request-listener.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { checkBoot } from '#lib/kernel/check-boot.ts'
import { env } from '#lib/kernel/env.ts'
import { log } from '#lib/kernel/log.ts'
import { secret } from '#lib/kernel/secret.ts'
import { flushUses } from '#lib/keys/note-use.ts'
import { ensureUses } from '#lib/media/rebuild-uses.ts'
import { startTimers } from '#lib/publishing/timers.ts'
import { ensureIndex } from '#lib/search/rebuild-index.ts'
import { ensureBuild } from '#lib/web/ensure-build.ts'
import { greeting } from '#lib/web/greeting.ts'
import { answerGone } from '#lib/web/reader-status.ts'
import { startPages } from '#lib/web/start-pages.ts'
import { startOutbox } from '#lib/webhooks/start-outbox.ts'

const GRACE_MS = 10_000

try {
  await main()
} catch (error) {
  console.error(`Stet cannot start: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

/** One process on one port: delivery, desk, pages, co-editing and timers. */
async function main() {
  checkBoot()
  secret()
  await store()
  if (env().demo && (await (await read()).$count(tables.people)) === 0) await seedDemo()
  await ensureLine()
  await ensureIndex()
  await ensureUses()
  ensureBuild(line => console.log(line))
  const pages = await startPages()
  const server = httpServer(
    requestListener(router(httpApp.fetch, (req, res) => void answerGone(req, res).then(() => pages.answer(req, res)))),
  )
  server.on('upgrade', (req, socket, head) => {
    if (handleCollabUpgrade(req, socket, head)) return
    if (pages.upgrade(req, socket, head)) return
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  const outbox = startOutbox(mintActor({ kind: 'system', reason: 'webhooks' }))
  const stopAutosave = startAutosave(mintActor({ kind: 'system', reason: 'autosave' }))
  const stops = [startTimers(), startHousekeeping(), stopAutosave, outbox.stop, stopLive, flushUses]
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env().port, env().host, resolve)
  })
  stopOnSignals(server, stops)
  console.log(await greeting())
}

/** Finishes what is under way: no new requests, every keystroke written, the store closed. */
function stopOnSignals(server: Server, stops: (() => void | Promise<void>)[]) {
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    log.info('stopping', { signal })
    const ended = stops.map(end => end())
    server.close()
    await Promise.all([...ended, flushHub()])
    server.closeAllConnections()
    await closeStore()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal))
}
