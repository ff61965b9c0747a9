import { closeStore, store } from '#db/store.ts'
import { fireDueSchedules } from './fire-due-schedules.ts'

/** A process of its own: opens the store of its environment, says `ready`, and at the first input fires what is due until nothing is. Prints how many it fired. */
await store()
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
let fired = 0
for (let idle = 0; idle < 3; idle++) fired += await fireDueSchedules()
process.stdout.write(`${fired}\n`)
await closeStore()
process.exit(0)
