import type { BriefingSummary } from '#client/types.ts'
import { listAddress } from './reader-address.ts'

/** Series and section of a briefing, each leading to its list. */
export function TermsLine({
  briefing: { series, section },
}: {
  briefing: Pick<BriefingSummary, 'series' | 'section'>
}) {
  const terms = [
    ...(series ? [{ name: series.name, href: listAddress({ series: series.slug }) }] : []),
    ...(section ? [{ name: section.name, href: listAddress({ section: section.slug }) }] : []),
  ]
  return terms.map(({ name, href }, index) => (
    <span key={href}>
      {index > 0 && ' · '}
      <a href={href}>{name}</a>
    </span>
  ))
}
