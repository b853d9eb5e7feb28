import { FORMULAS } from 'virtual:formulas/article';
import { Fragment, type ReactNode } from 'react';
import { Formula } from '../ui/formula.tsx';
import { Say } from '../ui/sentence.tsx';
import { useStrings } from '../words/context.tsx';
import { addressFrom, folderOf, type PageId } from '../words/pages.ts';
import type { Block, InsertId, Prose, ProsePart } from './article/article.ts';
import './prose.css';

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly insert: (id: InsertId) => ReactNode;
}

/** What a section of the article consists of. Blocks are never reordered, so the index serves as key. */
export function Blocks({ blocks, insert }: BlocksProps) {
  return [...blocks.entries()].map(([at, block]) => (
    <BlockOf key={at} block={block} insert={insert} />
  ));
}

function BlockOf({ block, insert }: { block: Block; insert: BlocksProps['insert'] }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul className="prose-list">
          {[...block.items.entries()].map(([at, item]) => (
            <li key={at}>
              <Words text={item} />
            </li>
          ))}
        </ul>
      );
    case 'formula':
      return (
        <p className="formula-line">
          <Formula html={FORMULAS[block.id]} display />
        </p>
      );
    case 'insert':
      return insert(block.id);
    default:
      return block satisfies never;
  }
}

export function Words({ text }: { text: Prose }) {
  return [...text.entries()].map(([at, part]) => (
    <Fragment key={at}>
      <Part part={part} />
    </Fragment>
  ));
}

function Part({ part }: { part: ProsePart }) {
  if (typeof part === 'object') {
    if ('show' in part) {
      return (
        <button type="button" className="show" data-show={part.show}>
          {part.label}
        </button>
      );
    }
    if ('math' in part) return <Formula html={FORMULAS[part.math]} />;
    if ('page' in part) return <ToPage page={part.page} label={part.label} />;
    if ('href' in part) return <a href={part.href}>{part.label}</a>;
    if ('code' in part) return <code>{part.code}</code>;
  }
  return <Say sentence={[part]} />;
}

function ToPage({ page, label }: { readonly page: PageId; readonly label: string }) {
  const { language } = useStrings();
  const address = addressFrom(folderOf('lesson', language), folderOf(page, language));
  return (
    <a href={address} data-page={page}>
      {label}
    </a>
  );
}
