import { inject } from 'vitest'

// Runs before each test file of the project `postgres`. Files make databases of their own through STET_TEST_PG.
process.env.STET_TEST_PG = inject('postgresUrl')
process.env.DATABASE_URL = inject('postgresUrl')
