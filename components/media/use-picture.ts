'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { MediaPatchInput, MediaView } from '#lib/desk-client/media-calls.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

export type Picture = ReturnType<typeof usePicture>

/**
 * One picture and its way to the server: each change is sent on the version that the one before it made, one after the
 * other. `save` tells whether it was kept; `load` fetches what is there now. A change that is refused after the panel
 * has closed is told in a toast.
 */
export function usePicture(id: string, onChanged: () => void) {
  const [media, setMedia] = useState<MediaView | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const [saving, setSaving] = useState(0)
  const [saved, setSaved] = useState(false)
  const newest = useRef<MediaView | null>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const { failToast } = useToasts()
  const refused = useRef<(problem: DeskProblem) => void>(setProblem)
  useEffect(() => {
    refused.current = setProblem
    return () => {
      refused.current = failToast
    }
  })

  const keep = useCallback((view: MediaView) => {
    newest.current = view
    setMedia(view)
  }, [])

  const attempt = useCallback(async (work: () => Promise<void>, tell: (problem: DeskProblem) => void = setProblem) => {
    try {
      await work()
      setProblem(null)
      return true
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      tell(error)
      return false
    }
  }, [])

  const load = useCallback(() => attempt(async () => keep(await desk.media.get(id))), [attempt, keep, id])
  useEffect(() => void load(), [load])

  async function send(patch: MediaPatchInput): Promise<boolean> {
    const { current } = newest
    const change = async (version: number) => keep(await desk.media.patch(id, version, patch))
    const kept =
      current !== null &&
      (await attempt(
        () => change(current.version),
        problem => refused.current(problem),
      ))
    setSaving(n => n - 1)
    if (!kept) return false
    setSaved(true)
    onChanged()
    return true
  }

  const save = (patch: MediaPatchInput): Promise<boolean> => {
    setSaving(n => n + 1)
    const sent = turn.current.then(() => send(patch))
    turn.current = sent
    return sent
  }

  return { media, problem, saving: saving > 0, saved, load, save, keep }
}
