/** Marks in the table of contents the section that is being read. */
export function markContents(document: Document): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const section = document.querySelector(link.getAttribute('href') ?? '');
    if (section !== null) links.set(section, link);
  }
  const sections = [...links.keys()];
  const visible = new Set<Element>();
  let atEnd = false;

  /**
   * At the end of the page the last sections cannot reach the band: there it is the target of the address, or else the
   * last section.
   */
  function currentSection(): Element | undefined {
    const crossing = sections.findIndex((section) => visible.has(section));
    if (!atEnd) return sections[crossing];
    return (
      sections.slice(crossing).find((section) => section.matches(':target')) ?? sections.at(-1)
    );
  }

  function mark() {
    const current = currentSection();
    for (const [section, link] of links) {
      if (section === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      mark();
    },
    // A band near the top of the viewport: the section that crosses it is the current one.
    { rootMargin: '-15% 0px -70% 0px' },
  );
  for (const section of sections) observer.observe(section);

  const end = new IntersectionObserver(
    (entries) => {
      atEnd = entries.some(({ intersectionRatio }) => intersectionRatio >= 0.9);
      mark();
    },
    // Not 1, since rounding may put the end of the page off by a fraction of a pixel.
    { threshold: 0.9 },
  );
  const footer = document.querySelector('.site-footer');
  if (footer !== null) end.observe(footer);
  document.defaultView?.addEventListener('hashchange', mark);
}
