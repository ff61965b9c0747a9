'use client'

import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { problemSentence } from '#components/ui/problem-sentence.ts'
import type { FieldName } from './field-values.ts'
import classes from './fields.module.css'
import { useFieldText } from './use-field-text.ts'
import type { SavedField } from './use-saved-field.ts'

/** What became of what was typed into a field: being saved, saved (and how to take it back), refused, or outrun by someone else. */
export function FieldStatus<K extends FieldName>({ field }: { field: SavedField<K> }) {
  const { briefing, errors } = useMessages()
  const words = briefing.status
  switch (field.status) {
    case 'saving':
      return <Line>{words.saving}</Line>
    case 'saved':
      return (
        <Line>
          <IconCheck size={13} aria-hidden="true" /> {words.saved}
          {field.undo && field.refusal === null && <Small label={words.undo} onClick={field.undo} />}
        </Line>
      )
    case 'failed':
      return (
        <Line problem>
          {words.failed}: {faultOf(field.problem) ?? problemSentence(field.problem, errors)}
          <Small label={words.retry} onClick={() => field.save()} />
        </Line>
      )
    case 'conflict':
      return <BothSides field={field} />
    default:
      return <Line />
  }
}

function Line({ problem = false, children }: { problem?: boolean; children?: React.ReactNode }) {
  return (
    <div className={classes.status} data-problem={problem || undefined} role={problem ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

function Small({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {label}
    </Button>
  )
}

function BothSides<K extends FieldName>({ field }: { field: SavedField<K> }) {
  const words = useMessages().briefing.status
  const say = useFieldText()
  return (
    <div className={classes.conflict} role="alert">
      <strong>{words.conflict}</strong>
      <dl>
        <dt>{words.theirs}</dt>
        <dd>{say(field.name, field.saved)}</dd>
        <dt>{words.mine}</dt>
        <dd>{say(field.name, field.value)}</dd>
      </dl>
      <Button size="compact-sm" variant="default" onClick={field.keepMine}>
        {words.keepMine}
      </Button>{' '}
      <Button size="compact-sm" variant="default" onClick={field.takeTheirs}>
        {words.takeTheirs}
      </Button>
    </div>
  )
}

/** The desk's own sentence about the value, which names what is wrong with it; the code alone cannot. */
function faultOf(problem: unknown): string | null {
  const faults = (problem as { problem?: { errors?: { message: string }[] } } | null)?.problem?.errors
  return faults?.[0]?.message ?? null
}
