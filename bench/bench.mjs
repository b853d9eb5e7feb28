// Node 20 cannot run TypeScript, so Vite loads the benchmark as it loads the page's own modules.
import { runnerImport } from 'vite';

await runnerImport('./bench/main.ts', { configFile: false, logLevel: 'warn' });
