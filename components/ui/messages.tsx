'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Locale } from '#lib/briefings/briefing.ts'
import { type Messages, messages } from '#messages/messages.ts'

const LocaleContext = createContext<Locale>('ko')

/** Gives the person's language to all components below. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

/** The person's language. */
export function useLocale(): Locale {
  return use(LocaleContext)
}

/** The interface's words in the person's language. */
export function useMessages(): Messages {
  return messages[use(LocaleContext)]
}
