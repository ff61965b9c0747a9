'use client'

import { Button, Modal, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useFocusReturn } from '#components/briefing/use-focus-return.ts'
import { useSending } from '#components/people/use-sending.ts'
import form from './form.module.css'
import { useMessages } from './messages.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type Props = {
  title: string
  /** What will happen. */
  body: string
  action: string
  /** What must be typed first, for what cannot be undone. */
  typed?: { label: string; value: string }
  run: () => Promise<unknown>
  onClose: () => void
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({ title, body, action, typed, run, onClose }: Props) {
  useFocusReturn()
  const { common } = useMessages()
  const [text, setText] = useState('')
  const { sending, problem, send } = useSending()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    await send(run)
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} className={form.form}>
        <p className={form.note}>{body}</p>
        {typed && (
          <TextInput
            label={typed.label}
            data-autofocus
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={typed.value}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
        )}
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            type="submit"
            color={typed ? 'red' : undefined}
            loading={sending}
            disabled={typed !== undefined && text.trim() !== typed.value}
          >
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
