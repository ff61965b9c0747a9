'use client'

import { Radio, Stack, Textarea } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'

export type Withdrawal = { reason: string; answer: 404 | 410 }

type Props = { value: Withdrawal; missing: boolean; onChange: (value: Withdrawal) => void }

/** Why a briefing is taken off, and what its address says afterwards in plain words. */
export function WithdrawalInputs({ value, missing, onChange }: Props) {
  const words = useMessages().workflow.withdraw
  return (
    <>
      <Textarea
        required
        autosize
        minRows={2}
        maxRows={8}
        label={words.reason}
        value={value.reason}
        error={missing && value.reason.trim() === '' ? words.reasonRequired : undefined}
        onChange={event => onChange({ ...value, reason: event.currentTarget.value })}
      />
      <Radio.Group
        label={words.answer}
        value={String(value.answer)}
        onChange={answer => onChange({ ...value, answer: answer === '410' ? 410 : 404 })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="404" label={words.notFound} />
          <Radio value="410" label={words.gone} />
        </Stack>
      </Radio.Group>
    </>
  )
}
