'use client'

import { DataTable, tableClasses } from '#components/ui/data-table.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { Named } from '#lib/briefings/briefing.ts'
import type { PersonView } from '#lib/desk-client/desk-client.ts'
import type { OneTimeLink } from './one-time-link.ts'
import { PersonActions } from './person-actions.tsx'

type Props = {
  people: PersonView[]
  authors: Named[]
  me: string
  onChangeRoles: (person: PersonView) => void
  onLink: (link: OneTimeLink) => void
}

/** People as rows. */
export function PeopleTable({ people, authors, me, onChangeRoles, onLink }: Props) {
  const { common, people: words } = useMessages()
  const nameOf = (slug: string) => authors.find(author => author.slug === slug)?.name ?? slug
  return (
    <DataTable
      caption={words.title}
      columns={[words.name, words.roles, words.author, words.lastSeen, words.state]}
      actions={words.actionsColumn}
    >
      {people.map(person => (
        <tr key={person.id} data-ended={person.disabledAt !== null}>
          <th scope="row">
            {person.name} {person.id === me && <span className={tableClasses.quiet}>({words.you})</span>}
            <span className={tableClasses.second}>{person.email}</span>
          </th>
          <td data-label={words.roles}>{person.roles.map(role => common.role[role]).join(', ')}</td>
          <td data-label={words.author}>{person.author ? nameOf(person.author) : words.noAuthor}</td>
          <td data-label={words.lastSeen}>{person.lastSeenAt ? <When at={person.lastSeenAt} dense /> : words.never}</td>
          <td data-label={words.state} className={person.disabledAt ? tableClasses.over : undefined}>
            {person.disabledAt ? words.disabled : words.active}
          </td>
          <td className={tableClasses.actions}>
            <PersonActions person={person} onChangeRoles={onChangeRoles} onLink={onLink} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
