import { useStrings } from '../../words/context.tsx';
import { DRAWING, seatOf } from './model/picture.ts';
import type { LaneId } from './model/positions.ts';
import { type contentOf, nansText, type Shown, unnamedText } from './write.ts';
import './beads.css';

interface LaneProps {
  readonly id: LaneId;
  /** Its place among those drawn. */
  readonly lane: number;
  readonly note: string | undefined;
  readonly shown: Shown;
  readonly content: ReturnType<typeof contentOf>;
}

/** A lane: tags with the names of the classes, joined by lines to the beads at their exponents. */
export function LaneOfBeads({ id, lane, note, shown, content }: LaneProps) {
  const t = useStrings();
  const { names, tags, locked } = shown;
  const picture = content.picture.lanes[lane];
  if (picture === undefined) return null;
  const { beads, pins, fallen, bar, nans, nameAt } = picture;
  const own = lane === 0;
  return (
    <div
      className="strip-lane"
      data-lane={id}
      data-seat={seatOf(lane)}
      aria-hidden={own ? undefined : true}
    >
      <svg
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="strip-bar" d={bar} />
        <path className="strip-pins" d={pins} />
        <path className="strip-fallen" d={fallen} />
      </svg>
      <span className="strip-lane-name" data-at={nameAt} aria-hidden="true">
        {t.strip.lanes[id]}
        {note !== undefined && !(own && locked) && <small>{note}</small>}
      </span>
      <span className="strip-nans" aria-hidden="true">
        {nansText(nans)}
      </span>
      <div className="strip-tags">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is known by its place
          <div key={index} className="strip-rail" style={{ transform: beads[index]?.tag }}>
            <div
              className="strip-tag"
              data-bead={index}
              data-place={beads[index]?.place}
              data-tagged={beads[index]?.tagged}
              style={{ inlineSize: tags[index] }}
              {...(own && content.beads[index])}
              tabIndex={own && !locked ? (beads[index]?.tagged ? 0 : -1) : undefined}
            >
              <span className="strip-name">
                <bdi>{name}</bdi>
              </span>
            </div>
          </div>
        ))}
      </div>
      {own && <Grip shown={shown} content={content} />}
      <div className="strip-dots" aria-hidden="true">
        {names.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is known by its place
          <div key={index} className="strip-rail" style={{ transform: beads[index]?.bead }}>
            <i
              className="strip-dot"
              data-dot={index}
              data-place={beads[index]?.place}
              data-level={beads[index]?.level}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The middle of the bar and its ends, by which all beads are moved. */
function Grip({ shown, content }: Pick<LaneProps, 'shown' | 'content'>) {
  const { grip, ends, lanes } = content.picture;
  const { group, locked, t } = shown;
  return (
    <>
      <span className="strip-unnamed">{unnamedText(t, lanes[0]?.unnamed ?? 0)}</span>
      {group !== null && !locked && (
        <>
          <div className="strip-rail strip-end" style={{ transform: ends[0] }} aria-hidden="true">
            <span>‹</span>
          </div>
          <div className="strip-rail strip-end" style={{ transform: ends[1] }} aria-hidden="true">
            <span>›</span>
          </div>
          <div className="strip-rail strip-grip-rail" style={{ transform: grip }}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its role, a slider, is among its spoken attributes */}
            <div className="strip-grip" tabIndex={0} title={group.hint} {...content.grip} />
          </div>
        </>
      )}
    </>
  );
}
