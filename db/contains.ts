import { type Column, or, type SQL, sql } from 'drizzle-orm'

/** Rows whose text column has `part` somewhere in it, without regard to Latin case on either database. `part` is only text: no wildcards. */
export function contains(column: Column, part: string): SQL {
  return has(sql`${column}`, part)
}

/** The same for one member of a JSON column; a member that is a list counts as its JSON. */
export function memberContains(column: Column, member: string, part: string): SQL {
  // Both databases know the operator (SQLite since 3.38); PostgreSQL must be told what the name is.
  return has(sql`${column} ->> cast(${member} as text)`, part)
}

/** Rows whose JSON column holds an object with this string as `member`, however deep. */
export function holdsMember(column: Column, member: string, value: string): SQL | undefined {
  const [name, text] = [JSON.stringify(member), JSON.stringify(value)]
  // PostgreSQL writes a space behind the colon, SQLite keeps what JSON.stringify made.
  return or(...[':', ': '].map(colon => has(sql`cast(${column} as text)`, name + colon + text)))
}

function has(text: SQL, part: string): SQL {
  const literal = part.toLowerCase().replace(/[\\%_]/g, '\\$&')
  return sql`lower(${text}) like ${`%${literal}%`} escape '\\'`
}
