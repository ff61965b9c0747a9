'use client'

import { TextInput } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './dialog.module.css'
import { matchedLength } from './matched-length.ts'

type Props = { title: string; value: string; onChange: (value: string) => void }

/** Asks for the title as the word that confirms, and shows while it is typed how far it matches. */
export function TypedTitle({ title, value, onChange }: Props) {
  const words = useMessages().exceptions.kill
  const matched = matchedLength(title, value)
  return (
    <TextInput
      required
      withAsterisk={false}
      autoComplete="off"
      spellCheck={false}
      label={
        <>
          {words.confirmation}{' '}
          <strong className={classes.wanted}>
            <span>{title.slice(0, matched)}</span>
            <span data-open>{title.slice(matched)}</span>
          </strong>
        </>
      }
      description={<span role="status">{isTitle(title, value) ? words.matches : words.differs}</span>}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

/** True when `typed` is the whole title; how its Hangul was put together does not count. */
export function isTitle(title: string, typed: string): boolean {
  return typed.normalize('NFC').trim() === title.normalize('NFC').trim()
}
