import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { closeStore, store } from '#db/store.ts'
import { importArticle } from '#lib/briefings/import-article.ts'
import { renewLine } from '#lib/delivery/line.ts'
import { doctor } from '#lib/doctor/doctor.ts'
import { importFile } from '#lib/imports/import-file.ts'
import { mintActor, ROLES } from '#lib/kernel/actor.ts'
import { checkBoot } from '#lib/kernel/check-boot.ts'
import { now } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { secret } from '#lib/kernel/secret.ts'
import { createKey } from '#lib/keys/create-key.ts'
import { addPerson } from '#lib/people/add-person.ts'
import { rebuildIndex } from '#lib/search/rebuild-index.ts'

const HELP = `npm run stet -- <command>

  person add --email <address> --name <name> --roles <${ROLES.join('|')},…> [--locale ko|en] [--author <slug>]
                     add a person and print the one-time address where they set their password
  key create --kind <delivery|preview|management> --name <name> [--days <n>] [--scopes <scope>,…]
                     make a key and print it, once
  import <file>      bring one article in as a draft: .docx, .md, or JSON of the exchange format
  migrate            bring the database to this version
  search rebuild     index every public briefing for search anew
  sync reset         after restoring a backup: every follower begins again
  doctor             check the store, the audit log, the schedules and the pictures

Every command uses the same environment as the server: STET_DATA, DATABASE_URL, STET_URL.`

const DAY_MS = 24 * 3_600_000

const actor = mintActor({ kind: 'system', reason: 'command line' })

const commands: Record<string, (rest: string[]) => Promise<string>> = {
  'person add': async rest => {
    const { values } = parseArgs({
      args: rest,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        roles: { type: 'string' },
        locale: { type: 'string', default: 'ko' },
        author: { type: 'string' },
      },
    })
    const { email, name, locale, author = null } = values
    const added = await addPerson(actor, { email, name, locale, author, roles: values.roles?.split(',') })
    return `${added.name} <${added.email}> sets a password here, once, within 72 hours:\n  ${added.invitationUrl}`
  },
  'key create': async rest => {
    const { values } = parseArgs({
      args: rest,
      options: {
        kind: { type: 'string' },
        name: { type: 'string' },
        days: { type: 'string' },
        scopes: { type: 'string' },
      },
    })
    const { kind, name, days, scopes } = values
    const made = await createKey(actor, {
      ...{ kind, name },
      ...(days !== undefined && { expiresAt: new Date(now().getTime() + Number(days) * DAY_MS).toISOString() }),
      ...(scopes !== undefined && { scopes: scopes.split(',') }),
    })
    return `The key of “${made.name}”. It is shown only now:\n  ${made.key}`
  },
  import: async ([file]) => {
    if (!file) throw new Error('Name the file to import.')
    const bytes = await readFile(file)
    const { id } = file.endsWith('.json')
      ? await importArticle(actor, JSON.parse(bytes.toString('utf8')))
      : await importFile(actor, { filename: file, bytes })
    return `Imported as a draft: ${env().url}/desk/briefings/${id}`
  },
  migrate: async () => {
    await store()
    return 'The database is up to date.'
  },
  'search rebuild': async () => `${await rebuildIndex()} public briefings can be found.`,
  'sync reset': async () => {
    await renewLine()
    return 'Tokens of before are refused: whoever follows this newsroom begins again.'
  },
  doctor: async () => (await doctor()).join('\n'),
}

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  const name = [args.slice(0, 2).join(' '), args[0] ?? ''].find(words => words in commands)
  const work = name === undefined ? undefined : commands[name]
  if (!work || name === undefined) {
    console.log(HELP)
    return args.length === 0 || args[0] === 'help' ? 0 : 2
  }
  try {
    checkBoot()
    secret()
    console.log(await work(args.slice(name.split(' ').length)))
    return 0
  } catch (error) {
    console.error(sentenceOf(error))
    return 1
  } finally {
    await closeStore()
  }
}

function sentenceOf(error: unknown): string {
  if (!isAppError(error)) return error instanceof Error ? error.message : String(error)
  const faults = error.detail.errors ?? []
  return faults.length > 0 ? faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n') : error.message
}
