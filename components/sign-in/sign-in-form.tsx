'use client'

import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useAwake } from '#components/ui/use-awake.ts'
import { DemoPeople } from './demo-people.tsx'
import { nextPath } from './next-path.ts'
import { type SignInOutcome, sendSignIn } from './send-sign-in.ts'
import classes from './sign-in-form.module.css'

/** E-mail and password. In the demo newsroom also one button per account that fills both in. */
export function SignInForm({ next, demo }: { next?: string; demo: boolean }) {
  const { signIn } = useMessages()
  const awake = useAwake()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [sending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setSending(true)
    setOutcome(null)
    const answer = await sendSignIn(email, password)
    if ('signedIn' in answer) return window.location.assign(nextPath(next))
    setSending(false)
    setOutcome(answer)
  }

  return (
    <>
      <form method="post" onSubmit={submit} className={classes.form}>
        <TextInput
          label={signIn.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={signIn.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
        />
        <p role="alert" className={classes.refusal}>
          {outcome && refusalSentence(outcome, signIn)}
        </p>
        <Button type="submit" loading={sending} disabled={!awake}>
          {signIn.submit}
        </Button>
        <p className={classes.hint}>{signIn.forgotten}</p>
      </form>
      {demo && (
        <DemoPeople
          onChoose={account => {
            setEmail(account.email)
            setPassword(account.password)
            setOutcome(null)
          }}
        />
      )}
    </>
  )
}

function refusalSentence(outcome: SignInOutcome, words: ReturnType<typeof useMessages>['signIn']): string | null {
  if ('signedIn' in outcome) return null
  return outcome.refused === 'tooMany' ? words.tooMany(outcome.minutes) : words[outcome.refused]
}
