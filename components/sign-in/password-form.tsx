'use client'

import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { PasswordDone } from './password-done.tsx'
import classes from './sign-in-form.module.css'

const SHORTEST = 12
const LONGEST = 128

/** Sets a password by a one-time token. Without an e-mail it makes the first administrator, who also gives e-mail and name. */
export function PasswordForm({ token, email }: { token: string; email: string | null }) {
  const { welcome } = useMessages().signIn
  const [identity, setIdentity] = useState({ email: '', name: '' })
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const [done, setDone] = useState(false)
  const missing = SHORTEST - [...password].length

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setSending(true)
    setProblem(null)
    try {
      await desk.acceptInvitation({ token, password, ...(email === null && identity) })
      setDone(true)
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      setProblem(error)
    } finally {
      setSending(false)
    }
  }

  if (done) return <PasswordDone />
  return (
    <form method="post" onSubmit={submit} className={classes.form}>
      {email === null ? (
        <Identity value={identity} onChange={setIdentity} />
      ) : (
        <TextInput label={welcome.for(email)} value={email} readOnly autoComplete="username" variant="unstyled" />
      )}
      <PasswordInput
        label={welcome.password}
        description={welcome.rule}
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        maxLength={LONGEST}
        value={password}
        error={password && missing > 0 ? welcome.tooShort(missing) : undefined}
        onChange={event => setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        label={welcome.repeat}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={again}
        error={again && !password.startsWith(again) ? welcome.differ : undefined}
        onChange={event => setAgain(event.currentTarget.value)}
      />
      <ProblemNotice problem={problem} />
      <Button type="submit" loading={sending} disabled={missing > 0 || password !== again}>
        {welcome.submit}
      </Button>
    </form>
  )
}

type IdentityValue = { email: string; name: string }

function Identity({ value, onChange }: { value: IdentityValue; onChange: (value: IdentityValue) => void }) {
  const { signIn } = useMessages()
  return (
    <>
      <TextInput
        label={signIn.email}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={value.email}
        onChange={event => onChange({ ...value, email: event.currentTarget.value })}
      />
      <TextInput
        label={signIn.welcome.name}
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={100}
        value={value.name}
        onChange={event => onChange({ ...value, name: event.currentTarget.value })}
      />
    </>
  )
}
