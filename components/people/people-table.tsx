'use client'

import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { Named } from '#lib/briefings/briefing.ts'
import type { PersonView } from '#lib/desk-client/desk-client.ts'
import type { OneTimeLink } from './one-time-link.ts'
import classes from './people-table.module.css'
import { PersonActions } from './person-actions.tsx'

type Props = {
  people: PersonView[]
  authors: Named[]
  me: string
  onChangeRoles: (person: PersonView) => void
  onLink: (link: OneTimeLink) => void
}

/** People as rows; on a phone each row becomes a small card. */
export function PeopleTable({ people, authors, me, onChangeRoles, onLink }: Props) {
  const { common, people: words } = useMessages()
  const nameOf = (slug: string) => authors.find(author => author.slug === slug)?.name ?? slug
  return (
    <table className={classes.table}>
      <caption className="stet-visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.roles}</th>
          <th scope="col">{words.author}</th>
          <th scope="col">{words.lastSeen}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">
            <span className="stet-visually-hidden">{words.actionsColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(person => (
          <tr key={person.id} data-disabled={person.disabledAt !== null}>
            <th scope="row">
              {person.name} {person.id === me && <span className={classes.quiet}>({words.you})</span>}
              <span className={classes.email}>{person.email}</span>
            </th>
            <td data-label={words.roles}>{person.roles.map(role => common.role[role]).join(', ')}</td>
            <td data-label={words.author}>{person.author ? nameOf(person.author) : words.noAuthor}</td>
            <td data-label={words.lastSeen}>
              {person.lastSeenAt ? <When at={person.lastSeenAt} dense /> : words.never}
            </td>
            <td data-label={words.state} className={person.disabledAt ? classes.disabled : undefined}>
              {person.disabledAt ? words.disabled : words.active}
            </td>
            <td className={classes.actions}>
              <PersonActions person={person} onChangeRoles={onChangeRoles} onLink={onLink} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
