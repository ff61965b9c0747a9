'use client'

import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { LOCALES, type Locale, type Named } from '#lib/briefings/briefing.ts'
import { desk, type PersonInput } from '#lib/desk-client/desk-client.ts'
import { AuthorChoice } from './author-choice.tsx'
import type { OneTimeLink } from './one-time-link.ts'
import { RoleChoice } from './role-choice.tsx'
import { useSending } from './use-sending.ts'

const NOBODY: PersonInput = { email: '', name: '', locale: 'ko', roles: ['reporter'], author: null }

type Props = { opened: boolean; authors: Named[]; onClose: () => void; onAdded: (link: OneTimeLink) => void }

/** Adds a person and hands on the link by which they set their password. */
export function AddPersonDialog({ opened, authors, onClose, onAdded }: Props) {
  const { common, people } = useMessages()
  const router = useRouter()
  const [person, setPerson] = useState(NOBODY)
  const { sending, problem, send } = useSending()
  const change = (part: Partial<PersonInput>) => setPerson(before => ({ ...before, ...part }))

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const added = await send(() => desk.people.add(person))
    if (!added) return
    router.refresh()
    setPerson(NOBODY)
    onAdded({ name: added.name, url: added.invitationUrl, purpose: 'invitation' })
  }

  return (
    <Modal opened={opened} onClose={onClose} title={people.addTitle} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} className={form.form}>
        <TextInput
          label={people.email}
          type="email"
          required
          withAsterisk={false}
          autoComplete="off"
          data-autofocus
          value={person.email}
          onChange={event => change({ email: event.currentTarget.value })}
        />
        <TextInput
          label={people.name}
          required
          withAsterisk={false}
          maxLength={100}
          autoComplete="off"
          value={person.name}
          onChange={event => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={people.language}
          data={LOCALES.map(value => ({ value, label: common.languageOwnName[value] }))}
          value={person.locale}
          onChange={event => change({ locale: event.currentTarget.value as Locale })}
        />
        <RoleChoice roles={person.roles} onChange={roles => change({ roles })} />
        <AuthorChoice authors={authors} author={person.author} onChange={author => change({ author })} />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={sending} disabled={person.roles.length === 0}>
            {people.create}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
