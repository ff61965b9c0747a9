'use client'

import { useCallback, useEffect, useState } from 'react'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { MediaUses } from '#lib/desk-client/media-calls.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** Where a picture is used: null until that is known, `failed` when it cannot be. */
export function useUses(id: string) {
  const [uses, setUses] = useState<MediaUses | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(async () => {
    try {
      setUses(await desk.media.uses(id))
      setFailed(false)
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      setFailed(true)
    }
  }, [id])
  useEffect(() => void load(), [load])
  return { uses, failed, load }
}
