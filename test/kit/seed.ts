import fc from 'fast-check'

/**
 * Generated inputs are the same in every run, so that a red run can be repeated and a green one means the same
 * everywhere. `SEED=1234 npm test` looks elsewhere; a failure prints the seed that it was found with.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_251_124) })
