'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { embedOf } from '#lib/document/embed.ts'
import classes from '../editor.module.css'
import { TextField } from '../text-field.tsx'
import type { BlockFormProps } from './block-form-props.ts'
import own from './blocks.module.css'
import { embedToLink } from './embeds.ts'

/** The address of the embed that is selected. One of no known site stays in the field and out of the text. */
export function EmbedForm({ editor, attrs, position, onChange, onRemove }: BlockFormProps<'embed'>) {
  const { embed: words, remove } = useMessages().blocks
  const [wrong, setWrong] = useState(false)
  const save = (address: string) => {
    const target = embedOf(address)
    setWrong(!target)
    if (target && target.url !== attrs.url) onChange(target)
  }
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <TextField label={words.address} value={attrs.url} longest={2000} onSave={save} />
      <div className={own.actions}>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            embedToLink(editor, position)
            editor.commands.focus()
          }}
        >
          {words.keepAsLink}
        </Button>
        <Button size="compact-md" variant="subtle" color="red" onClick={onRemove}>
          {remove}
        </Button>
      </div>
      {wrong && (
        <p className={own.problem} role="alert">
          {words.unknown}
        </p>
      )}
    </section>
  )
}
