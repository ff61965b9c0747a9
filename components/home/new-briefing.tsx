'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import type { SeriesTemplate } from './series-template.ts'
import { useCreateBriefing } from './use-create-briefing.ts'

/** The button that starts a briefing: from a series' template, or empty. */
export function NewBriefing({ series }: { series: SeriesTemplate[] }) {
  const { home } = useMessages()
  const { create, creating } = useCreateBriefing()
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button loading={creating} leftSection={<IconPlus size={16} />} rightSection={<IconChevronDown size={14} />}>
          {home.newBriefing}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {series.length > 0 && <Menu.Label>{home.templates}</Menu.Label>}
        {series.map(({ slug, name }) => (
          <Menu.Item key={slug} onClick={() => create(slug)}>
            {name}
          </Menu.Item>
        ))}
        {series.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => create(null)}>{home.withoutSeries}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
