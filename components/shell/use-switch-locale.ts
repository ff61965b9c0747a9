'use client'

import { useRouter } from 'next/navigation'
import { rememberLocale } from '#components/ui/remember-locale.ts'
import { useToasts } from '#components/ui/undo-toast.tsx'
import type { Locale } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'

/** Gives a function that changes the desk's language for this person, here and on other devices. */
export function useSwitchLocale() {
  const router = useRouter()
  const { failToast } = useToasts()
  return async (locale: Locale) => {
    rememberLocale(locale)
    router.refresh()
    try {
      await desk.me.patch({ locale })
    } catch (error) {
      failToast(error)
    }
  }
}
