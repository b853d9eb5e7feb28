import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const HOME = path.resolve('node_modules/.cache/chromium');

/**
 * The Chromium inside @sparticuz/chromium, unpacked once into node_modules/.cache. It was made for AWS Lambda, so
 * it needs help on any other Linux: the libraries a bare machine lacks, and a font configuration that finds fonts.
 * Its own launch arguments are left alone: they turn off web security.
 */
export function packagedBrowser() {
  if (!existsSync(HOME)) unpack();
  return {
    executablePath: path.join(HOME, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(HOME, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(HOME, 'fonts.conf'),
    },
  };
}

/** Unpacked beside its place, then moved there: an interrupted run leaves no half of a browser to trip over. */
function unpack(): void {
  mkdirSync(path.dirname(HOME), { recursive: true });
  const folder = mkdtempSync(`${HOME}-`);
  // In a process of its own, because importing the package changes the environment of whoever does.
  const program = `
    import chromium from '@sparticuz/chromium';
    await chromium.executablePath();
  `;
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'ignore', 'inherit'],
      // It unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    writeFileSync(path.join(folder, 'fonts.conf'), FONTS);
    renameSync(folder, HOME);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    // Another process may have been first.
    if (!existsSync(HOME)) throw error;
  }
}

/** Without it no font is found: text would be invisible, and tests that read the document would still pass. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(HOME, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(HOME, 'fonts-cache')}</cachedir>
</fontconfig>
`;
