'use client'

import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { cityOf } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { useNewsroomZone } from '#components/ui/newsroom-zone.tsx'
import { useOwnZone } from '#components/ui/when.tsx'
import { useBriefing } from './briefing-context.tsx'

type Props = {
  label: string
  value: string
  disabled?: boolean
  onChange: (timeZone: string) => void
}

/** One IANA zone out of all that the browser knows; the newsroom's, the briefing's and the person's own come first. Found by city or by id. */
export function ZoneSelect({ label, value, disabled = false, onChange }: Props) {
  const { common, workflow } = useMessages()
  const { briefing } = useBriefing()
  const newsroom = useNewsroomZone()
  const own = useOwnZone()
  const data = useMemo(() => {
    const notes = new Map([
      ['Asia/Seoul', ''],
      ['America/Los_Angeles', ''],
      [briefing.timeZone, workflow.schedule.ofBriefing],
      ['UTC', ''],
    ])
    if (own) notes.set(own, workflow.schedule.yours)
    notes.set(newsroom, workflow.schedule.newsroom)
    const zones = new Set([newsroom, ...notes.keys(), value, ...Intl.supportedValuesOf('timeZone')])
    return [...zones].map(zone => {
      const [city, note] = [cityOf(zone, common.when), notes.get(zone)]
      const details = [city === zone ? null : zone, note].filter(Boolean).join(', ')
      return { value: zone, label: details ? `${city} (${details})` : city }
    })
  }, [briefing.timeZone, common.when, newsroom, own, value, workflow.schedule])
  return (
    <Select
      searchable
      allowDeselect={false}
      limit={60}
      label={label}
      nothingFoundMessage={workflow.schedule.zoneNothing}
      data={data}
      value={value}
      disabled={disabled}
      onChange={zone => zone && onChange(zone)}
    />
  )
}
