'use client'

import { Stack, Text } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { Imported } from '#lib/desk-client/import-calls.ts'
import classes from './import-dialog.module.css'

/** What became of a file: the draft, and what of it was left out. */
export function ImportReport({ imported }: { imported: Imported }) {
  const { importing, report } = useMessages().pasting
  const { title, leftOut } = imported
  const { styles, links, embeds, deletions, pictures, tags } = leftOut
  const lines = [
    pictures.length > 0 && `${report.pictures(pictures.length)}${namesOf(pictures)}`,
    links > 0 && report.links(links),
    styles > 0 && report.styles(styles),
    embeds.length > 0 && report.embeds(embeds.length),
    deletions > 0 && report.deletions(deletions),
    tags.length > 0 && importing.tags(tags.join(', ')),
  ].filter(line => typeof line === 'string')
  return (
    <Stack gap="xs">
      <Text size="sm">{title ? importing.done(title) : importing.untitled}</Text>
      {lines.length === 0 && <Text size="sm">{importing.whole}</Text>}
      {lines.length > 0 && (
        <>
          <Text size="sm">{importing.leftOut}</Text>
          <ul className={classes.left}>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  )
}

function namesOf(pictures: { address: string; alt: string }[]): string {
  const names = pictures.map(({ alt, address }) => alt || address).filter(Boolean)
  return names.length > 0 ? `: ${names.join(', ')}` : ''
}
