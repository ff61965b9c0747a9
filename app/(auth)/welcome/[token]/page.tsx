import { AuthFrame } from '#components/sign-in/auth-frame.tsx'
import { PasswordForm } from '#components/sign-in/password-form.tsx'
import { invitationOf } from '#lib/people/accept-invitation.ts'
import { currentLocale } from '#lib/web/locale.ts'
import { messages } from '#messages/messages.ts'

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [invitation, locale] = await Promise.all([invitationOf(token), currentLocale()])
  const { welcome } = messages[locale].signIn
  if (!invitation) {
    return (
      <AuthFrame title={welcome.goneTitle}>
        <p>{welcome.gone}</p>
      </AuthFrame>
    )
  }
  const first = invitation.purpose === 'first_admin'
  return (
    <AuthFrame title={first ? welcome.firstTitle : welcome.title}>
      <PasswordForm token={token} email={invitation.email} />
    </AuthFrame>
  )
}
