import { readOptions } from '../../../embed/parameters.ts';
import { openState } from '../../../features/open-state.ts';
import { PANEL_IDS, type PanelId } from '../../../features/registry.ts';
import { clip, LONGEST_QUERY, STATE_PARAMETERS } from '../../../scenario/parameters.ts';
import {
  type Assignment,
  LONGEST_DUE,
  LONGEST_TITLE,
  lineOf,
  NO_ASSIGNMENT,
  type Task,
} from './assignment.ts';

/*
 * An assignment as a query: title, panels, due and name, then the state as on every page. `x=1,92` holds for every panel,
 * `lse.x=1,2` for one. What is hidden or fixed in a panel is `drills.hide` and `drills.lock`. Defaults are left out.
 */

/** A part of a link that could not be read. It is left out; the page names it. */
export interface UnreadPart {
  /** As it stands in the link: "panels", "lse.x". Data, never markup. */
  readonly name: string;
  /** What could not be read, clipped. Data, never markup. */
  readonly text: string;
  readonly why: 'unread' | 'no-panel' | 'twice' | 'too-long' | 'unknown';
}

export interface ReadAssignment {
  readonly assignment: Assignment;
  readonly unread: readonly UnreadPart[];
}

/** A part of a query: its name, and both as they are written. */
interface Segment {
  readonly name: string;
  readonly written: string;
}

const OWN = ['title', 'panels', 'due', 'name'] as const;
const SHOWN_HOW = ['hide', 'lock'] as const;

/** Never throws. What cannot be read is left out and named. */
export function readAssignment(query: string): ReadAssignment {
  if (query.length > LONGEST_QUERY)
    return {
      assignment: NO_ASSIGNMENT,
      unread: [{ name: '', text: clip(query), why: 'too-long' }],
    };
  const unread: UnreadPart[] = [];
  const segments = segmentsOf(query);
  const panels = readPanels(textOf(segments, 'panels'), unread);
  const tasks = panels.map((panel) => readTask(panel, segments, unread));
  for (const segment of segments)
    if (!isKnown(segment.name, panels))
      unread.push({ name: clip(segment.name), text: clip(textIn(segment)), why: 'unknown' });
  const assignment = {
    title: readLine(segments, 'title', LONGEST_TITLE, unread),
    due: readLine(segments, 'due', LONGEST_DUE, unread),
    asksName: readAsksName(textOf(segments, 'name'), unread),
    tasks,
  };
  return { assignment, unread: withoutRepeats(unread) };
}

/** The query without "?". Reading it gives the same assignment. */
export function writeAssignment({ title, due, asksName, tasks }: Assignment): string {
  const states = tasks.map(({ query }) => segmentsOf(query).map(({ written }) => written));
  const isShared = (written: string) => states.every((state) => state.includes(written));
  const shared = (states[0] ?? []).filter(isShared);
  const own = tasks.flatMap(({ panel, hide, lock }, index) =>
    [
      ...(states[index] ?? []).filter((written) => !isShared(written)),
      ...(hide.length > 0 ? [`hide=${hide.join()}`] : []),
      ...(lock.length > 0 ? [`lock=${lock.join()}`] : []),
    ].map((written) => `${panel}.${written}`),
  );
  return [
    ...(title === '' ? [] : [`title=${escaped(title)}`]),
    ...(tasks.length === 0 ? [] : [`panels=${tasks.map(({ panel }) => panel).join()}`]),
    ...(due === '' ? [] : [`due=${escaped(due)}`]),
    ...(asksName ? [] : ['name=0']),
    ...shared,
    ...own,
  ].join('&');
}

const escaped = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');

const segmentsOf = (query: string): readonly Segment[] =>
  query
    .split('&')
    .filter((written) => written !== '')
    .map((written) => ({ name: decoded(written.split('=')[0] ?? ''), written }));

/** The text of a name or a value; what is no UTF-8 becomes a replacement character, as in every query. */
const decoded = (written: string): string =>
  [...new URLSearchParams(`a=${written}`).values()].join();

const textIn = ({ written }: Segment): string =>
  written.includes('=') ? decoded(written.slice(written.indexOf('=') + 1)) : '';

/** The first counts, as in every query. */
function textOf(segments: readonly Segment[], name: (typeof OWN)[number]): string | null {
  const found = segments.find((segment) => segment.name === name);
  return found === undefined ? null : textIn(found);
}

function readPanels(text: string | null, unread: UnreadPart[]): PanelId[] {
  const panels: PanelId[] = [];
  for (const name of (text ?? '').split(',').map((one) => one.trim())) {
    if (name === '') continue;
    const panel = PANEL_IDS.find((id) => id === name);
    if (panel === undefined) unread.push({ name: 'panels', text: clip(name), why: 'no-panel' });
    else if (panels.includes(panel)) unread.push({ name: 'panels', text: panel, why: 'twice' });
    else panels.push(panel);
  }
  return panels;
}

function readTask(panel: PanelId, segments: readonly Segment[], unread: UnreadPart[]): Task {
  const prefix = `${panel}.`;
  const own = segments
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, written }) => ({
      name: name.slice(prefix.length),
      written: `${name.slice(prefix.length)}${written.includes('=') ? written.slice(written.indexOf('=')) : '='}`,
    }));
  const isOwn = (name: string) => own.some((segment) => segment.name === name);
  const shared = segments.filter(({ name }) => isState(name) && !isOwn(name));
  const asked = [...shared, ...own].map(({ written }) => written).join('&');
  const state = openState(asked);
  const { hide, lock, ...options } = readOptions(asked, panel);
  for (const { parameter, text } of [...state.unread, ...options.unread]) {
    const name = isOwn(parameter) ? `${prefix}${parameter}` : parameter;
    unread.push({ name, text, why: 'unread' });
  }
  return { panel, query: state.query(), hide: hide ?? [], lock: lock ?? [] };
}

function readLine(
  segments: readonly Segment[],
  name: 'title' | 'due',
  longest: number,
  unread: UnreadPart[],
): string {
  const text = textOf(segments, name) ?? '';
  const line = lineOf(text, longest);
  if (line.length < lineOf(text, LONGEST_QUERY).length)
    unread.push({ name, text: clip(text), why: 'too-long' });
  return line;
}

function readAsksName(text: string | null, unread: UnreadPart[]): boolean {
  if (text === null || text === '1' || text === '') return true;
  if (text !== '0') unread.push({ name: 'name', text: clip(text), why: 'unread' });
  return text !== '0';
}

const isState = (name: string): boolean => STATE_PARAMETERS.some((one) => one === name);

/** Of a panel that is not in the list nothing is known. */
function isKnown(name: string, panels: readonly PanelId[]): boolean {
  if (isState(name) || OWN.some((one) => one === name)) return true;
  const [panel, parameter = ''] = name.split('.', 2);
  return (
    panels.some((id) => id === panel) &&
    name === `${panel}.${parameter}` &&
    (isState(parameter) || SHOWN_HOW.some((one) => one === parameter))
  );
}

/** A part that all panels share is named once. */
const withoutRepeats = (unread: readonly UnreadPart[]): readonly UnreadPart[] =>
  unread.filter(
    ({ name, text }, index) =>
      unread.findIndex((other) => other.name === name && other.text === text) === index,
  );
