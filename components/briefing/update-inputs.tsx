'use client'

import { Radio, Stack, Textarea } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { CORRECTION_KINDS, type CorrectionKind } from '#lib/briefings/briefing.ts'

export type Update = { kind: CorrectionKind; note: string }

type Props = { value: Update; missing: boolean; onChange: (value: Update) => void }

/** What kind of update readers get, with the public note that a clarification and a correction need. */
export function UpdateInputs({ value, missing, onChange }: Props) {
  const words = useMessages().workflow.publish
  const required = needsNote(value.kind)
  return (
    <>
      <Radio.Group
        label={words.kind}
        value={value.kind}
        onChange={kind => onChange({ ...value, kind: kind as CorrectionKind })}
      >
        <Stack gap="xs" mt="xs">
          {CORRECTION_KINDS.map(kind => (
            <Radio key={kind} value={kind} label={words.kinds[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      {value.kind !== 'minor' && (
        <Textarea
          required={required}
          autosize
          minRows={2}
          maxRows={8}
          label={required ? words.note : words.noteOptional}
          placeholder={words.notePlaceholder}
          value={value.note}
          error={missing && lacksNote(value) ? words.noteRequired : undefined}
          onChange={event => onChange({ ...value, note: event.currentTarget.value })}
        />
      )}
    </>
  )
}

/** True where readers are owed a note and there is none yet. */
export function lacksNote({ kind, note }: Update): boolean {
  return needsNote(kind) && note.trim() === ''
}

/** The update as the desk API takes it. */
export function updateInput({ kind, note }: Update) {
  return { kind, note: kind === 'minor' ? null : note.trim() || null }
}

function needsNote(kind: CorrectionKind): boolean {
  return kind === 'clarification' || kind === 'correction'
}
