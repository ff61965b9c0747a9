'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useLocale } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'

/** Gives `create(series)`: makes a draft from the series' template, or an empty one in the person's language, and opens it. */
export function useCreateBriefing() {
  const router = useRouter()
  const locale = useLocale()
  const { failToast } = useToasts()
  const [creating, setCreating] = useState(false)

  async function create(series: string | null) {
    setCreating(true)
    try {
      const { id } = await desk.briefings.create(series === null ? { locale } : { series })
      router.push(`/desk/briefings/${id}`)
    } catch (error) {
      setCreating(false)
      failToast(error)
    }
  }

  return { create, creating }
}
