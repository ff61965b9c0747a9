'use client'

import { createContext, type ReactNode, use, useState } from 'react'
import type { Briefing, Named, PersonName } from '#lib/briefings/briefing.ts'
import type { FieldName } from './field-values.ts'
import { useBriefingWrites, type Write } from './use-briefing-writes.ts'

/** What the desk knows beside the briefing: who and what can be chosen, and the newsroom's settings. */
export type Newsroom = {
  name: string
  timeZone: string
  /** The address under which readers find a briefing: this, a slash, the slug. */
  readerUrl: string
  people: PersonName[]
  sections: Named[]
  series: (Named & { keyPoints: number | null })[]
  tags: Named[]
  authors: Named[]
}

/** What a person typed into a field and what became of it. `base` is the saved value that they started from. */
export type FieldState = {
  draft?: { value: unknown; base: unknown }
  status: 'idle' | 'saving' | 'saved' | 'failed' | 'conflict'
  previous?: { value: unknown }
  /** Values on their way to the desk, with the one that they started from. */
  sent?: unknown[]
  problem?: unknown
}

export type FieldStates = Partial<Record<FieldName, FieldState>>

type BriefingDesk = {
  /** The id of the person at the desk. */
  me: string
  briefing: Briefing
  newsroom: Newsroom
  write: Write
  refresh: () => void
  /** Names of what someone else changed while this person was about to. */
  changed: string[]
  fields: FieldStates
  setField: (name: FieldName, change: (before: FieldState) => FieldState) => void
}

const BriefingContext = createContext<BriefingDesk | null>(null)

/** Holds the open briefing and what is typed into its fields, so that a closed panel loses nothing. */
export function BriefingProvider(props: { me: string; initial: Briefing; newsroom: Newsroom; children: ReactNode }) {
  const writes = useBriefingWrites(props.initial)
  const [fields, setFields] = useState<FieldStates>({})
  const setField: BriefingDesk['setField'] = (name, change) =>
    setFields(before => ({ ...before, [name]: change(before[name] ?? { status: 'idle' }) }))
  return (
    <BriefingContext value={{ ...writes, me: props.me, newsroom: props.newsroom, fields, setField }}>
      {props.children}
    </BriefingContext>
  )
}

/** The open briefing. Throws outside `BriefingProvider`. */
export function useBriefing(): BriefingDesk {
  const value = use(BriefingContext)
  if (!value) throw new Error('useBriefing is called outside BriefingProvider.')
  return value
}
