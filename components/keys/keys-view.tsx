'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import type { KeyView } from '#lib/desk-client/desk-client.ts'
import { CreateKeyDialog } from './create-key-dialog.tsx'
import { KeysTable } from './keys-table.tsx'
import { type NewKey, NewKeyDialog } from './new-key-dialog.tsx'
import { RevokeKeyDialog } from './revoke-key-dialog.tsx'

/** Keys of other programs, for the administrator: make, look when they were used, revoke. */
export function KeysView({ keys, url }: { keys: KeyView[]; url: string }) {
  const words = useMessages().keys
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<NewKey | null>(null)
  const [revoking, setRevoking] = useState<KeyView | null>(null)
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      {words.create}
    </Button>
  )
  return (
    <>
      <PageHead title={words.title} note={words.note}>
        {keys.length > 0 && create}
      </PageHead>
      {keys.length > 0 ? (
        <KeysTable keys={keys} onRevoke={setRevoking} />
      ) : (
        <EmptyState action={create}>{words.empty}</EmptyState>
      )}
      {creating && (
        <CreateKeyDialog
          onClose={() => setCreating(false)}
          onMade={key => {
            setCreating(false)
            setMade(key)
          }}
        />
      )}
      {made && <NewKeyDialog made={made} url={url} onClose={() => setMade(null)} />}
      {revoking && <RevokeKeyDialog apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}
