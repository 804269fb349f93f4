// faultline from a checkout: builds the command line when its sources changed, then runs it in this process.
import { buildCli } from './build.mjs'

await buildCli()
await import(new URL('../dist/cli/faultline.mjs', import.meta.url).href)
