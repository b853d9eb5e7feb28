import type { CSSProperties, FunctionComponent } from 'react';
import type { Heights } from '../panel/definition.ts';
import { useStrings } from '../words/context.tsx';
import { ISLANDS, type IslandId } from './islands.ts';

/** HTML of each island in its opening state. */
export type IslandHtml = Readonly<Partial<Record<IslandId, string>>>;

/** What is read in place of a part that is rendered in the browser. */
export type Stills = Readonly<Partial<Record<IslandId, FunctionComponent>>>;

interface IslandProps {
  readonly id: IslandId;
  readonly panels: IslandHtml;
  readonly stills: Stills;
}

/** The place of an island: hydrated there, or rendered in the browser. */
export function Island({ id, panels, stills }: IslandProps) {
  const { article } = ISLANDS[id];
  if (article !== 'rendered') return <Awaited id={id} heights={article} Still={stills[id]} />;
  return (
    <div
      className="island"
      data-panel={id}
      {...(id === 'lab' ? { id, tabIndex: -1 } : {})}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the panel, rendered at build by the same React
      dangerouslySetInnerHTML={{ __html: panels[id] ?? '' }}
    />
  );
}

interface AwaitedProps {
  readonly id: IslandId;
  readonly heights: Heights;
  readonly Still: FunctionComponent | undefined;
}

/** The place of a panel that is rendered in the browser, with its height reserved, and what is read there until then. */
export function Awaited({ id, heights, Still }: AwaitedProps) {
  const t = useStrings();
  return (
    <div className="island" data-panel={id}>
      <p className="awaited" style={room(heights)}>
        {t.page.awaited}
      </p>
      {Still !== undefined && (
        <div className="still">
          <Still />
        </div>
      )}
    </div>
  );
}

/** Heights as the style sheet reads them. */
export const room = ([wide, narrow]: Heights) =>
  ({ '--wide': `${wide}px`, '--narrow': `${narrow}px` }) as CSSProperties;
