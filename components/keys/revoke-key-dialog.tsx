'use client'

import { Button, Modal, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { useFocusReturn } from '#components/briefing/use-focus-return.ts'
import { useSending } from '#components/people/use-sending.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk, type KeyView } from '#lib/desk-client/desk-client.ts'
import classes from './keys.module.css'

/** Revokes a key once its ending was typed: there is no way back, and programs stop at once. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: KeyView; onClose: () => void }) {
  useFocusReturn()
  const { common, keys } = useMessages()
  const router = useRouter()
  const { toast } = useToasts()
  const [typed, setTyped] = useState('')
  const { sending, problem, send } = useSending()
  const { id, name, ending } = apiKey

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (typed.trim() !== ending || !(await send(() => desk.keys.revoke(id)))) return
    router.refresh()
    toast(keys.revokedNow(name))
    onClose()
  }

  return (
    <Modal opened onClose={onClose} title={keys.revokeTitle(name)} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} className={form.form}>
        <p className={form.note}>{keys.revokeBody}</p>
        <TextInput
          className={classes.secret}
          label={keys.typeEnding(ending)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-autofocus
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" color="red" loading={sending} disabled={typed.trim() !== ending}>
            {keys.revoke}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
