import { httpApp } from '#lib/http/app.ts'

/** Pictures when Stet runs under plain `next start`, without `server.ts`. */
const answer = (request: Request) => httpApp.fetch(request)

export { answer as GET, answer as HEAD }
