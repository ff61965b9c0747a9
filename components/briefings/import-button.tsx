'use client'

import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './import-dialog.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useImport } from './use-import.ts'

/** Opens the import of a file. A file that is dropped anywhere on the page is imported too. */
export function ImportButton() {
  const words = useMessages().pasting.importing
  const router = useRouter()
  const [opened, setOpened] = useState(false)
  const { state, start, reset } = useImport()
  const onFile = (file: File) => {
    setOpened(true)
    void start(file)
  }
  const over = useFileDrop(onFile)
  const close = () => {
    setOpened(false)
    reset()
    if (state.step === 'done') router.refresh()
  }
  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => setOpened(true)}>
        {words.open}
      </Button>
      {over && <div className={classes.drop}>{words.drop}</div>}
      <ImportDialog opened={opened} state={state} onFile={onFile} onClose={close} />
    </>
  )
}
