'use client'

import { IconSearch } from '@tabler/icons-react'
import Link from 'next/link'
import { useMessages } from '#components/ui/messages.tsx'
import { StetMark } from '#components/ui/stet-mark.tsx'
import { usePalette } from './palette-registry.tsx'
import { PersonMenu } from './person-menu.tsx'
import type { ShellPerson } from './shell-person.ts'
import classes from './top-bar.module.css'

/** The line above every page: the way to all commands, and the person. */
export function TopBar({ person }: { person: ShellPerson }) {
  const { shell } = useMessages()
  const { open } = usePalette()
  return (
    <header className={classes.bar}>
      <Link href="/desk" className={classes.logo} aria-label={`Stet, ${shell.home}`}>
        <StetMark />
      </Link>
      <button type="button" className={classes.search} onClick={open} aria-keyshortcuts="Meta+K Control+K">
        <IconSearch size={16} stroke={2} aria-hidden="true" />
        <span>{shell.search}</span>
        <span className={classes.key} aria-hidden="true">
          ⌘K
        </span>
      </button>
      <PersonMenu person={person} />
    </header>
  )
}
