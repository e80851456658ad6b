/**
 * Passed and failed tests of a JSON report of Vitest or of Playwright; a test that passed only on a second try failed.
 * @param {unknown} report
 * @returns {{passed: number, failed: number}}
 * @throws {TypeError} when it is neither
 */
export function readReport(report) {
  if (isRecord(report)) {
    const { numPassedTests, numFailedTests, numFailedTestSuites, stats } = report;
    if (typeof numPassedTests === 'number' && typeof numFailedTests === 'number') {
      // A file that could not be loaded has no tests, but is a failed suite.
      const brokenFiles = numFailedTests === 0 && typeof numFailedTestSuites === 'number' ? numFailedTestSuites : 0;
      return { passed: numPassedTests, failed: numFailedTests + brokenFiles };
    }
    if (isRecord(stats)) {
      const { expected, unexpected, flaky } = stats;
      if (typeof expected === 'number' && typeof unexpected === 'number' && typeof flaky === 'number') {
        return { passed: expected, failed: unexpected + flaky };
      }
    }
  }
  throw new TypeError('This is neither a report of Vitest nor of Playwright.');
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}
