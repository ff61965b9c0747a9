'use client'

import { Button, Modal, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { useFocusReturn } from '#components/briefing/use-focus-return.ts'
import { useSending } from '#components/people/use-sending.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { now } from '#lib/kernel/clock.ts'
import { KEY_KINDS, type KeyKind, type Scope } from '#lib/keys/policy.ts'
import type { NewKey } from './new-key-dialog.tsx'
import { ScopeChoice } from './scope-choice.tsx'

const DAY_MS = 24 * 3_600_000
const LIVES = [30, 90, 365]
const FOREVER = 0

/** Makes a key: what it is for, what it may do, how long it is good. */
export function CreateKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: (made: NewKey) => void }) {
  useFocusReturn()
  const { common, keys } = useMessages()
  const router = useRouter()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<KeyKind>('delivery')
  const [scopes, setScopes] = useState<Scope[]>(['briefings:read'])
  const [days, setDays] = useState(FOREVER)
  const { sending, problem, send } = useSending()
  const management = kind === 'management'
  const lives = management ? LIVES : [...LIVES, FOREVER]
  const chosen = lives.includes(days) ? days : 90

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const expiresAt = chosen === FOREVER ? null : new Date(now().getTime() + chosen * DAY_MS).toISOString()
    const made = await send(() => desk.keys.create({ kind, name, expiresAt, ...(management && { scopes }) }))
    if (!made) return
    router.refresh()
    onMade({ kind, name: made.name, key: made.key })
  }

  return (
    <Modal opened onClose={onClose} title={keys.create} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} className={form.form}>
        <TextInput
          label={keys.name}
          description={keys.nameHint}
          required
          withAsterisk={false}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Radio.Group label={keys.kindLabel} value={kind} onChange={value => setKind(value as KeyKind)}>
          <div className={form.choices}>
            {KEY_KINDS.map(value => (
              <Radio key={value} value={value} label={keys.kind[value]} description={keys.kindHelp[value]} />
            ))}
          </div>
        </Radio.Group>
        {management && <ScopeChoice scopes={scopes} onChange={setScopes} />}
        <NativeSelect
          label={keys.ends}
          data={lives.map(value => ({
            value: String(value),
            label: value === FOREVER ? keys.forever : keys.days(value),
          }))}
          value={String(chosen)}
          onChange={event => setDays(Number(event.currentTarget.value))}
        />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={sending} disabled={management && scopes.length === 0}>
            {keys.make}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
