'use client'

import { Button, Popover } from '@mantine/core'
import { IconCopyright } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { type Credit, formatCredit } from '#lib/document/credit.ts'
import { CreditFields } from './credit-fields.tsx'
import classes from './pictures.module.css'

const PANEL_WIDTH = 'min(30rem, calc(100vw - 24px))'

/** The credit as it is printed; a press opens its parts. */
export function CreditButton({
  credit,
  onChange,
}: {
  credit: Credit | null
  onChange: (credit: Credit | null) => void
}) {
  const words = useMessages().pictures.form
  const [open, setOpen] = useState(false)
  const line = formatCredit(credit)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      withArrow
      position="bottom-start"
      shadow="md"
      width={PANEL_WIDTH}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          className={classes.creditButton}
          leftSection={<IconCopyright size={16} aria-hidden="true" />}
          aria-label={`${words.credit}: ${line || words.noCredit}`}
          title={line}
          onClick={() => setOpen(!open)}
        >
          {line || words.noCredit}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <CreditFields credit={credit} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  )
}
