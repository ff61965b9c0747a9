'use client'

import { Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { type EditorPerson, useInside } from './editor-session.tsx'
import { bringIntoView } from './together/bring-into-view.ts'
import type { Companion } from './together/company.ts'
import { doing } from './together/doing.ts'
import { oneOfEach } from './together/one-of-each.ts'
import classes from './together/together.module.css'
import { useCompany } from './together/use-company.ts'

/** Who has this text open now and what they do, each once, this person's other tabs apart. Pressing one goes to where they are. */
export function Presence() {
  const { editor, person } = useInside()
  const words = useMessages().together
  const { company, people, visit } = useCompany()
  if (!editor || !company || people.length === 0) return null
  const goTo = ({ clientId }: Companion) => {
    company.visit(clientId, visit?.clientId === clientId && visit.follows)
    bringIntoView(editor, company, clientId)
  }
  return (
    <ul className={classes.people} aria-label={words.here}>
      {oneOfEach(people).map(one => (
        <li key={`${one.id} ${one.isHere}`}>
          <Person one={one} person={person} onGo={() => goTo(one)} />
        </li>
      ))}
    </ul>
  )
}

function Person({ one, person, onGo }: { one: Companion; person: EditorPerson; onGo: () => void }) {
  const words = useMessages().together
  const name = nameOf(one, person, words)
  const style = { '--stet-colleague': one.color } as CSSProperties
  const letters = <span aria-hidden="true">{initialsOf(one.isHere ? person.name : one.name)}</span>
  if (one.isHere) {
    return (
      <Tooltip label={name}>
        <span className={classes.person} data-own="true">
          {letters}
          <span className="stet-visually-hidden">{name}</span>
        </span>
      </Tooltip>
    )
  }
  const said = `${name}: ${doing(one, words)}`
  return (
    <Tooltip label={one.hasCaret ? `${said}. ${words.goTo}` : said}>
      <button type="button" className={classes.person} style={style} onClick={onGo}>
        {letters}
        <span className="stet-visually-hidden">{said}</span>
        {one.writing !== null && (
          <span className={classes.pencil} aria-hidden="true">
            <IconPencil size={10} />
          </span>
        )}
      </button>
    </Tooltip>
  )
}

function nameOf(
  { id, name, isHere }: Companion,
  person: EditorPerson,
  words: ReturnType<typeof useMessages>['together'],
) {
  if (isHere) return words.you(person.name)
  return id === person.id ? words.otherTab(name) : name
}

/** Two letters: of a Korean name those after the family name, else the first of the first two words. */
function initialsOf(name: string): string {
  if (/^\p{Script=Hangul}{2,4}$/u.test(name)) return name.slice(-2)
  const words = name.trim().split(/\s+/)
  return words.length > 1
    ? words
        .slice(0, 2)
        .map(word => [...word][0])
        .join('')
    : [...name].slice(0, 2).join('')
}
