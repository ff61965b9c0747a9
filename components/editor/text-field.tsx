'use client'

import { Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'

const PAUSE = 400

type Props = {
  label: string
  value: string
  longest: number
  disabled?: boolean
  lines?: boolean
  /** What is said below, of the text as it is being typed. */
  below?: (typed: string) => ReactNode
  onSave: (value: string) => void
}

/**
 * One thing that is known beside the text. It is kept a moment after typing and when the field is left, trimmed, in one
 * form of Hangul; also when the field goes away before that. An emptied one is kept when it is left.
 */
export function TextField({ label, value, longest, disabled, lines = false, below, onSave }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const typed = draft ?? value
  const clean = typed.normalize('NFC').trim()
  const isNew = draft !== null && clean !== value
  const flush = useRef(() => {})
  flush.current = () => isNew && onSave(clean)
  useEffect(() => {
    if (!isNew || clean === '') return
    const timer = setTimeout(() => flush.current(), PAUSE)
    return () => clearTimeout(timer)
  }, [isNew, clean])
  useEffect(() => () => flush.current(), [])
  const common = {
    size: 'sm' as const,
    label,
    value: typed,
    maxLength: longest,
    disabled,
    description: below?.(typed),
    inputWrapperOrder: ['label', 'input', 'description'] as ('label' | 'input' | 'description')[],
    onBlur: () => {
      flush.current()
      setDraft(null)
    },
  }
  return lines ? (
    <Textarea {...common} autosize minRows={1} maxRows={4} onChange={event => setDraft(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} onChange={event => setDraft(event.currentTarget.value)} />
  )
}
