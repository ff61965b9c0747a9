import { useEffect, useState } from 'react'
import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

const PAUSE = 200
const LIMIT = '24'

type Found = { rows: MediaView[]; nextCursor: string | null; total: number }

/** What the library has for the words that are typed, newest first, page by page. `found` is null until the first answer. */
export function useLibrary(words: string) {
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const [busy, setBusy] = useState(true)
  const q = words.normalize('NFC').trim()

  useEffect(() => {
    const leaving = new AbortController()
    setBusy(true)
    const timer = setTimeout(
      () =>
        void search(q, leaving.signal)
          .then(
            next => {
              setProblem(null)
              setFound(next)
            },
            setUnlessStopped(leaving.signal, setProblem),
          )
          .finally(() => !leaving.signal.aborted && setBusy(false)),
      q ? PAUSE : 0,
    )
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [q])

  const more = async () => {
    if (!found?.nextCursor) return
    setBusy(true)
    try {
      const next = await search(q, undefined, found.nextCursor)
      setFound({ ...next, rows: [...found.rows, ...next.rows] })
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { found, problem, busy, more, settled: !busy }
}

async function search(q: string, signal?: AbortSignal, cursor?: string): Promise<Found> {
  const list = await desk.media.list({ limit: LIMIT, ...(q && { q }), ...(cursor && { cursor }) }, signal)
  return { rows: list.rows, nextCursor: list.nextCursor, total: list.counts.all }
}

function setUnlessStopped(signal: AbortSignal, set: (problem: DeskProblem) => void) {
  return (error: unknown) => {
    if (signal.aborted) return
    if (!(error instanceof DeskProblem)) throw error
    set(error)
  }
}
