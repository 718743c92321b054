// Large counts for fast-check, where a test has not chosen its own.
import fc from 'fast-check'

fc.configureGlobal({ numRuns: Number(process.env.HOLDFAST_SOAK) })
