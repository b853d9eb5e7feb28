import type { Kind } from '../launcher/config.ts';
import { escaped } from './markup.ts';
import { idOf, type Options } from './options.ts';

/** The file that says what a package is: its name and its text. `files` are all others. */
export function manifestOf(
  options: Options,
  root: string,
  files: readonly string[],
): { readonly name: string; readonly text: string } {
  return options.kind === 'cmi5'
    ? { name: 'cmi5.xml', text: courseStructure(options, root) }
    : { name: 'imsmanifest.xml', text: imsManifest(options, files, SCORM[options.kind]) };
}

interface Scorm {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly version: string;
  /** The attribute of a resource that says it speaks SCORM. */
  readonly sco: string;
  /** At the end of an item: it says by itself what is completed and passed. */
  readonly item: string;
  readonly organization: string;
}

const SCORM: Readonly<Record<Exclude<Kind, 'cmi5'>, Scorm>> = {
  scorm12: {
    namespaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    version: '1.2',
    sco: 'adlcp:scormtype',
    item: '',
    organization: '',
  },
  scorm2004: {
    namespaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    version: '2004 4th Edition',
    sco: 'adlcp:scormType',
    item: `
        <imsss:sequencing>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
    organization: `
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>`,
  },
};

function imsManifest(options: Options, files: readonly string[], scorm: Scorm): string {
  const title = escaped(options.title);
  const spaces = Object.entries(scorm.namespaces).map(([name, value]) => ` ${name}="${value}"`);
  const listed = files.map((file) => `\n      <file href="${escaped(file)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="logsumexplorer-${idOf(options)}" version="1"${spaces.join('')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${scorm.version}</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${title}</title>
      <item identifier="work" identifierref="panel">
        <title>${title}</title>${scorm.item}
      </item>${scorm.organization}
    </organization>
  </organizations>
  <resources>
    <resource identifier="panel" type="webcontent" ${scorm.sco}="sco" href="index.html">${listed.join('')}
    </resource>
  </resources>
</manifest>
`;
}

const MOVE_ON = { all: 'Completed', pass: 'Passed' } as const;

/** `root` is the address of the site, under which the ids of the course are made. */
function courseStructure(options: Options, root: string): string {
  const { title, language, passMark, completion } = options;
  const id = `${root}teach/#marks-${idOf(options)}`;
  const said = (name: string, text: string) =>
    `<${name}><langstring lang="${language}">${escaped(text)}</langstring></${name}>`;
  const about = `${said('title', title)}
    ${said('description', `${title} (LogSumExplorer)`)}`;
  const mastery = passMark > 0 ? ` masteryScore="${passMark / 100}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escaped(id)}">
    ${about}
  </course>
  <au id="${escaped(`${id}-au`)}" moveOn="${MOVE_ON[completion]}"${mastery} launchMethod="AnyWindow">
    ${about}
    <url>index.html</url>
  </au>
</courseStructure>
`;
}
