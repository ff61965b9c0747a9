'use client'

import { ReaderFailure } from '#components/reader/reader-failure.tsx'

export default ReaderFailure
