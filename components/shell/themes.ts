/** The colour schemes that a person can choose. */
export const THEMES = ['auto', 'light', 'dark'] as const
