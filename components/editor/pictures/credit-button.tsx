'use client'

import { IconCopyright } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { type Credit, formatCredit } from '#lib/document/credit.ts'
import { CreditFields } from './credit-fields.tsx'
import { PanelButton } from './panel-button.tsx'
import classes from './pictures.module.css'

type Props = { credit: Credit | null; onChange: (credit: Credit | null) => void }

/** The credit as it is printed; a press opens its parts. */
export function CreditButton({ credit, onChange }: Props) {
  const words = useMessages().pictures.form
  const line = formatCredit(credit) || words.noCredit
  return (
    <PanelButton
      text={line}
      label={`${words.credit}: ${line}`}
      width="30rem"
      className={classes.creditButton}
      leftSection={<IconCopyright size={16} aria-hidden="true" />}
    >
      <CreditFields credit={credit} onChange={onChange} />
    </PanelButton>
  )
}
