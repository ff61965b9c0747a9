import { ensureBuild } from '#lib/web/ensure-build.ts'

/** Builds the pages as the first start of the server would, which then finds them built. */
ensureBuild(line => console.log(line))
