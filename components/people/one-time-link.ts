/** An address that works once: for a new person, or for a new password. */
export type OneTimeLink = { name: string; url: string; purpose: 'invitation' | 'reset' }
