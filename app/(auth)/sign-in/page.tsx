import { redirect } from 'next/navigation'
import { AuthFrame } from '#components/sign-in/auth-frame.tsx'
import { nextPath } from '#components/sign-in/next-path.ts'
import { SignInForm } from '#components/sign-in/sign-in-form.tsx'
import { env } from '#lib/kernel/env.ts'
import { currentLocale } from '#lib/web/locale.ts'
import { currentActor } from '#lib/web/session.ts'
import { messages } from '#messages/messages.ts'

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [{ next }, actor, locale] = await Promise.all([searchParams, currentActor(), currentLocale()])
  const target = nextPath(Array.isArray(next) ? next[0] : next)
  if (actor.kind === 'person') redirect(target)
  const { signIn } = messages[locale]
  return (
    <AuthFrame title={signIn.title} tagline={signIn.tagline}>
      <SignInForm next={target} demo={env().demo} />
    </AuthFrame>
  )
}
