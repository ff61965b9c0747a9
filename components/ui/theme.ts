'use client'

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Mantine in the colours of ink, paper and two pencils. */
export const theme = createTheme({
  fontFamily: 'var(--stet-font)',
  fontFamilyMonospace: 'var(--stet-mono)',
  headings: { fontFamily: 'var(--stet-font)', fontWeight: '600' },
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'var(--stet-radius)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A dialog's heading is no banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // The placeholder is a focusable child that a menu must not have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    ModalTitle: { defaultProps: { fw: 600 } },
  },
  colors: { blue: bluePencil(), red: redPencil(), green: live(), gray: paperGray(), dark: inkDark() },
})

/** Points Mantine's own variables at the tokens, so that there is one set of colours. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--stet-surface)',
    '--mantine-color-text': 'var(--stet-ink)',
    '--mantine-color-dimmed': 'var(--stet-muted)',
    '--mantine-color-placeholder': 'var(--stet-muted)',
    '--mantine-color-disabled-color': 'var(--stet-muted)',
    '--mantine-color-error': 'var(--stet-red)',
    '--mantine-color-anchor': 'var(--stet-blue)',
    '--mantine-color-default': 'var(--stet-surface)',
    '--mantine-color-default-hover': 'var(--stet-sunken)',
    '--mantine-color-default-color': 'var(--stet-ink)',
    '--mantine-color-default-border': 'var(--stet-line-strong)',
    '--mantine-color-blue-light': 'var(--stet-blue-soft)',
    '--mantine-color-blue-light-color': 'var(--stet-blue)',
    '--mantine-color-red-light': 'var(--stet-red-soft)',
    '--mantine-color-red-light-color': 'var(--stet-red)',
    '--mantine-color-red-filled': 'var(--stet-red-fill)',
    '--mantine-color-blue-filled': 'var(--stet-blue-fill)',
  }
  return { variables: {}, light: both, dark: both }
}

function bluePencil(): MantineColorsTuple {
  return ['#eef3fc', '#dbe6f8', '#b9cdf1', '#93b5f6', '#6d94de', '#4a79d0', '#2f61bd', '#1f4fa8', '#1a428c', '#153570']
}

function redPencil(): MantineColorsTuple {
  return ['#fdf0ee', '#fbdcd9', '#f6bab4', '#f3978e', '#e57268', '#d44f44', '#bb372d', '#ad241c', '#8f1d16', '#701711']
}

function live(): MantineColorsTuple {
  return ['#eef8f2', '#d7eedf', '#aeddc0', '#7fd09d', '#55b57a', '#369a5e', '#22804a', '#17663a', '#12522e', '#0d3d22']
}

function paperGray(): MantineColorsTuple {
  return ['#faf9f6', '#f2f0ea', '#e9e6de', '#dfdbd2', '#c9c4b8', '#aaa599', '#8f897c', '#5e5a51', '#3c3933', '#1b1a17']
}

function inkDark(): MantineColorsTuple {
  return ['#ece9e2', '#d0ccc3', '#aaa599', '#7a756a', '#5b574f', '#45423c', '#34322d', '#1e1d1a', '#161513', '#100f0e']
}
