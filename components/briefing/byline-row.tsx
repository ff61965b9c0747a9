'use client'

import { ActionIcon, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import type { Byline } from '#lib/briefings/briefing.ts'
import classes from './fields.module.css'

type Props = {
  byline: Byline
  locked: boolean
  onType: (byline: Byline) => void
  onSave: () => void
  onUp: (() => void) | null
  onDown: (() => void) | null
  onRemove: () => void
}

/** One byline: its name, free or from a profile, its role, and its place in the order. */
export function BylineRow({ byline, locked, onType, onSave, onUp, onDown, onRemove }: Props) {
  const words = useMessages().briefing.bylines
  const { displayName: name, author } = byline
  return (
    <li className={classes.byline}>
      <TextInput
        size="sm"
        aria-label={words.name}
        description={author === null ? words.free : words.profile}
        inputWrapperOrder={['label', 'input', 'description']}
        value={name}
        disabled={locked}
        onChange={event => onType({ ...byline, displayName: event.currentTarget.value })}
        onBlur={onSave}
      />
      <TextInput
        size="sm"
        aria-label={`${words.role}: ${name}`}
        description={words.role}
        inputWrapperOrder={['label', 'input', 'description']}
        placeholder={words.rolePlaceholder}
        value={byline.role}
        disabled={locked}
        onChange={event => onType({ ...byline, role: event.currentTarget.value })}
        onBlur={onSave}
      />
      {!locked && (
        <span className={classes.bylineButtons}>
          <ActionIcon variant="subtle" aria-label={words.up(name)} disabled={!onUp} onClick={() => onUp?.()}>
            <IconArrowUp size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={words.down(name)} disabled={!onDown} onClick={() => onDown?.()}>
            <IconArrowDown size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="subtle" color="red" aria-label={words.remove(name)} onClick={onRemove}>
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}
