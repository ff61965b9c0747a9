'use client'

import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SubmitEvent, useRef, useState } from 'react'
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
  // The browser keeps the values: what is typed before this page's scripts run must stay.
  const form = useRef<HTMLFormElement>(null)
  const [sending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    setSending(true)
    setOutcome(null)
    const answer = await sendSignIn(String(typed.get('email')), String(typed.get('password')))
    if ('signedIn' in answer) return window.location.assign(nextPath(next))
    setSending(false)
    setOutcome(answer)
  }

  return (
    <>
      <form ref={form} method="post" onSubmit={submit} className={classes.form}>
        <TextInput
          label={signIn.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={signIn.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
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
            fill(form.current, account)
            setOutcome(null)
          }}
        />
      )}
    </>
  )
}

function fill(form: HTMLFormElement | null, values: { email: string; password: string }) {
  for (const name of ['email', 'password'] as const) {
    const field = form?.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = values[name]
  }
}

function refusalSentence(outcome: SignInOutcome, words: ReturnType<typeof useMessages>['signIn']): string | null {
  if ('signedIn' in outcome) return null
  return outcome.refused === 'tooMany' ? words.tooMany(outcome.minutes) : words[outcome.refused]
}
