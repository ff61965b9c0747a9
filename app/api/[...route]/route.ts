import { httpApp } from '#lib/http/app.ts'

/** The same API when Stet runs under plain `next start`, without `server.ts`. */
const answer = (request: Request) => httpApp.fetch(request)

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
