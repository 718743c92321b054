// Reads how many tests ran from the reports that Vitest and Playwright leave.
import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {string} path of Vitest's JSON report
 * @returns {Totals} nothing at all where there is no report
 */
export function vitestTotals(path) {
  const report = read(path)
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const suitesThatDidNotRun = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + suitesThatDidNotRun,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {string} path of Playwright's JSON report
 * @returns {Totals} a flaky test counts as failed
 */
export function playwrightTotals(path) {
  const report = read(path)
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}
