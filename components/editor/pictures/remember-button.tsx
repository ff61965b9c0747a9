'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import type { MediaPatchInput } from '#lib/desk-client/media-calls.ts'
import { type Credit, formatCredit } from '#lib/document/credit.ts'
import classes from './pictures.module.css'

type Props = {
  media: MediaView
  alt: string
  credit: Credit | null
  save: (patch: MediaPatchInput) => Promise<boolean>
}

/** Offers to keep what was said here with the picture, where it says more than the library knows. */
export function RememberButton({ media, alt, credit, save }: Props) {
  const words = useMessages().pictures.form
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState(false)
  const isKnown = (media.alt ?? '') === alt && formatCredit(media.credit) === formatCredit(credit)
  if (isKnown)
    return (
      kept && (
        <span className={classes.quiet} role="status">
          {words.remembered}
        </span>
      )
    )
  if (!media.may.edit || (!alt && !credit)) return null
  const keep = async () => {
    setBusy(true)
    setKept(await save({ alt: alt || null, credit }))
    setBusy(false)
  }
  return (
    <Button size="compact-sm" variant="subtle" title={words.rememberHint} loading={busy} onClick={keep}>
      {words.remember}
    </Button>
  )
}
