import { ColorSchemeScript } from '@mantine/core'

/** Applies the remembered colour scheme before the first paint. Stands before everything visible. */
export function ColourSchemeScript({ nonce }: { nonce?: string }) {
  return <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
}
