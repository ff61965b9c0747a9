'use client'

import type { ReactNode } from 'react'
import { KeyMap } from '#components/editor/menus/key-map.tsx'
import { CommandPalette } from './command-palette.tsx'
import classes from './desk-shell.module.css'
import { BottomTabs, SideNavigation } from './navigation.tsx'
import { PaletteProvider } from './palette-registry.tsx'
import type { Series, ShellMay, ShellPerson } from './shell-person.ts'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'

type Props = { person: ShellPerson; may: ShellMay; series: Series[]; children: ReactNode }

/** The desk around a page: navigation at the left or, on a phone, at the bottom; commands and the person at the top. */
export function DeskShell({ person, may, series, children }: Props) {
  return (
    <PaletteProvider>
      <SkipLink />
      <div className={classes.shell}>
        <SideNavigation may={may} />
        <div className={classes.column}>
          <TopBar person={person} />
          <main id="content" tabIndex={-1} className={classes.main}>
            {children}
          </main>
        </div>
        <BottomTabs may={may} />
      </div>
      <CommandPalette may={may} series={series} />
      <KeyMap />
    </PaletteProvider>
  )
}
