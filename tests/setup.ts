/**
 * Runs before every test file. Property tests draw from one fixed seed, so
 * that a run never fails by chance; `FC_SEED=n` explores, `FC_RUNS=n` digs
 * deeper. A failure prints its seed and path.
 */
import { configureGlobal } from 'fast-check'

const seed = Number(process.env['FC_SEED'] ?? 1_618_033)
const numRuns = Number(process.env['FC_RUNS'] ?? 100)

configureGlobal({ seed, numRuns })
