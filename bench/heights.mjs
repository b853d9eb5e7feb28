import { runnerImport } from 'vite';

await runnerImport('./bench/heights.ts', { configFile: false, logLevel: 'warn' });
