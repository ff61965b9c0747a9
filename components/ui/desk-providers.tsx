'use client'

import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import type { Locale } from '#lib/briefings/briefing.ts'
import { LocaleProvider } from './messages.tsx'
import { NewsroomZoneProvider } from './newsroom-zone.tsx'
import { cssVariables, theme } from './theme.ts'

type Props = { locale: Locale; timeZone: string; nonce?: string; children: ReactNode }

/** What every signed-in or signing-in page needs: colours, language, the newsroom's zone, toasts. */
export function DeskProviders({ locale, timeZone, nonce: given, children }: Props) {
  // The policy of the first answer stays in force while the page is refreshed with answers that bring nonces of their own.
  const [nonce] = useState(given)
  allowInjectedStyles(nonce)
  return (
    <LocaleProvider locale={locale}>
      <NewsroomZoneProvider timeZone={timeZone}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce ?? ''}
        >
          {children}
          <Notifications position="bottom-right" limit={4} />
        </MantineProvider>
      </NewsroomZoneProvider>
    </LocaleProvider>
  )
}

/** The scroll lock under dialogs adds a style element of its own, and looks for its nonce here. */
function allowInjectedStyles(nonce?: string) {
  if (typeof window !== 'undefined' && nonce) Object.assign(window, { __webpack_nonce__: nonce })
}
