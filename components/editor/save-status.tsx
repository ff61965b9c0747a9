'use client'

import { IconAlertTriangle, IconCheck, IconCloudOff, IconEye, IconLoader2 } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocale, useMessages } from '#components/ui/messages.tsx'
import type { Locale } from '#lib/briefings/briefing.ts'
import type { Messages } from '#messages/messages.ts'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'
import type { SaveStatus as Status } from './save-state.ts'
import { useSaveStatus } from './use-save-status.ts'

const CALM = 1_500
const ICONS = {
  connecting: IconLoader2,
  saving: IconLoader2,
  saved: IconCheck,
  offline: IconCloudOff,
  'read-only': IconEye,
  'epoch-changed': IconLoader2,
  'schema-outdated': IconAlertTriangle,
  refused: IconAlertTriangle,
  error: IconAlertTriangle,
} as const

/** The honest line: whether what stands in the editor is kept by the server, by this device, or not yet. */
export function SaveStatus() {
  const { live } = useInside()
  const status = useSaveStatus()
  const messages = useMessages()
  const keeps = !live?.ready || live.keepsCopy || !live.editable
  const words = { ...messages.editor.status, ...(!keeps && notKept(messages.together)) }
  const sentence = sentenceOf(status, words, useLocale())
  const Icon = ICONS[status.kind]
  return (
    <span className={classes.status} data-kind={status.kind} data-testid="save-status">
      <Icon size={16} aria-hidden="true" />
      <span aria-hidden="true">{sentence}</span>
      <span className="stet-visually-hidden" aria-live="polite">
        {useCalm(sentence)}
      </span>
    </span>
  )
}

/** The newest value that stood for a while: a screen reader need not hear each change. */
function useCalm(value: string): string {
  const [calm, setCalm] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), CALM)
    return () => clearTimeout(timer)
  }, [value])
  return calm
}

/** What must not be promised where the browser keeps no copy. */
function notKept({ offlineNotKept, storeNotKept, sessionNotKept }: Messages['together']) {
  return { offline: offlineNotKept, store: storeNotKept, session: sessionNotKept }
}

function sentenceOf(status: Status, words: Messages['editor']['status'], locale: Locale): string {
  switch (status.kind) {
    case 'saved':
      return status.at === null ? words.saved : words.savedAt(clockOf(status.at, locale))
    case 'read-only':
      return status.reason === 'too-large' ? words.tooLarge : words.readOnly
    case 'error':
      return { ...words, 'not-found': words.notFound }[status.reason]
    case 'epoch-changed':
      return words.epochChanged
    case 'schema-outdated':
      return words.schemaOutdated
    default:
      return words[status.kind]
  }
}

function clockOf(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}
