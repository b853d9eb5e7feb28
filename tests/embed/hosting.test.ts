import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRAME_POLICY, HEADERS } from '../../build/embed.ts';

test('the nginx snippet sends what the _headers file does', () => {
  const nginx = readFileSync('docs/nginx.conf', 'utf8');
  expect(nginx).toContain(`add_header Content-Security-Policy "${FRAME_POLICY}" always;`);
  for (const [, name = '', value = ''] of HEADERS.matchAll(/^ {2}([\w-]+): (.*)$/gm))
    expect(nginx).toContain(`add_header ${name} "${value}" always;`);
});

/** A frame as high as its content, whose content is as high as its frame, would grow without end. */
test('no style of a panel depends on the height of the viewport', () => {
  const styles = ['src/features', 'src/panel', 'src/ui', 'src/embed'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => `${folder}/${file}`),
  );
  expect(styles.length).toBeGreaterThan(8);
  const bad = styles.filter((file) =>
    /\d(?:[sld]?v(?:h|b|min|max))\b|\(m(?:in|ax)-height/.test(readFileSync(file, 'utf8')),
  );
  expect(bad).toEqual([]);
});
