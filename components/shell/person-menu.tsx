'use client'

import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconLogout } from '@tabler/icons-react'
import { useLocale, useMessages } from '#components/ui/messages.tsx'
import { LOCALES, type Locale } from '#lib/briefings/briefing.ts'
import classes from './person-menu.module.css'
import type { ShellPerson } from './shell-person.ts'
import { THEMES } from './themes.ts'
import { useSignOut } from './use-sign-out.ts'
import { useSwitchLocale } from './use-switch-locale.ts'

/** The person's own settings, and the way out. */
export function PersonMenu({ person }: { person: ShellPerson }) {
  const { common, shell } = useMessages()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.role}>{person.roles.map(role => common.role[role]).join(' · ')}</span>
          <span className="stet-visually-hidden">{shell.you}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Settings />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Settings() {
  const { common, shell } = useMessages()
  const locale = useLocale()
  const switchLocale = useSwitchLocale()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{shell.language}</Menu.Label>
      <Menu.RadioGroup value={locale} onChange={language => switchLocale(language as Locale)}>
        {LOCALES.map(language => (
          <Menu.RadioItem key={language} value={language} lang={language}>
            {common.languageOwnName[language]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Label>{shell.theme}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={theme => setColorScheme(theme as MantineColorScheme)}>
        {THEMES.map(theme => (
          <Menu.RadioItem key={theme} value={theme}>
            {shell.themes[theme]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}
