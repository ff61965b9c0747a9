import { readFileSync } from 'node:fs'

export const dynamic = 'force-dynamic'

let answers

/** Repeats a recorded answer, as a route handler would that has its bytes in memory. */
export async function GET(_request, { params }) {
  answers ??= new Map(JSON.parse(readFileSync(process.env.BENCH_ANSWERS, 'utf8')).map(prepared))
  const answer = answers.get((await params).name)
  return answer ? new Response(answer.body, { headers: answer.headers }) : new Response(null, { status: 404 })
}

function prepared({ name, head, body }) {
  const headers = Array.from({ length: head.length / 2 }, (_, i) => [head[i * 2], head[i * 2 + 1]])
  return [name, { headers, body: Buffer.from(body, 'base64') }]
}
