'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import type { Named } from '#lib/briefings/briefing.ts'
import type { PersonView } from '#lib/desk-client/desk-client.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import type { OneTimeLink } from './one-time-link.ts'
import { OneTimeLinkDialog } from './one-time-link-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import { RolesDialog } from './roles-dialog.tsx'

type Props = { people: PersonView[]; authors: Named[]; me: string }

/** Everybody with an account, for the administrator: add, change roles, disable, make password links. */
export function PeopleView({ people, authors, me }: Props) {
  const words = useMessages().people
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<PersonView | null>(null)
  const [link, setLink] = useState<OneTimeLink | null>(null)
  return (
    <>
      <PageHead title={words.title} note={words.count(people.length)}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </PageHead>
      <PeopleTable people={people} authors={authors} me={me} onChangeRoles={setChanging} onLink={setLink} />
      <AddPersonDialog
        opened={adding}
        authors={authors}
        onClose={() => setAdding(false)}
        onAdded={invitation => {
          setAdding(false)
          setLink(invitation)
        }}
      />
      {changing && <RolesDialog person={changing} authors={authors} onClose={() => setChanging(null)} />}
      <OneTimeLinkDialog link={link} onClose={() => setLink(null)} />
    </>
  )
}
