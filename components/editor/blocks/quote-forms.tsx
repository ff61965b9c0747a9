'use client'

import { useMessages } from '#components/ui/messages.tsx'
import classes from '../editor.module.css'
import { TextField } from '../text-field.tsx'
import type { BlockFormProps } from './block-form-props.ts'

const LONGEST = 500

/** Who said what is quoted at the caret. */
export function QuoteForm({ attrs, onChange }: BlockFormProps<'blockquote'>) {
  const words = useMessages().blocks.quote
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <TextField
        label={words.cite}
        value={attrs.cite ?? ''}
        longest={LONGEST}
        onSave={cite => onChange({ cite: cite || null })}
      />
    </section>
  )
}

/** Who said the words that are set large. */
export function PullquoteForm({ attrs, onChange }: BlockFormProps<'pullquote'>) {
  const words = useMessages().blocks.pullquote
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <TextField
        label={words.attribution}
        value={attrs.attribution ?? ''}
        longest={LONGEST}
        onSave={attribution => onChange({ attribution: attribution || null })}
      />
    </section>
  )
}
