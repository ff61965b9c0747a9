'use client'

import { useRef, useState } from 'react'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

const AT_ONCE = 2

/** One file on its way. `share`: how much of it has left; at 1 the server makes its sizes. */
export type Upload = {
  key: string
  file: File
  state: 'waiting' | 'sending' | 'failed'
  share: number
  problem: DeskProblem | null
}

export type Uploads = ReturnType<typeof useUploads>

/** Files that are being added to the library, two at a time; `onAdded` hears of each that is there. */
export function useUploads(onAdded: () => void) {
  const [list, setList] = useState<Upload[]>([])
  const [added, setAdded] = useState(0)
  const queue = useRef<Upload[]>([])
  const stops = useRef(new Map<string, AbortController>())

  const change = (key: string, part: Partial<Upload>) =>
    setList(before => before.map(one => (one.key === key ? { ...one, ...part } : one)))
  const drop = (key: string) => setList(before => before.filter(one => one.key !== key))

  async function send({ key, file }: Upload) {
    const stop = new AbortController()
    stops.current.set(key, stop)
    change(key, { state: 'sending', share: 0, problem: null })
    try {
      await desk.media.upload(file, stop.signal, share => change(key, { share }))
      drop(key)
      setAdded(n => n + 1)
      onAdded()
    } catch (error) {
      if (stop.signal.aborted) drop(key)
      else if (error instanceof DeskProblem) change(key, { state: 'failed', problem: error })
      else throw error
    } finally {
      stops.current.delete(key)
      next()
    }
  }

  function next() {
    while (stops.current.size < AT_ONCE) {
      const upload = queue.current.shift()
      if (!upload) return
      void send(upload)
    }
  }

  function enqueue(uploads: Upload[]) {
    queue.current.push(...uploads)
    next()
  }

  return {
    list,
    added,
    add: (files: File[]) => {
      const fresh = files.map(file => ({
        key: crypto.randomUUID(),
        file,
        state: 'waiting' as const,
        share: 0,
        problem: null,
      }))
      setAdded(0)
      setList(before => [...before, ...fresh])
      enqueue(fresh)
    },
    retry: (upload: Upload) => {
      change(upload.key, { state: 'waiting', problem: null })
      enqueue([upload])
    },
    /** Stops one that is on its way, and puts away one that failed. */
    stop: (key: string) => {
      queue.current = queue.current.filter(one => one.key !== key)
      const running = stops.current.get(key)
      if (running) running.abort()
      else drop(key)
    },
  }
}
