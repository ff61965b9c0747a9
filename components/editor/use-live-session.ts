import { useEffect, useRef, useState } from 'react'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { documentFromYDoc } from '#lib/document/ydoc.ts'
import { LiveSession } from './live-session.ts'
import { type EndReason, isDirty } from './save-state.ts'

const AGAIN_AFTER = 400
/** After these a new visit would end the same way. */
const STAYS_ENDED: EndReason[] = ['schema', 'not-found', 'person']

/**
 * The live session of a briefing for as long as the component stands. One that ended because the document was cut,
 * refused or opened to other people is followed by a new one; `lastDocument` bridges the gap. `listeners` are called after
 * each change of the session's state; `facts` changes only when the components around the editor must render again.
 */
export function useLiveSession(briefingId: string, personId: string, onBriefingChanged: () => void) {
  const [facts, setFacts] = useState('')
  const [generation, setGeneration] = useState(0)
  const session = useRef<LiveSession | null>(null)
  const lastDocument = useRef<DocumentJson | null>(null)
  const [listeners] = useState(() => new Set<() => void>())
  const changed = useRef(onBriefingChanged)
  changed.current = onBriefingChanged

  // biome-ignore lint/correctness/useExhaustiveDependencies: each generation is a session of its own.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const live = new LiveSession({
      briefingId,
      personId,
      url: `${location.origin.replace(/^http/, 'ws')}/collab`,
      onBriefingChanged: () => changed.current(),
      onChange: () => {
        setFacts(factsOf(live))
        for (const listener of listeners) listener()
        const { ended } = live.state
        if (!ended || STAYS_ENDED.includes(ended) || timer) return
        if (live.ready) lastDocument.current = documentFromYDoc(live.editorDoc) as DocumentJson
        timer = setTimeout(() => setGeneration(before => before + 1), AGAIN_AFTER)
        changed.current()
      },
    })
    session.current = live
    setFacts(factsOf(live))
    const retry = () => live.retry()
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty(live.state) && !live.state.ended) event.preventDefault()
    }
    const offline = () => live.offline()
    const ending = new AbortController()
    const { signal } = ending
    window.addEventListener('online', retry, { signal })
    window.addEventListener('offline', offline, { signal })
    window.addEventListener('beforeunload', ask, { signal })
    return () => {
      clearTimeout(timer)
      ending.abort()
      if (live.ready) lastDocument.current = documentFromYDoc(live.editorDoc) as DocumentJson
      live.close()
    }
  }, [briefingId, personId, generation])

  return { session, listeners, lastDocument, facts }
}

function factsOf({ editorDoc, ready, stuck, editable }: LiveSession): string {
  return `${editorDoc.guid} ${ready} ${stuck} ${editable}`
}
