import type { ReactNode } from 'react'
import { ColourSchemeScript } from '#components/ui/colour-scheme-script.tsx'
import { DeskProviders } from '#components/ui/desk-providers.tsx'
import { env } from '#lib/kernel/env.ts'
import { currentLocale } from '#lib/web/locale.ts'
import { requestNonce } from '#lib/web/request-nonce.ts'

/** Pages before somebody is signed in. */
export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = await requestNonce()
  return (
    <DeskProviders locale={await currentLocale()} timeZone={env().timeZone} nonce={nonce}>
      <ColourSchemeScript nonce={nonce} />
      {children}
    </DeskProviders>
  )
}
