'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from '../editor.module.css'
import { useInside } from '../editor-session.tsx'
import type { BlockFormProps } from './block-form-props.ts'
import own from './blocks.module.css'
import { RelatedPicker } from './related-picker.tsx'

/** Which briefings the selected box names, and in which order. */
export function RelatedForm({ attrs, onChange, onRemove }: BlockFormProps<'related'>) {
  const { related: words, remove } = useMessages().blocks
  const { briefingId } = useInside()
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <RelatedPicker chosen={attrs.briefings} except={briefingId} onChange={briefings => onChange({ briefings })} />
      <div className={own.actions}>
        <Button size="compact-md" variant="subtle" color="red" onClick={onRemove}>
          {remove}
        </Button>
      </div>
    </section>
  )
}
