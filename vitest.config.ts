/** Tests that start the program itself take seconds on a busy machine; none asserts a time. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'score/**/*.test.ts', 'desk/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
