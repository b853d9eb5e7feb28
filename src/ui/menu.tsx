import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import './menu.css';

interface MenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Controls behind a button: a native details element that Escape and a press elsewhere close. */
export function Menu({ label, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target))
        menu.current.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  }

  return (
    <details className="menu" ref={menu} onKeyDown={closeOnEscape}>
      <summary>{label}</summary>
      <div className="menu-content">{children}</div>
    </details>
  );
}
