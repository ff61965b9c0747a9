import { delivery } from './delivery.ts'
import { editor } from './editor.ts'
import { live } from './live.ts'
import { mixed } from './mixed.ts'
import { search } from './search.ts'
import { stale } from './stale.ts'

const PARTS = { delivery, mixed, stale, search, live, editor }

const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}
for (const [name, part] of Object.entries(PARTS)) {
  if (chosen.length === 0 || chosen.includes(name)) await part()
}
process.exit()
