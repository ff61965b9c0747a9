'use client'

import { Button, FileButton, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import Link from 'next/link'
import { useMessages } from '#components/ui/messages.tsx'
import { problemSentence } from '#components/ui/problem-sentence.ts'
import type { DeskProblem } from '#lib/desk-client/problem.ts'
import classes from './import-dialog.module.css'
import { ImportReport } from './import-report.tsx'
import type { ImportState } from './use-import.ts'

export const IMPORT_TYPES = '.docx,.md,.markdown'

type Props = { opened: boolean; state: ImportState; onFile: (file: File) => void; onClose: () => void }

/** Makes a draft of a file: choose, wait, read what was left out, open. */
export function ImportDialog({ opened, state, onFile, onClose }: Props) {
  const words = useMessages().pasting.importing
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.heading}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div role="status" aria-live="polite">
        {state.step === 'choosing' && <Text size="sm">{words.hint}</Text>}
        {state.step === 'running' && <Running name={state.name} share={state.share} />}
        {state.step === 'done' && <ImportReport imported={state.imported} />}
        {state.step === 'failed' && <Failed name={state.name} problem={state.problem} />}
      </div>
      <Group justify="flex-end" mt="md">
        {state.step !== 'running' && (
          <FileButton accept={IMPORT_TYPES} onChange={file => file && onFile(file)}>
            {props => (
              <Button
                {...props}
                variant={state.step === 'done' ? 'default' : 'filled'}
                leftSection={<IconFileImport size={16} />}
              >
                {state.step === 'choosing' ? words.choose : words.another}
              </Button>
            )}
          </FileButton>
        )}
        {state.step === 'done' && (
          <Button component={Link} href={`/desk/briefings/${state.imported.id}`} data-autofocus>
            {words.openDraft}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

function Running({ name, share }: { name: string; share: number }) {
  const words = useMessages().pasting.importing
  const percent = Math.floor(share * 100)
  return (
    <Stack gap="xs">
      <Text size="sm" className={classes.name}>
        {words.running(name)}
      </Text>
      <Progress value={percent} animated={percent === 100} aria-label={words.running(name)} />
      <Text size="sm" c="dimmed">
        {percent < 100 ? words.sent(percent) : words.reading}
      </Text>
    </Stack>
  )
}

function Failed({ name, problem }: { name: string; problem: DeskProblem }) {
  const { pasting, errors } = useMessages()
  const byReason: Record<string, string> = pasting.importing.refused
  const reason = problem.problem.reason?.replace(/^import-/, '') ?? ''
  return (
    <Stack gap="xs">
      <Text size="sm" className={classes.name}>
        <strong>{name}</strong> · {pasting.importing.failed}
      </Text>
      <Text size="sm" className={classes.problem}>
        {byReason[reason] ?? problemSentence(problem, errors)}
      </Text>
    </Stack>
  )
}
