'use client'

import { IconExternalLink, IconHome, IconKey, IconNews, IconPhoto, IconUsers, IconWebhook } from '@tabler/icons-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useMessages } from '#components/ui/messages.tsx'
import { StetMark } from '#components/ui/stet-mark.tsx'
import classes from './navigation.module.css'
import type { ShellMay } from './shell-person.ts'

/** The parts of the desk at the left of a wide screen. */
export function SideNavigation({ may }: { may: ShellMay }) {
  const { shell } = useMessages()
  return (
    <aside className={classes.side}>
      <Link href="/desk" className={classes.logo} aria-label={`Stet, ${shell.home}`}>
        <StetMark />
      </Link>
      <nav aria-label={shell.mainNavigation} className={classes.links}>
        <Places may={may} />
      </nav>
    </aside>
  )
}

/** The same parts at the bottom of a phone. */
export function BottomTabs({ may }: { may: ShellMay }) {
  return (
    <nav aria-label={useMessages().shell.mainNavigation} className={classes.tabs}>
      <Places may={may} />
    </nav>
  )
}

function Places({ may }: { may: ShellMay }) {
  const { media, shell, webhooks } = useMessages()
  return (
    <>
      <Place href="/desk" label={shell.home} icon={IconHome} exact />
      {may.seeBriefings && <Place href="/desk/briefings" label={shell.briefings} icon={IconNews} />}
      {may.seeBriefings && <Place href="/desk/media" label={media.title} icon={IconPhoto} />}
      {may.administer && <Place href="/desk/people" label={shell.people} icon={IconUsers} />}
      {may.administer && <Place href="/desk/keys" label={shell.keys} icon={IconKey} />}
      {may.administer && <Place href="/desk/webhooks" label={webhooks.title} icon={IconWebhook} />}
      <a href="/reader" className={classes.place}>
        <IconExternalLink size={18} stroke={1.75} aria-hidden="true" />
        {shell.reader}
      </a>
    </>
  )
}

type PlaceProps = { href: string; label: string; icon: typeof IconHome; exact?: boolean }

function Place({ href, label, icon: Icon, exact = false }: PlaceProps) {
  const path = usePathname()
  const here = exact ? path === href : path === href || path.startsWith(`${href}/`)
  return (
    <Link href={href} className={classes.place} aria-current={here ? 'page' : undefined}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {label}
    </Link>
  )
}
