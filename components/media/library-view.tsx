'use client'

import { Button, FileButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import type { MediaList } from '#lib/desk-client/media-calls.ts'
import { PICTURE_TYPES } from '#lib/media/policy.ts'
import { DropArea } from './drop-area.tsx'
import classes from './library.module.css'
import { LibraryBar } from './library-bar.tsx'
import { type LibraryFilters, libraryAddress } from './library-filters.ts'
import { PictureGrid } from './picture-grid.tsx'
import { PicturePanel } from './picture-panel.tsx'
import { UploadList } from './upload-list.tsx'
import { UseTabs } from './use-tabs.tsx'
import { useUploads } from './use-uploads.ts'

type Props = { filters: LibraryFilters; pages: number; list: MediaList; mayAdd: boolean }

/** The newsroom's pictures: search, filters, grid, and one of them at the side. What is shown is in the address. */
export function LibraryView({ filters, pages, list, mayAdd }: Props) {
  const words = useMessages().media
  const router = useRouter()
  const uploads = useUploads(() => router.refresh())
  const [openId, setOpenId] = useState<string | null>(null)
  const { rows, counts, nextCursor } = list
  const filtered = Object.values(filters).some(Boolean)
  const all = counts[filters.use ?? 'all']
  const add = mayAdd && (
    <FileButton multiple accept={PICTURE_TYPES} onChange={uploads.add}>
      {props => (
        <Button {...props} leftSection={<IconPlus size={16} />} title={words.formats}>
          {words.add}
        </Button>
      )}
    </FileButton>
  )
  return (
    <DropArea onDrop={mayAdd ? uploads.add : null}>
      <PageHead title={words.title} note={words.formats}>
        {add}
      </PageHead>
      <UploadList uploads={uploads} />
      <UseTabs filters={filters} counts={counts} />
      <LibraryBar filters={filters} uploaders={list.uploaders} />
      {rows.length > 0 ? (
        <PictureGrid rows={rows} onOpen={setOpenId} />
      ) : (
        <EmptyState action={filtered ? <Link href="/desk/media">{words.clear}</Link> : add}>
          {filtered ? words.emptyFiltered : words.empty}
        </EmptyState>
      )}
      <div className={classes.foot}>
        <span role="status">{rows.length > 0 && words.shown(rows.length, all)}</span>
        {nextCursor && (
          <Button component={Link} href={libraryAddress(filters, pages + 1)} scroll={false} variant="default">
            {words.more}
          </Button>
        )}
        <span className={classes.keys}>{rows.length > 0 && words.keyboard}</span>
      </div>
      {openId && (
        <PicturePanel
          key={openId}
          id={openId}
          people={list.uploaders}
          onShow={setOpenId}
          onChanged={() => router.refresh()}
          onClose={() => setOpenId(null)}
        />
      )}
    </DropArea>
  )
}
