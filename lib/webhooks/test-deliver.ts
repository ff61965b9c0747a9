import { closeStore, store } from '#db/store.ts'
import { openOutbox } from './test-outbox.ts'

/** A worker process of its own: opens the store of its environment, says `ready`, sends what is due from the first input on, and ends at the next one. */
await store()
process.stdout.write('ready\n')
const input = process.stdin[Symbol.asyncIterator]()
await input.next()
const outbox = openOutbox()
await input.next()
await outbox.stop()
await closeStore()
process.exit(0)
