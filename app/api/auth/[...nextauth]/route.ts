import { handleAuth } from '#lib/web/auth.ts'

export const dynamic = 'force-dynamic'

export { handleAuth as GET, handleAuth as POST }
