'use client'

import { useRouter } from 'next/navigation'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk, type KeyView } from '#lib/desk-client/desk-client.ts'

/** Revokes a key once its ending was typed: there is no way back, and programs stop at once. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: KeyView; onClose: () => void }) {
  const { keys } = useMessages()
  const router = useRouter()
  const { toast } = useToasts()
  const { id, name, ending } = apiKey
  const revoke = async () => {
    await desk.keys.revoke(id)
    router.refresh()
    toast(keys.revokedNow(name))
    onClose()
  }
  return (
    <ConfirmDialog
      title={keys.revokeTitle(name)}
      body={keys.revokeBody}
      action={keys.revoke}
      typed={{ label: keys.typeEnding(ending), value: ending }}
      run={revoke}
      onClose={onClose}
    />
  )
}
