import type { Section } from '#client/types.ts'
import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import { listAddress } from './reader-address.ts'
import classes from './section-nav.module.css'

type Props = { sections: Section[]; current: string | null; locale: Locale }

/** The sections that have public briefings; `current` is the slug of the one that is shown. */
export function SectionNav({ sections, current, locale }: Props) {
  if (sections.length === 0) return null
  return (
    <nav className={classes.sections} aria-label={messages[locale].reader.sections}>
      {sections.map(({ slug, name }) => (
        <a key={slug} href={listAddress({ section: slug })} aria-current={slug === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
