'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { Credit } from '#lib/briefings/briefing.ts'
import { useBriefing } from './briefing-context.tsx'
import { creditLine, withParts } from './credit-line.ts'
import classes from './fields.module.css'

type Props = {
  credit: Credit | null
  locked: boolean
  onType: (credit: Credit) => void
  onSave: (credit?: Credit) => void
}

/** A picture's credit in parts, and the line that is printed: built from the parts, or written by hand. */
export function CreditInputs({ credit, locked, onType, onSave }: Props) {
  const words = useMessages().briefing.hero
  const { locale } = useBriefing().briefing
  const [editors, setEditors] = useState<string | null>(null)
  const part = (name: 'source' | 'creator' | 'license') => (
    <TextInput
      size="sm"
      label={words[name]}
      value={credit?.[name] ?? ''}
      disabled={locked}
      onChange={event => onType(withParts(credit, { [name]: event.currentTarget.value || undefined }, locale))}
      onBlur={() => onSave()}
    />
  )
  const saveEditors = () => {
    if (editors === null) return
    const editedBy = editors
      .split(',')
      .map(name => name.trim())
      .filter(Boolean)
    setEditors(null)
    onSave(withParts(credit, { editedBy }, locale))
  }
  const built = credit ? creditLine(credit, locale) : ''
  return (
    <>
      <div className={classes.pair}>
        {part('source')}
        {part('creator')}
      </div>
      <div className={classes.pair}>
        <TextInput
          size="sm"
          label={words.editedBy}
          title={words.editedByHint}
          value={editors ?? credit?.editedBy.join(', ') ?? ''}
          disabled={locked}
          onChange={event => setEditors(event.currentTarget.value)}
          onBlur={saveEditors}
        />
        {part('license')}
      </div>
      <TextInput
        size="sm"
        label={words.text}
        value={credit?.text ?? ''}
        disabled={locked}
        onChange={event => onType({ ...(credit ?? { editedBy: [] }), text: event.currentTarget.value })}
        onBlur={() => onSave()}
      />
      {credit && built !== '' && built !== credit.text && !locked && (
        <Button size="compact-xs" variant="subtle" onClick={() => onSave({ ...credit, text: built })}>
          {words.rebuild}
        </Button>
      )}
    </>
  )
}
