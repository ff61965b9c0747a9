import { setInterval as every } from 'node:timers/promises'
import { publishSample } from '#lib/delivery/test-newsroom.ts'

// Run as `node bench/publish-on.ts <from>`: publishes one more briefing each second in the store of STET_DATA, from number `from` on, until it is ended.
let n = Number(process.argv[2])
for await (const _ of every(1_000)) await publishSample(n++)
