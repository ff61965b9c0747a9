'use client'

import { DeskFailure } from '#components/shell/desk-failure.tsx'

export default DeskFailure
