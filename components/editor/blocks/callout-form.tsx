'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { CalloutTone } from '#lib/document/document-json.ts'
import classes from '../editor.module.css'
import type { BlockFormProps } from './block-form-props.ts'
import own from './blocks.module.css'

/** What kind of box the caret is in, and the way back to plain text. */
export function CalloutForm({ editor, attrs, onChange, onRemove }: BlockFormProps<'callout'>) {
  const { callout: words, remove } = useMessages().blocks
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <NativeSelect
        size="sm"
        label={words.tone}
        value={attrs.tone}
        data={Object.entries(words.tones).map(([value, label]) => ({ value, label }))}
        onChange={event => onChange({ tone: event.currentTarget.value as CalloutTone })}
      />
      <div className={own.actions}>
        <Button size="compact-md" variant="default" onClick={() => editor.chain().focus().toggleWrap('callout').run()}>
          {words.dissolve}
        </Button>
        <Button size="compact-md" variant="subtle" color="red" onClick={onRemove}>
          {remove}
        </Button>
      </div>
    </section>
  )
}
