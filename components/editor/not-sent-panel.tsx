'use client'

import { Button, CopyButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'
import { forgetNotSent, notSent } from './not-sent.ts'
import { blocksOf, missingBlocks } from './text-blocks.ts'

/** Text of this person that did not reach the server before the document changed: kept until they say that they are done with it. */
export function NotSentPanel() {
  const { briefingId, live } = useInside()
  const words = useMessages().editor.notSent
  const [blocks, setBlocks] = useState<string[]>([])
  const ready = live?.ready ?? false

  useEffect(() => {
    if (!live || !ready) return
    const missing = missingBlocks(notSent(briefingId), blocksOf(live.editorDoc))
    if (missing.length === 0) forgetNotSent(briefingId)
    setBlocks(missing)
  }, [briefingId, live, ready])

  if (blocks.length === 0) return null
  const dismiss = () => {
    forgetNotSent(briefingId)
    setBlocks([])
  }
  return (
    <section className={classes.notSent} aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <p>{words.hint}</p>
      <div className={classes.notSentText}>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
          <p key={index}>{block}</p>
        ))}
      </div>
      <div className={classes.row}>
        <CopyButton value={blocks.join('\n\n')}>
          {({ copied, copy }) => (
            <Button size="compact-md" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button size="compact-md" variant="default" onClick={dismiss}>
          {words.dismiss}
        </Button>
      </div>
    </section>
  )
}
