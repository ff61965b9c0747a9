'use client'

import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'

type Present = { id: string; name: string; color: string }

/** Who has this text open now, each once, however many tabs they have. */
export function Presence() {
  const { live, person } = useInside()
  const words = useMessages().editor.presence
  const present = usePresent(live?.awareness ?? null)
  if (present.length === 0) return null
  return (
    <ul className={classes.presence} aria-label={words.label}>
      {present.map(({ id, name, color }) => (
        <li key={id}>
          <Tooltip label={id === person.id ? words.you(name) : name}>
            <span className={classes.initials} style={{ backgroundColor: color }} data-own={id === person.id}>
              <span aria-hidden="true">{initialsOf(name)}</span>
              <span className="stet-visually-hidden">{id === person.id ? words.you(name) : name}</span>
            </span>
          </Tooltip>
        </li>
      ))}
    </ul>
  )
}

function usePresent(awareness: Awareness | null): Present[] {
  const [present, setPresent] = useState<Present[]>([])
  useEffect(() => {
    if (!awareness) return setPresent([])
    const look = () => {
      const people = new Map<string, Present>()
      for (const { user } of awareness.getStates().values()) if (user?.id) people.set(user.id, user)
      const next = [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
      setPresent(before => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  return present
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
