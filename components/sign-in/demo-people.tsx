'use client'

import { useMessages } from '#components/ui/messages.tsx'
import classes from './demo-people.module.css'

const DEMO_PASSWORD = 'let-it-stand-2026'

type Account = { email: string; password: string }

/** The demo newsroom's accounts; each button fills the form. */
export function DemoPeople({ onChoose }: { onChoose: (account: Account) => void }) {
  const { signIn } = useMessages()
  return (
    <section className={classes.demo} aria-labelledby="demo-people">
      <h2 id="demo-people" className={classes.title}>
        {signIn.demoTitle}
      </h2>
      <p className={classes.note}>{signIn.demoBody}</p>
      <ul className={classes.people}>
        {Object.entries(signIn.demoPeople).map(([email, role]) => (
          <li key={email}>
            <button type="button" onClick={() => onChoose({ email, password: DEMO_PASSWORD })}>
              <strong>{role}</strong>
              <span>{email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
