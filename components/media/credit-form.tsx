'use client'

import { Button, TextInput } from '@mantine/core'
import { useLocale, useMessages } from '#components/ui/messages.tsx'
import type { Credit } from '#lib/briefings/briefing.ts'
import type { MediaView } from '#lib/desk-client/media-calls.ts'
import { creditLine, isByHand, withParts, withText } from '#lib/document/credit.ts'
import classes from './panel.module.css'
import { useDraft } from './use-draft.ts'
import type { Picture } from './use-picture.ts'

/** A picture's credit in parts, and the line that is printed: built from the parts, or written by hand. */
export function CreditForm({ media, save }: { media: MediaView; save: Picture['save'] }) {
  const words = useMessages().briefing.hero
  const locale = useLocale()
  const credit = useDraft<Credit | null>(media.credit, value => save({ credit: value }))
  const { value } = credit
  const locked = !media.may.edit
  const field = (label: string, shown: string, keep: (text: string) => Credit | null) => (
    <CreditField label={label} kept={shown} locked={locked} onKeep={text => credit.keep(keep(text))} />
  )
  const part = (name: 'creator' | 'source' | 'license') =>
    field(words[name], value?.[name] ?? '', text => withParts(value, { [name]: text || undefined }, locale))
  return (
    <>
      <div className={classes.pair}>
        {part('creator')}
        {part('source')}
        {field(words.editedBy, value?.editedBy.join(', ') ?? '', text =>
          withParts(value, { editedBy: text.split(',').map(name => name.trim()) }, locale),
        )}
        {part('license')}
      </div>
      {field(words.text, value?.text ?? '', text => withText(value, text, locale))}
      {value && isByHand(value, locale) && creditLine(value, locale) !== '' && !locked && (
        <Button size="compact-xs" variant="subtle" onClick={() => void credit.keep(withText(value, '', locale))}>
          {words.rebuild}
        </Button>
      )}
    </>
  )
}

type FieldProps = { label: string; kept: string; locked: boolean; onKeep: (text: string) => Promise<boolean> }

function CreditField({ label, kept, locked, onKeep }: FieldProps) {
  const text = useDraft(kept, value => onKeep(value.trim()))
  return (
    <TextInput
      size="sm"
      label={label}
      value={text.value}
      disabled={locked}
      onChange={event => text.type(event.currentTarget.value)}
      onBlur={() => void text.keep()}
    />
  )
}
