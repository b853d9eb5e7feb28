import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const HOME = path.resolve('node_modules/.cache/chromium');

/**
 * The Chromium inside @sparticuz/chromium, unpacked once into node_modules/.cache. It was made for AWS Lambda; on other
 * Linux systems it also needs its bundled libraries and a font configuration that finds fonts. The launch arguments of
 * the package are not used, because they turn off web security.
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

/** Unpacks into a temporary folder and renames it, so that an interrupted run leaves no incomplete browser. */
function unpack(): void {
  mkdirSync(path.dirname(HOME), { recursive: true });
  const folder = mkdtempSync(`${HOME}-`);
  // In a separate process, because importing the package changes the environment variables.
  const program = `
    import chromium from '@sparticuz/chromium';
    await chromium.executablePath();
  `;
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'ignore', 'inherit'],
      // It unpacks into TMPDIR, and unpacks its libraries only if it detects AWS Lambda.
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

/** Without this no font is found: text would be invisible, but tests of the document would still pass. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(HOME, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(HOME, 'fonts-cache')}</cachedir>
</fontconfig>
`;
