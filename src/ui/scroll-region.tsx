import type { ReactNode } from 'react';
import './scroll-region.css';

interface ScrollRegionProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A region that scrolls sideways if its content is too wide, also with the keyboard. */
export function ScrollRegion({ label, className = 'scroll-region', children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
