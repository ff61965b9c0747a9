import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Fails when the schema and the checked-in migrations differ: generating again, on a copy, must write nothing. */
const copy = mkdtempSync('.migrations-check-')
try {
  for (const dialect of ['sqlite', 'pg']) {
    const out = path.join(copy, dialect)
    cpSync(path.join('db', 'migrations', dialect), out, { recursive: true })
    const before = readdirSync(out).length
    const args = ['generate', '--dialect', dialect === 'pg' ? 'postgresql' : 'sqlite', '--casing', 'snake_case']
    execFileSync('drizzle-kit', [...args, '--schema', `./db/schema.${dialect}.ts`, '--out', `./${out}`], {
      stdio: 'pipe',
    })
    if (readdirSync(out).length !== before)
      throw new Error(`db/schema.ts changed without a ${dialect} migration: npm run db:generate -- <name>`)
    console.log(`${dialect}: migrations are up to date`)
  }
} finally {
  rmSync(copy, { recursive: true })
}
