import { useCallback, useEffect, useState } from 'react'
import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'
import type { MediaPatchInput } from '#lib/desk-client/media-calls.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { knownMedia, mediaOf, rememberMedia } from './media-views.ts'

/** What the library says of a picture, and the way to say more of it. A change is put on top of what somebody else changed meanwhile. */
export function useMedia(mediaId: string | null) {
  const [media, setMedia] = useState<MediaView | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  useEffect(() => {
    let wanted = true
    setMedia((mediaId && knownMedia(mediaId)) || null)
    if (mediaId) {
      mediaOf(mediaId).then(
        found => wanted && setMedia(found),
        (error: unknown) => {
          if (!(error instanceof DeskProblem)) throw error
          if (wanted) setProblem(error)
        },
      )
    }
    return () => {
      wanted = false
    }
  }, [mediaId])

  /** Tells whether it was kept. */
  const save = useCallback(
    async (patch: MediaPatchInput): Promise<boolean> => {
      if (!media) return false
      try {
        const changed = await patched(media, patch)
        rememberMedia(changed)
        setMedia(changed)
        setProblem(null)
        return true
      } catch (error) {
        if (!(error instanceof DeskProblem)) throw error
        setProblem(error)
        return false
      }
    },
    [media],
  )
  return { media, problem, save }
}

async function patched({ id, version }: MediaView, patch: MediaPatchInput): Promise<MediaView> {
  try {
    return await desk.media.patch(id, version, patch)
  } catch (error) {
    if (!(error instanceof DeskProblem) || error.problem.status !== 412) throw error
    const fresh = await desk.media.get(id)
    return await desk.media.patch(id, fresh.version, patch)
  }
}
