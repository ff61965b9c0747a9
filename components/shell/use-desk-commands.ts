'use client'

import { useMantineColorScheme } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useCreateBriefing } from '#components/home/use-create-briefing.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { LOCALES } from '#lib/briefings/briefing.ts'
import type { Command } from './palette-registry.tsx'
import type { Series, ShellMay } from './shell-person.ts'
import { THEMES } from './themes.ts'
import { useSignOut } from './use-sign-out.ts'
import { useSwitchLocale } from './use-switch-locale.ts'

/** The verbs that are there on every page. Each is found by its English name too. */
export function useDeskCommands(may: ShellMay, series: Series[]): Command[] {
  return [...useStarts(may, series), ...usePlaces(may), ...useSettings()]
}

function usePlaces(may: ShellMay): Command[] {
  const { media, shell, webhooks } = useMessages()
  const router = useRouter()
  const group = shell.palette.goTo
  const go = (path: string) => () => router.push(path)
  return [
    { id: 'home', group, label: shell.home, keywords: 'home desk', run: go('/desk') },
    ...(may.seeBriefings
      ? [
          { id: 'briefings', group, label: shell.briefings, keywords: 'briefings list', run: go('/desk/briefings') },
          { id: 'media', group, label: media.title, keywords: 'pictures media library photos', run: go('/desk/media') },
        ]
      : []),
    ...(may.administer
      ? [{ id: 'people', group, label: shell.people, keywords: 'people accounts', run: go('/desk/people') }]
      : []),
    ...(may.administer
      ? [{ id: 'webhooks', group, label: webhooks.title, keywords: 'webhooks cdn', run: go('/desk/webhooks') }]
      : []),
    ...(may.administer
      ? [{ id: 'keys', group, label: shell.keys, keywords: 'api keys tokens', run: go('/desk/keys') }]
      : []),
    { id: 'reader', group, label: shell.reader, keywords: 'reader', run: () => window.location.assign('/reader') },
    {
      id: 'api',
      group,
      label: shell.apiDocs,
      keywords: 'api docs',
      run: () => window.location.assign('/api/desk/docs'),
    },
  ]
}

function useStarts(may: ShellMay, series: Series[]): Command[] {
  const { shell } = useMessages()
  const { create } = useCreateBriefing()
  if (!may.create) return []
  const group = shell.palette.create
  const plain = { id: 'new', group, label: shell.palette.newPlain, keywords: 'new briefing', run: () => create(null) }
  const fromSeries = series.map(({ slug, name }) => ({
    id: `new ${slug}`,
    group,
    label: shell.palette.newFrom(name),
    keywords: `new briefing ${slug}`,
    run: () => create(slug),
  }))
  return [...fromSeries, plain]
}

function useSettings(): Command[] {
  const { common, shell } = useMessages()
  const switchLocale = useSwitchLocale()
  const signOut = useSignOut()
  const { setColorScheme } = useMantineColorScheme()
  const group = shell.palette.settings
  return [
    ...LOCALES.map(locale => ({
      id: `language ${locale}`,
      group,
      label: shell.palette.switchLanguage(common.languageOwnName[locale]),
      keywords: 'language',
      run: () => switchLocale(locale),
    })),
    ...THEMES.map(theme => ({
      id: `theme ${theme}`,
      group,
      label: shell.palette.switchTheme(shell.themes[theme]),
      keywords: `theme ${theme}`,
      run: () => setColorScheme(theme),
    })),
    { id: 'sign out', group, label: shell.signOut, keywords: 'sign out log out', run: signOut },
  ]
}
