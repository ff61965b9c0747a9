import type { ReactNode } from 'react'
import { DeskShell } from '#components/shell/desk-shell.tsx'
import { ColourSchemeScript } from '#components/ui/colour-scheme-script.tsx'
import { DeskProviders } from '#components/ui/desk-providers.tsx'
import { isAdmin, mayCreate, seesWorkingCopies } from '#lib/briefings/policy.ts'
import { env } from '#lib/kernel/env.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import { currentLocale } from '#lib/web/locale.ts'
import { requestNonce } from '#lib/web/request-nonce.ts'
import { requestPath } from '#lib/web/request-path.ts'
import { requireActor } from '#lib/web/session.ts'

/** The frame of the desk. What each page shows is decided by the queries it calls, not here. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await requireActor((await requestPath()) ?? '/desk')
  const [locale, nonce, { series }] = await Promise.all([currentLocale(), requestNonce(), taxonomy()])
  const may = { create: mayCreate(actor), seeBriefings: seesWorkingCopies(actor), administer: isAdmin(actor) }
  return (
    <DeskProviders locale={locale} timeZone={env().timeZone} nonce={nonce}>
      <ColourSchemeScript nonce={nonce} />
      <DeskShell person={{ id: actor.id, name: actor.name, roles: actor.roles }} may={may} series={series}>
        {children}
      </DeskShell>
    </DeskProviders>
  )
}
