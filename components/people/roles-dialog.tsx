'use client'

import { Button, Modal } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useUndoToast } from '#components/ui/undo-toast.tsx'
import type { Named } from '#lib/briefings/briefing.ts'
import { desk, type PersonView } from '#lib/desk-client/desk-client.ts'
import { AuthorChoice } from './author-choice.tsx'
import { RoleChoice } from './role-choice.tsx'
import { useSending } from './use-sending.ts'

type Props = { person: PersonView; authors: Named[]; onClose: () => void }

/** Changes what a person may do, from their next request on. Can be taken back. */
export function RolesDialog({ person, authors, onClose }: Props) {
  const { common, people } = useMessages()
  const router = useRouter()
  const undoToast = useUndoToast()
  const [roles, setRoles] = useState(person.roles)
  const [author, setAuthor] = useState(person.author)
  const { sending, problem, send } = useSending()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const saved = await send(() => desk.people.patch(person.id, { roles, author }))
    if (!saved) return
    router.refresh()
    onClose()
    undoToast(people.rolesSaved(person.name), async () => {
      await desk.people.patch(person.id, { roles: person.roles, author: person.author })
      router.refresh()
    })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={people.rolesTitle(person.name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit} className={form.form}>
        <RoleChoice roles={roles} onChange={setRoles} />
        <AuthorChoice authors={authors} author={author} onChange={setAuthor} />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={sending} disabled={roles.length === 0}>
            {common.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
